"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { FilesField } from "#features/files/components/files-field.tsx";
import { useFiles } from "#features/files/components/use-files.ts";
import { useT } from "#i18n";
import type { ActionError } from "#lib/action.ts";
import { handInAction } from "../actions.ts";
import { addressStart, lineProblem, unreachable } from "./problems.ts";

interface HandInFormProps {
  project: string;
  /** The milestone that it is for; null for the report. */
  milestone: string | null;
  viewerId: string;
  /** A mentor has asked for changes. */
  again: boolean;
}

/** What goes to a mentor: a text, links, files. What is typed is kept in the browser until it is handed in. */
export function HandInForm({ project, milestone, viewerId, again }: HandInFormProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const files = useFiles();
  const keptAs = `${viewerId}:report:${project}${milestone === null ? "" : `:${milestone}`}`;
  const ofReport = milestone === null;
  const label = ofReport ? (again ? t("Your report, once more") : t("Your report")) : again ? t("What you hand in, once more") : t("What you hand in");
  const hint = ofReport
    ? t("Answer the questions above, with your figures. Markdown, formulas and code work. What you type is kept in this browser.")
    : t("Say what it is and where to look. Markdown, formulas and code work. What you type is kept in this browser.");

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => {
      const sent = await files.send();
      if ("error" in sent) return setError({ code: "File", message: sent.error, fields: { fileIds: sent.error } });
      const result = await handInAction({ project, milestone, text: form.get("text"), links: form.get("links"), fileIds: sent.ids }).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? unreachable(t));
      forgetText(keptAs);
      forgetText(`${keptAs}:links`);
      files.clear();
      setError(null);
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-4">
      <KeptTextArea keptAs={keptAs} label={label} name="text" rows={ofReport ? 14 : 7} maxLength={20_000} error={error?.fields?.text} hint={hint} />
      <KeptTextArea
        keptAs={`${keptAs}:links`} label={t("Links")} name="links" rows={2} optional spellCheck={false} placeholder={addressStart} error={lineProblem(error, "links", t)}
        hint={t("One to a line, up to five: a repository, a notebook, a demonstration.")}
      />
      <FilesField label={t("Files")} chosen={files} most={5} error={lineProblem(error, "fileIds", t)} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Handing in …") : ofReport ? t("Hand in the report") : t("Hand in")}</Button>
    </form>
  );
}
