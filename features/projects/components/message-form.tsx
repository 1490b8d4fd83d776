"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useT } from "#i18n";
import type { ActionError } from "#lib/action.ts";
import { writeMessageAction } from "../actions.ts";
import { unreachable } from "./problems.ts";

interface MessageFormProps {
  project: string;
  studentId: string;
  viewerId: string;
  /** Nothing was written yet. */
  first: boolean;
  /** The writer is the student. */
  own: boolean;
}

/** A message; what is typed stays, here and in the browser, until the site has it. */
export function MessageForm({ project, studentId, viewerId, first, own }: MessageFormProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const keptAs = `${viewerId}:message:${project}:${studentId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = new FormData(form).get("text");
    start(async () => {
      const result = await writeMessageAction({ project, studentId, text }).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? unreachable(t));
      setError(null);
      const area = form.elements.namedItem("text");
      // What was typed while it was sent is not part of it, and stays.
      if (area instanceof HTMLTextAreaElement && area.value === text) {
        area.value = "";
        forgetText(keptAs);
      }
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-3">
      <KeptTextArea
        keptAs={keptAs} label={first && own ? t("Your question") : t("Your message")} name="text" rows={4} maxLength={10_000} error={error?.fields?.text}
        hint={t("Markdown, formulas and code work. What you type is kept in this browser.")}
      />
      {error && !error.fields?.text && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Send")}</Button>
    </form>
  );
}
