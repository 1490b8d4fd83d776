import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { useT } from "#i18n";
import type { ReviewLine, ReviewList as Reviews } from "../queries.ts";
import { Moment } from "./moment.tsx";
import { StateBadge } from "./state-badge.tsx";

/** A student's reviews, the newest first. */
export function ReviewList({ reviews, more, timeZone }: Reviews & { timeZone: string }) {
  const t = useT();
  if (reviews.length === 0) {
    return (
      <EmptyState title={t("No review yet")} action={<LinkButton href="/roadmap" variant="primary">{t("To the exercises")}</LinkButton>}>
        {t("A mentor reads your program and says line by line what is good and what could be better. Submit an exercise, open the attempt, and press “Ask for a review”.")}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {reviews.map((review) => <Line key={review.id} review={review} timeZone={timeZone} />)}
      </ol>
      {more && <p className="mt-4 text-sm text-ink-soft">{t("These are the newest hundred.")}</p>}
    </>
  );
}

function Line({ review: { id, exercise, state, rounds, waitingSince, dueAt, decidedAt, reviewer }, timeZone }: { review: ReviewLine; timeZone: string }) {
  const t = useT();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <Link href={`/reviews/${id}`} className="link inline-flex min-h-6 items-center font-medium">{exercise}</Link>
      {rounds > 1 && <span className="text-sm text-ink-soft tabular-nums">{t("Round {number}", { number: rounds })}</span>}
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft tabular-nums sm:ml-auto">
        {state === "waiting" && <span>{t.rich("since {since}; an answer by {due}", { since: <Moment at={waitingSince} timeZone={timeZone} />, due: <Moment at={dueAt} timeZone={timeZone} /> })}</span>}
        {(state === "changes" || state === "approved") && decidedAt && (reviewer === null ? <Moment at={decidedAt} timeZone={timeZone} /> : <span>{t.rich("by {name}, {day}", { name: reviewer, day: <Moment at={decidedAt} timeZone={timeZone} /> })}</span>)}
        {state === null ? <span>{t("Kept until the end of the exam")}</span> : <StateBadge state={state} />}
      </span>
    </li>
  );
}
