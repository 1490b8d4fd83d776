"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { answerAction } from "../actions.ts";
import { MarkdownField } from "./markdown-field.tsx";
import { SpoilerBox } from "./spoiler-box.tsx";

interface AnswerFormProps {
  questionId: string;
  viewerId: string;
  /** On a lesson nothing can be given away. */
  mayBeSpoiler: boolean;
}

/** One's own answer. What is typed is kept in the browser until it is sent. */
export function AnswerForm({ questionId, viewerId, mayBeSpoiler }: AnswerFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  // A new form after each answer, empty and in its first tab.
  const [sent, setSent] = useState(0);
  const keptAs = `${viewerId}:answer:${questionId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    change(() => answerAction({ ...form, questionId }), () => {
      forgetText(keptAs);
      setSent(sent + 1);
    });
  }

  return (
    <form key={sent} onSubmit={send} noValidate className="max-w-2xl space-y-4">
      <MarkdownField keptAs={keptAs} label={t("Your answer")} rows={8} error={error?.fields?.text} />
      {mayBeSpoiler && <SpoilerBox />}
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Answer")}</Button>
      <p role="status" className="sr-only">{sent > 0 && !pending ? t("Your answer is there.") : ""}</p>
    </form>
  );
}
