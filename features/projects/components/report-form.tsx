"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { FileField } from "#features/files/components/file-field.tsx";
import { useFile } from "#features/files/components/use-file.ts";
import type { ActionError } from "#lib/action.ts";
import { handInReportAction } from "../actions.ts";

interface ReportFormProps {
  project: string;
  viewerId: string;
  /** A mentor has asked for changes. */
  again: boolean;
}

/** The report for a mentor. What is typed is kept in the browser until it is handed in. */
export function ReportForm({ project, viewerId, again }: ReportFormProps) {
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const file = useFile();
  const keptAs = `${viewerId}:report:${project}`;

  function handIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => {
      const sent = await file.send();
      if ("error" in sent) return setError({ code: "File", message: sent.error, fields: { fileId: sent.error } });
      const result = await handInReportAction({ ...Object.fromEntries(form), fileId: sent.id }).catch(() => null);
      if (result?.ok) {
        forgetText(keptAs);
        router.refresh();
      } else setError(result?.error ?? { code: "Offline", message: "The site cannot be reached. What you wrote is still here; try again in a moment." });
    });
  }

  return (
    <form onSubmit={handIn} noValidate className="max-w-2xl space-y-4">
      <input type="hidden" name="project" value={project} />
      <KeptTextArea
        keptAs={keptAs} label={again ? "Your report, once more" : "Your report"} name="text" rows={14} maxLength={20_000} error={error?.fields?.text}
        hint="Answer the questions above, with your figures. Markdown, formulas and code work. What you type is kept in this browser."
      />
      <TextField label="Link" name="link" type="url" optional placeholder="https://" hint="To a repository or a notebook, if there is one." error={error?.fields?.link} />
      <FileField label="File" error={error?.fields?.fileId} onChange={file.choose} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending}>{pending ? "Handing in …" : "Hand in the report"}</Button>
    </form>
  );
}
