import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CourseLine, CourseList as List } from "../queries.ts";

/** The courses of the site, and who learns by them. */
export function CourseList({ list: { lines, archived, others } }: { list: List }) {
  const t = useT();
  const toOthers = archived
    ? <Link href="/teach/courses" className="link">{t("Courses in use")}</Link>
    : others > 0 && <Link href="/teach/courses?archived=1" className="link">{t("{count, plural, one {# course} other {# courses}} in the archive", { count: others })}</Link>;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/teach" className="link">{t("Teach")}</Link>}
        title={archived ? t("Archived courses") : t("Courses")}
        lead={archived ? t("No new cohort can have them. All that was arranged is kept.") : t("Which lessons and exercises a cohort has, in which month, and in which words.")}
        actions={<LinkButton href="/teach/courses/new" variant="primary">{t("New course")}</LinkButton>}
      />
      {lines.length === 0 ? (
        <EmptyState title={archived ? t("No course is archived") : t("There is no course yet")} action={archived ? undefined : <LinkButton href="/teach/courses/new">{t("Make the first course")}</LinkButton>}>
          {archived ? t("A course that no cohort learns by is put here from its settings.") : t("A course begins as the standard year of twelve months. You move its lessons and exercises, leave some out, write lessons of your own, and give it to a cohort.")}
        </EmptyState>
      ) : <ul className="divide-y divide-line border-y border-line">{lines.map((line) => <Line key={line.id} line={line} />)}</ul>}
      {toOthers && <p className="mt-6 text-sm">{toOthers}</p>}
    </>
  );
}

function Line({ line: { id, title, description, live, lessons, cohorts, otherCohorts } }: { line: CourseLine }) {
  const t = useT();
  return (
    <li className="grid gap-x-8 gap-y-1 py-4 md:grid-cols-[minmax(0,1fr)_15rem_18rem]">
      <div className="min-w-0">
        <Link href={`/teach/courses/${id}`} className="inline-flex min-h-6 items-center text-base font-medium wrap-anywhere underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">{title}</Link>
        {description && <p className="text-sm text-ink-soft">{description}</p>}
      </div>
      <p className="text-sm text-ink-soft tabular-nums md:pt-0.5">
        {live === null ? t("The standard year") : t("Arranged, version {number}", { number: live })}
        {lessons > 0 && <span className="block">{t("{count, plural, one {# lesson of its own} other {# lessons of its own}}", { count: lessons })}</span>}
      </p>
      <div className="text-sm text-ink-soft md:pt-0.5">
        {cohorts.length + otherCohorts === 0 && t("No cohort learns by it")}
        {cohorts.length > 0 && <ul>{cohorts.map((cohort) => <li key={cohort.id}><Link href={`/teach/cohorts/${cohort.id}`} className="link wrap-anywhere">{cohort.name}</Link></li>)}</ul>}
        {otherCohorts > 0 && <p className="tabular-nums">{cohorts.length === 0 ? t("{count, plural, one {# cohort of others} other {# cohorts of others}}", { count: otherCohorts }) : t("and {count, plural, one {# cohort of others} other {# cohorts of others}}", { count: otherCohorts })}</p>}
      </div>
    </li>
  );
}
