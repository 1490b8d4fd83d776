import Link from "next/link";
import { useT } from "#i18n";
import { dateWords } from "#domain/day.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { DeskCohortLine } from "../cohort-lines.ts";

function Line({ line: { id, name, startsOn, archived, students, accepted, month, months } }: { line: DeskCohortLine }) {
  const t = useT();
  return (
    <li className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_14rem_14rem]">
      <div className="min-w-0">
        <Link href={`/desk/cohorts/${id}`} className="inline-flex min-h-6 items-center text-base font-medium wrap-anywhere underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">{name}</Link>
        <p className="text-sm text-ink-soft">{month === null ? t("Begins on {day}", { day: dateWords(startsOn, t.locale) }) : t("Began on {day}", { day: dateWords(startsOn, t.locale) })}</p>
      </div>
      <p className="text-sm text-ink-soft tabular-nums sm:text-right lg:pt-0.5 lg:text-left">
        {t("{count, plural, one {# student} other {# students}}", { count: students })}
        {!archived && <span className="block">{month === null ? t("Has not begun") : t("Month {month} of {months}", { month, months })}</span>}
      </p>
      {!archived && <p className="text-sm text-ink-soft tabular-nums sm:col-span-2 lg:col-span-1 lg:pt-0.5">{t("{count, plural, =0 {Nothing accepted in seven days} one {# exercise accepted in seven days} other {# exercises accepted in seven days}}", { count: accepted })}</p>}
    </li>
  );
}

const listClass = "divide-y divide-line border-y border-line";

/** The cohorts that somebody mentors; those that are over are folded away. */
export function DeskCohortList({ lines }: { lines: readonly DeskCohortLine[] }) {
  const t = useT();
  const [running, over] = [lines.filter(({ archived }) => !archived), lines.filter(({ archived }) => archived)];
  return (
    <>
      {running.length === 0
        ? <EmptyState title={t("No cohort of yours is under way")}>{t("Cohorts in which you are a mentor or an instructor are listed here with how far they are. Who runs a cohort can invite you into it.")}</EmptyState>
        : <ul className={listClass}>{running.map((line) => <Line key={line.id} line={line} />)}</ul>}
      {over.length > 0 && (
        <details className="mt-8">
          <summary className="flex min-h-11 items-center text-sm font-medium hover:bg-sunken">{t("{count, plural, one {# cohort} other {# cohorts}} in the archive", { count: over.length })}</summary>
          <ul className={listClass}>{over.map((line) => <Line key={line.id} line={line} />)}</ul>
        </details>
      )}
    </>
  );
}
