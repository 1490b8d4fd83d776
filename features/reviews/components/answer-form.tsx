"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { maxCommentLength } from "#domain/review.ts";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { answerReviewAction } from "../actions.ts";

interface AnswerFormProps {
  roundId: string;
  /** The comment that is answered; null: the whole review. */
  parentId: string | null;
}

/** A button that opens a field for an answer; what is typed stays in the browser until the site has it. */
export function AnswerForm({ roundId, parentId }: AnswerFormProps) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  // Closed again, the focus goes back to where it came from.
  const [closed, setClosed] = useState(false);
  const { change, error, pending } = useChange();
  const keptAs = `review-answer:${roundId}:${parentId ?? "whole"}`;

  function close() {
    setOpen(false);
    setClosed(true);
  }

  if (!open) return <Button size="sm" variant="quiet" className="-ml-3 max-sm:min-h-11" autoFocus={closed} onClick={() => setOpen(true)}>{parentId === null ? t("Answer the review") : t("Answer")}</Button>;
  return (
    <form
      ref={form} noValidate className="max-w-2xl space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get("text") ?? "");
        change(() => answerReviewAction({ roundId, parentId, text }), () => {
          forgetText(keptAs);
          close();
        });
      }}
    >
      <KeptTextArea keptAs={keptAs} label={t("Your answer")} name="text" rows={3} maxLength={maxCommentLength} autoFocus error={error?.fields?.text} hint={t("Markdown, formulas and code work. What you type is kept in this browser.")} />
      {error && !error.fields?.text && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={pending} className="max-sm:min-h-11">{pending ? t("Sending …") : t("Send")}</Button>
        <Button size="sm" variant="quiet" className="max-sm:min-h-11" onClick={close}>{t("Close")}</Button>
      </div>
    </form>
  );
}
