import Link from "next/link";
import { useT } from "#i18n";
import { PageHeader } from "#components/ui/page-header.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { Attempt, AttemptDetail } from "#features/submissions/queries.ts";
import { AttemptList } from "./attempt-list.tsx";
import { SourceDifference } from "./source-difference.tsx";

interface AttemptsPageProps {
  exercise: { slug: string; title: string };
  attempts: readonly Attempt[];
  compared: readonly [AttemptDetail, AttemptDetail] | null;
  timeZone: string;
  draftVersion: number;
}

/** All attempts at one exercise, and the difference between the two that were chosen. */
export function AttemptsPage({ exercise, attempts, compared, timeZone, draftVersion }: AttemptsPageProps) {
  const t = useT();
  const nameOf = (id: string) => {
    const number = attempts.find((attempt) => attempt.id === id)?.number;
    return number === undefined ? t("an older attempt") : t("attempt {number}", { number });
  };
  return (
    <>
      <PageHeader title={t("Attempts at {title}", { title: exercise.title })} />
      <p className="mb-6 text-sm"><Link href={`/exercises/${exercise.slug}`} className="link">{t("Back to the exercise")}</Link></p>
      <AttemptList slug={exercise.slug} attempts={attempts} timeZone={timeZone} refreshMs={2000} draftVersion={draftVersion} chosen={compared && [compared[0].id, compared[1].id]} />
      {compared && (
        <section className="mt-10" aria-labelledby="comparison">
          <h2 id="comparison" className="mb-2 text-lg font-semibold">{t("What changed from {before} to {after}", { before: nameOf(compared[0].id), after: nameOf(compared[1].id) })}</h2>
          <p className="mb-4 flex flex-wrap items-center gap-2 text-sm">
            {compared[0].verdict && <VerdictBadge kind={compared[0].verdict.verdict} />}
            <span className="text-ink-soft">{t("then")}</span>
            {compared[1].verdict && <VerdictBadge kind={compared[1].verdict.verdict} />}
          </p>
          <SourceDifference before={compared[0].source} after={compared[1].source} />
        </section>
      )}
    </>
  );
}
