import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { OpenProblem, Overview } from "../queries.ts";
import { overviewHref } from "../sorting.ts";
import { OverviewTable } from "./overview-table.tsx";
import { ProblemItem } from "./problem-item.tsx";

interface OverviewPageProps {
  overview: Overview;
  problems: readonly OpenProblem[];
  viewer: { id: string; timeZone: string };
}

/** What students do with each exercise, and what they report of them. */
export function OverviewPage({ overview: { lines, months, sorting }, problems, viewer }: OverviewPageProps) {
  const t = useT();
  const choices = [null, ...months].map((month) => ({ href: overviewHref({ ...sorting, month }), text: month === null ? t("All") : t("Month {month}", { month }), current: month === sorting.month }));
  return (
    <>
      <PageHeader eyebrow={<Link href="/teach" className="link">{t("Teach")}</Link>} title={t("Exercises")} lead={t("How students get on with each of them. Attempts and time are medians of those who have it, from the first attempt; who has not come back for two weeks has given up.")} />
      {problems.length > 0 && (
        <section aria-labelledby="problems" className="mb-12">
          <h2 id="problems" className="mb-3 text-xl font-semibold">{t("{count, plural, one {One reported problem} other {# reported problems}}", { count: problems.length })}</h2>
          <ul className="divide-y divide-line border-y border-line">
            {problems.map(({ exercise, ...problem }) => (
              <ProblemItem key={problem.id} problem={problem} viewer={viewer} title={<Link href={`/teach/exercises/${exercise.slug}`} className="link font-medium">{exercise.title}</Link>} />
            ))}
          </ul>
        </section>
      )}
      <FilterLinks label={t("Which month")} choices={choices} className="mb-2" />
      {lines.length === 0
        ? <EmptyState title={t("This month has no exercises")} action={<LinkButton href="/teach/exercises">{t("All exercises")}</LinkButton>}>{t("Exercises of the course and published challenges are listed here, with how students get on with them.")}</EmptyState>
        : <OverviewTable lines={lines} sorting={sorting} />}
    </>
  );
}
