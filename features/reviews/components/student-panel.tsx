"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { thankReviewerAction, withdrawReviewAction } from "../actions.ts";
import type { ReviewView } from "../view.ts";
import { HandInAgain } from "./hand-in-again.tsx";

/** What the student can do with the review as it stands. */
export function StudentPanel({ review: { id, state, exercise, reviewer, thanked, next, round, rounds }, viewerId, timeZone }: { review: Pick<ReviewView, "id" | "state" | "exercise" | "reviewer" | "thanked" | "next" | "rounds"> & { round: { number: number } }; viewerId: string; timeZone: string }) {
  const t = useT();
  if (round.number !== rounds.length) return <p className="mb-6 text-sm"><Link href={`/reviews/${id}`} className="link inline-flex min-h-6 items-center">{t("To the newest round")}</Link></p>;
  const answered = state === "changes" || state === "approved";
  return (
    <div className="mb-8 space-y-4">
      {state === "waiting" && <p className="max-w-prose text-sm text-ink-soft">{t("You are told as soon as somebody has answered. You can go on working: the review is about the attempt as you handed it in.")}</p>}
      {state === "changes" && <HandInAgain reviewId={id} slug={exercise.slug} next={next} viewerId={viewerId} timeZone={timeZone} />}
      <div className="flex flex-wrap items-center gap-2">
        {answered && reviewer !== null && <Thanks reviewId={id} reviewer={reviewer} thanked={thanked} />}
        {(state === "waiting" || state === "changes") && <Withdraw reviewId={id} />}
      </div>
    </div>
  );
}

/** What stands in the place of the button takes its focus. */
const focusIt = (element: HTMLElement | null) => element?.focus();

function Thanks({ reviewId, reviewer, thanked }: { reviewId: string; reviewer: string; thanked: boolean }) {
  const t = useT();
  const [pressed, setPressed] = useState(false);
  const { change, error, pending } = useChange();
  if (thanked) return <p role="status" tabIndex={-1} ref={pressed ? focusIt : undefined} className="text-sm text-ink-soft">{t("You have thanked {name}.", { name: reviewer })}</p>;
  return (
    <>
      <Button disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => change(() => thankReviewerAction({ reviewId }), () => setPressed(true))}>{t("Thank {name}", { name: reviewer })}</Button>
      {error && <Notice tone="failed" role="alert">{error.message}</Notice>}
    </>
  );
}

function Withdraw({ reviewId }: { reviewId: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { change, error, pending } = useChange();
  return (
    <>
      <Button variant="quiet" className="min-h-11 first:-ml-4 sm:min-h-10" onClick={() => setOpen(true)}>{t("Withdraw …")}</Button>
      <Dialog
        open={open} onClose={() => setOpen(false)} title={t("Withdraw this review?")}
        actions={<Button variant="danger" disabled={pending} onClick={() => change(() => withdrawReviewAction({ reviewId }), () => setOpen(false))}>{t("Withdraw")}</Button>}
      >
        <p>{t("Nobody is asked to read it any more. What was said stays here, and you can ask for another review of the exercise.")}</p>
        {error && <Notice tone="failed" role="alert" className="mt-3">{error.message}</Notice>}
      </Dialog>
    </>
  );
}
