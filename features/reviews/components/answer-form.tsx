"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { maxCommentLength } from "#domain/review.ts";
import { useAct } from "#features/discussion/components/use-act.ts";
import { useT } from "#i18n";
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
  const { act, error, pending } = useAct();
  const keptAs = `review-answer:${roundId}:${parentId ?? "whole"}`;

  if (!open) return <Button size="sm" variant="quiet" className="-ml-3" onClick={() => setOpen(true)}>{parentId === null ? t("Answer the review") : t("Answer")}</Button>;
  return (
    <form
      ref={form} noValidate className="max-w-2xl space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get("text") ?? "");
        act(() => answerReviewAction({ roundId, parentId, text }), () => {
          forgetText(keptAs);
          setOpen(false);
        });
      }}
    >
      <KeptTextArea keptAs={keptAs} label={t("Your answer")} name="text" rows={3} maxLength={maxCommentLength} autoFocus error={error?.fields?.text} hint={t("Markdown, formulas and code work. What you type is kept in this browser.")} />
      {error && !error.fields?.text && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={pending} className="max-sm:min-h-11">{pending ? t("Sending …") : t("Send")}</Button>
        <Button size="sm" variant="quiet" className="max-sm:min-h-11" onClick={() => setOpen(false)}>{t("Close")}</Button>
      </div>
    </form>
  );
}
