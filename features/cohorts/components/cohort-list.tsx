import Link from "next/link";
import { useT } from "#i18n";
import { dateWords, dayAt } from "#domain/day.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CohortLine, CohortList as List } from "../queries.ts";

/** The cohorts that somebody runs. */
export function CohortList({ list: { lines, archived, others } }: { list: List }) {
  const t = useT();
  const toOthers = archived
    ? <Link href="/teach/cohorts" className="link">{t("Cohorts that run")}</Link>
    : others > 0 && <Link href="/teach/cohorts?archived=1" className="link">{t("{count, plural, one {# cohort} other {# cohorts}} in the archive", { count: others })}</Link>;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/teach" className="link">{t("Teach")}</Link>}
        title={archived ? t("Archived cohorts") : t("Cohorts")}
        lead={archived ? t("They are over. Their people and all their work are kept.") : t("Who learns together, from when on, and by which rules.")}
        actions={<LinkButton href="/teach/cohorts/new" variant="primary">{t("New cohort")}</LinkButton>}
      />
      {lines.length === 0
        ? <Nothing archived={archived} />
        : <ul className="divide-y divide-line border-y border-line">{lines.map((line) => <Line key={line.id} line={line} />)}</ul>}
      {toOthers && <p className="mt-6 text-sm">{toOthers}</p>}
    </>
  );
}

function Line({ line: { id, name, startsOn, timeZone, open, paced, students, mentors, instructors } }: { line: CohortLine }) {
  const t = useT();
  return (
    <li className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_16rem_18rem]">
      <div className="min-w-0">
        <Link href={`/teach/cohorts/${id}`} className="inline-flex min-h-6 items-center text-base font-medium wrap-anywhere underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">{name}</Link>
        <p className="text-sm text-ink-soft">{startsOn > dayAt(new Date(), timeZone) ? t("Begins on {day}", { day: dateWords(startsOn, t.locale) }) : t("Began on {day}", { day: dateWords(startsOn, t.locale) })}</p>
      </div>
      <p className="text-sm text-ink-soft tabular-nums sm:text-right lg:pt-0.5 lg:text-left">
        {t("{count, plural, one {# student} other {# students}}", { count: students })}
        <span className="block">{t("{mentors, plural, one {# mentor} other {# mentors}}, {instructors, plural, one {# instructor} other {# instructors}}", { mentors, instructors })}</span>
      </p>
      <p className="text-sm text-ink-soft sm:col-span-2 lg:col-span-1 lg:pt-0.5">
        {paced ? t("Months open one by one") : t("Everybody at their own pace")}
        {open && <span className="block">{t("New accounts join it")}</span>}
      </p>
    </li>
  );
}

function Nothing({ archived }: { archived: boolean }) {
  const t = useT();
  if (archived) return <EmptyState title={t("The archive is empty")}>{t("A cohort that is over is put here from its settings. Nobody joins it any more, and nothing of it is lost.")}</EmptyState>;
  return (
    <EmptyState title={t("You run no cohort yet")} action={<LinkButton href="/teach/cohorts/new">{t("Make the first one")}</LinkButton>}>
      {t("A cohort is one run of the course with a first day. You invite people by a link or import their list; they find the week’s plan on their page of today.")}
    </EmptyState>
  );
}
