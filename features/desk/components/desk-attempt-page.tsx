import Link from "next/link";
import { useT } from "#i18n";
import { inDays } from "#domain/day.ts";
import { Prose } from "#components/markdown/prose.tsx";
import { VerdictView } from "#components/results/verdict-view.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { SourceDifference } from "#features/exercises/components/source-difference.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { asCode } from "#lib/markdown/to-html.ts";
import type { DeskAttemptView } from "../attempt-queries.ts";

/** One attempt of a student, its verdict, and what was changed since the attempt before. */
export function DeskAttemptPage({ view, timeZone }: { view: DeskAttemptView; timeZone: string }) {
  const t = useT();
  const { cohort, attempt, title, parameters, before, after } = view;
  const student = `/desk/cohorts/${cohort.id}/students/${attempt.author.id}`;
  const moment = (at: Date) => inDays(at, t.locale, { dateStyle: "long", timeStyle: "short" }, timeZone);
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`${student}?exercise=${attempt.exerciseSlug}`} className="link wrap-anywhere">{attempt.author.name}</Link>} title={title}
        lead={<time dateTime={attempt.createdAt.toISOString()}>{t("Handed in on {moment}", { moment: moment(attempt.createdAt) })}</time>}
      />
      {(before ?? after) && (
        <nav aria-label={t("Attempts at this exercise")} className="mb-6 flex flex-wrap gap-3">
          {before && <LinkButton href={`${student}/attempts/${before.id}`} rel="prev">{t("The attempt before")}</LinkButton>}
          {after && <LinkButton href={`${student}/attempts/${after.id}`} rel="next">{t("The attempt after")}</LinkButton>}
        </nav>
      )}
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-label={t("Source")} className="min-w-0"><Prose tree={renderMarkdown(asCode(attempt.source), { person: true }).tree} className="max-w-none" /></section>
        <section aria-label={t("Verdict")} className="min-w-0">
          {attempt.verdict
            ? <VerdictView verdict={attempt.verdict} parameters={parameters} recorded timeZone={timeZone} />
            : <Notice tone="waiting" title={t("Still being graded")}><Refresh everyMs={2000} />{t("Its verdict appears here when it comes.")}</Notice>}
        </section>
      </div>
      <section aria-labelledby="difference" className="mt-10">
        <h2 id="difference" className="mb-3 text-lg font-semibold">{t("What was changed since the attempt before")}</h2>
        {before
          ? (
            <>
              <p className="mb-3 flex flex-wrap items-center gap-2 text-sm text-ink-soft">{before.verdict && <VerdictBadge kind={before.verdict} />}{moment(before.createdAt)}</p>
              <SourceDifference before={before.source} after={attempt.source} />
            </>
          )
          : <p className="text-sm text-ink-soft">{t("This is the first attempt at this exercise.")}</p>}
      </section>
    </>
  );
}
