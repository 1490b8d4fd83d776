"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { maxCommentLength } from "#domain/review.ts";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { askForAcceptedAction, askForReviewAction } from "../actions.ts";

interface AskForReviewProps {
  /** The attempt, or the exercise of which the newest accepted one is meant. */
  of: { submissionId: string } | { exerciseSlug: string };
  /** The name of the cohort whose mentors are asked. */
  cohort: string;
  /** Of the review of the exercise that is open already. */
  openId: string | null;
}

/** A button that asks the cohort's mentors for a review, with a question; or the way to the review that is open. */
export function AskForReview({ of, cohort, openId }: AskForReviewProps) {
  const t = useT();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<string | null>(openId);
  const { change, error, pending } = useChange();
  const keptAs = `review-question:${"submissionId" in of ? of.submissionId : of.exerciseSlug}`;

  function ask(form: FormData) {
    const question = String(form.get("question") ?? "");
    change(() => "submissionId" in of ? askForReviewAction({ ...of, question }) : askForAcceptedAction({ ...of, question }), ({ id, asked }) => {
      if (!asked) return setOther(id);
      forgetText(keptAs);
      router.push(`/reviews/${id}`);
    });
  }

  if (other !== null) return <p className="text-sm text-ink-soft">{t.rich("You have <link>an open review of this exercise</link>. When it is done you can ask for another.", { link: (text) => <Link href={`/reviews/${other}`} className="link">{text}</Link> })}</p>;
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>{t("Ask for a review")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("Ask for a review")}>
        <form onSubmit={(event) => { event.preventDefault(); ask(new FormData(event.currentTarget)); }} noValidate className="space-y-4">
          <p className="text-ink-soft">{t("A mentor of {cohort} reads your program line by line and answers with comments. What they suggest you can take into your draft.", { cohort })}</p>
          <KeptTextArea
            keptAs={keptAs} label={t("What do you want to know?")} optional name="question" rows={4} maxLength={maxCommentLength} error={error?.fields?.question}
            hint={t("A question makes the answer better. Markdown, formulas and code work.")}
          />
          {error && !error.fields?.question && <Notice tone="failed" role="alert">{error.message}</Notice>}
          <div className="flex justify-end"><Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Ask for a review")}</Button></div>
        </form>
      </Dialog>
    </>
  );
}
