import Link from "next/link";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { LinkTabs } from "#components/ui/link-tabs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { RefreshOnWord } from "#features/notifications/components/notification-feed.tsx";
import { TakeNextButton } from "#features/queue/components/take-next.tsx";
import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";
import type { ReviewView } from "../view.ts";
import { ChangesSince } from "./changes-since.tsx";
import { ClaimNotice } from "./claim-notice.tsx";
import { CommentIndex } from "./comment-index.tsx";
import { Moment } from "./moment.tsx";
import { ReviewCode } from "./review-code.tsx";
import { RoundAnswer } from "./round-answer.tsx";
import { SeenReview } from "./seen-review.tsx";
import { SendForm } from "./send-form.tsx";
import { StateBadge } from "./state-badge.tsx";
import { StudentPanel } from "./student-panel.tsx";

interface ReviewPageProps {
  review: ReviewView;
  viewer: { id: string; timeZone: string };
}

/** A review: its program with the comments under their lines, for its student and for those who review it. */
export function ReviewPage({ review, viewer: { id: viewerId, timeZone } }: ReviewPageProps) {
  const t = useT();
  const { id, as, exercise, student, cohort, state, rounds, round, reviewing, sealedBy, desk } = review;
  const newest = round.number === rounds.length;
  const own = as === "student";
  return (
    <>
      <RefreshOnWord />
      <SeenReview reviewId={id} upTo={review.readAt.toISOString()} />
      <PageHeader
        eyebrow={own ? <Link href="/reviews" className="link">{t("Code reviews")}</Link> : <Link href={as === "peer" ? "/reviews/queue" : "/desk/queue"} className="link">{t("To review")}</Link>}
        title={exercise.title} lead={own ? t("Reviewed in {cohort}", { cohort: cohort.name }) : t.rich("By <student>{name}</student>, {cohort}", {
          name: student.name, cohort: cohort.name, student: (text) => desk === null ? text : <Link href={`${desk}?exercise=${exercise.slug}`} className="link">{text}</Link>,
        })}
      />
      <div className="-mt-4 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft tabular-nums">
        {sealedBy === null && <StateBadge state={state} />}
        {state === "waiting" && <span>{t.rich("since {since}; an answer by {due}", { since: <Moment at={review.waitingSince} timeZone={timeZone} />, due: <Moment at={review.dueAt} timeZone={timeZone} /> })}</span>}
        <Link href={`/exercises/${exercise.slug}`} className="link inline-flex min-h-6 items-center">{t("The exercise")}</Link>
        {as !== "peer" && <Link href={desk === null ? `/exercises/${exercise.slug}/attempts/${round.submission.id}` : `${desk}/attempts/${round.submission.id}`} className="link inline-flex min-h-6 items-center">{t("The attempt")}</Link>}
        {round.verdict && <VerdictBadge kind={round.verdict} />}
      </div>
      {sealedBy !== null && <Notice tone="info" title={t("Kept until the end of the exam")} className="mb-6">{t("The exercise is part of the exam “{exam}”. What your reviewers wrote comes back when it is over.", { exam: sealedBy })}</Notice>}
      {own && sealedBy === null && <StudentPanel review={review} viewerId={viewerId} timeZone={timeZone} />}
      {!own && state === "waiting" && newest && <ClaimNotice reviewId={id} timeZone={timeZone} />}
      {rounds.length > 1 && (
        <LinkTabs
          label={t("Rounds")} current={`/reviews/${id}?round=${round.number}`}
          tabs={rounds.map(({ number }) => ({ href: `/reviews/${id}?round=${number}`, label: t("Round {number}", { number }) }))}
        />
      )}
      {round.question !== null && (
        <section aria-labelledby="question" className="mb-6 max-w-3xl">
          <h2 id="question" className="mb-1 text-sm font-medium text-ink-soft">{round.number === 1 ? t("The question") : t("What was said to this round")}</h2>
          <ProseHtml html={round.question} />
        </section>
      )}
      <RoundAnswer round={round} timeZone={timeZone} />
      {!own && newest && state !== "waiting" && <div className="mb-8"><TakeNextButton filter={{ kind: as === "peer" ? "review" : null, cohortId: null, mine: false, peer: as === "peer" }} /></div>}
      <ChangesSince reviewId={id} round={round} />
      <div className={cn("grid gap-x-8 gap-y-8", round.comments.length > 0 && "xl:grid-cols-[minmax(0,1fr)_17rem]")}>
        <section aria-labelledby="program" className="min-w-0">
          <h2 id="program" className="mb-3 text-lg font-semibold">{t("The program")}</h2>
          <ReviewCode key={round.id} round={round} as={as} slug={exercise.slug} viewerId={viewerId} timeZone={timeZone} sealed={sealedBy !== null} student={student.name} exercise={exercise.title} canned={reviewing?.canned ?? []} mistake={reviewing?.mistake ?? null} />
          {reviewing && <SendForm key={`send-${round.id}`} reviewId={id} round={{ id: round.id, decided: round.decision !== null, drafts: round.comments.filter(({ sentAt }) => sentAt === null).length }} open={state === "waiting" && newest} facts={reviewing} viewerId={viewerId} student={student.name} exercise={exercise.title} />}
        </section>
        <CommentIndex comments={round.comments} />
      </div>
    </>
  );
}
