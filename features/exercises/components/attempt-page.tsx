import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { inDays } from "#domain/day.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { Prose } from "#components/markdown/prose.tsx";
import { VerdictView } from "#components/results/verdict-view.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { AttemptDetail } from "#features/submissions/queries.ts";
import { AskForReview } from "#features/reviews/components/ask-for-review.tsx";
import type { Asking } from "#features/reviews/queries.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { asCode } from "#lib/markdown/to-html.ts";
import { RestoreAttempt } from "./restore-attempt.tsx";

interface AttemptPageProps {
  attempt: AttemptDetail;
  exercise: { slug: string; title: string };
  parameters: ParameterNames;
  viewer: { id: string; timeZone: string };
  /** Whom to ask for a review of it; null where nobody can be asked. */
  review: Asking | null;
  /** Of the viewer's draft; 0 where there is none. */
  draftVersion: number;
}

/** The verdicts from before the exercise was changed: nothing that was said is taken away unseen. */
function Earlier({ attempt, parameters, timeZone }: { attempt: AttemptDetail; parameters: ParameterNames; timeZone: string }) {
  const t = useT();
  return (
    <section aria-labelledby="earlier" className="mt-8">
      <h2 id="earlier" className="text-base font-semibold">{t("Graded again")}</h2>
      <p className="mt-1 text-sm text-ink-soft">
        {attempt.gradedAt
          ? t.rich("The exercise was changed, so this attempt was graded anew on {day}. Points, acceptance and awards that it had brought stay. Before, it was:", { day: <DateText value={attempt.gradedAt} timeZone={timeZone} /> })
          : t("The exercise was changed, so this attempt was graded anew. Points, acceptance and awards that it had brought stay. Before, it was:")}
      </p>
      <ol className="mt-3 divide-y divide-line border-y border-line">
        {attempt.earlier.map(({ verdict, gradedAt }, i) => (
          <li key={i}>
            <details className="group">
              <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm marker:content-none hover:bg-sunken [&::-webkit-details-marker]:hidden">
                <Icon name="chevron-right" size={12} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
                <VerdictBadge kind={verdict.verdict} />
                <span className="tabular-nums">{t("{score, number} of {maxScore, number} points", { score: verdict.score, maxScore: verdict.maxScore })}</span>
                <span className="ml-auto text-ink-soft"><DateText value={gradedAt} timeZone={timeZone} /></span>
              </summary>
              <div className="pt-2 pb-5 pl-5"><VerdictView verdict={verdict} parameters={parameters} recorded timeZone={timeZone} /></div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One attempt as it was handed in, with its verdict. */
export function AttemptPage({ attempt, exercise, parameters, viewer, review, draftVersion }: AttemptPageProps) {
  const t = useT();
  const own = attempt.author.id === viewer.id;
  const time = inDays(attempt.createdAt, t.locale, { dateStyle: "long", timeStyle: "short" }, viewer.timeZone);
  const when = (text: ReactNode) => <time dateTime={attempt.createdAt.toISOString()}>{text}</time>;
  return (
    <>
      <PageHeader title={exercise.title} actions={own && <RestoreAttempt slug={exercise.slug} submissionId={attempt.id} name={t("the attempt of {time}", { time })} draftVersion={draftVersion} alone />} />
      <p className="mb-6 flex flex-wrap gap-x-4 text-sm">
        <span className="text-ink-soft">{own ? t.rich("Your attempt of <when>{time}</when>", { time, when }) : t.rich("Attempt by {name} of <when>{time}</when>", { name: attempt.author.name, time, when })}</span>
        {own && <Link href={`/exercises/${exercise.slug}/attempts`} className="link">{t("All attempts")}</Link>}
        {own && <Link href={`/exercises/${exercise.slug}`} className="link">{t("Back to the exercise")}</Link>}
      </p>
      {own && review && <div className="mb-6"><AskForReview of={{ submissionId: attempt.id }} {...review} /></div>}
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-label={t("Source")} className="min-w-0"><Prose tree={renderMarkdown(asCode(attempt.source), { person: true }).tree} className="max-w-none" /></section>
        <section aria-label={t("Verdict")} className="min-w-0">
          {attempt.verdict
            ? <VerdictView verdict={attempt.verdict} parameters={parameters} recorded timeZone={viewer.timeZone} />
            : <Notice tone="waiting" title={t("Still being graded")}><Refresh everyMs={2000} />{t("Its verdict appears here when it comes.")}</Notice>}
          {attempt.earlier.length > 0 && <Earlier attempt={attempt} parameters={parameters} timeZone={viewer.timeZone} />}
        </section>
      </div>
    </>
  );
}
