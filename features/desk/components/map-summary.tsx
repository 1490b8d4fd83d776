import { useT } from "#i18n";
import { directionOf, type Change } from "#domain/cohort-map.ts";
import { ColumnChart } from "#components/charts/column-chart.tsx";
import type { MapSummary } from "../map-queries.ts";

function Figure({ name, value, words }: { name: string; value: string; words: string }) {
  return (
    <div className="sm:min-w-36">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="mt-1 text-xl font-semibold tabular-nums">{value}<span className="mt-0.5 block text-sm font-normal text-ink-soft">{words}</span></dd>
    </div>
  );
}

/** What a cohort did as a whole: against its calendar, and in the last seven days. */
export function MapSummaryRow({ summary }: { summary: MapSummary }) {
  const t = useT();
  const { asked, medianDone, students, accepted, active, submissions } = summary;
  const change = (values: Change) => t("{direction, select, more {{difference, number} more than the week before} less {{difference, number} fewer than the week before} other {as many as the week before}}",
    { direction: directionOf(values), difference: Math.abs(values.now - values.before) });
  const number = (value: number) => value.toLocaleString(t.locale);
  return (
    <section aria-labelledby="whole" className="mb-8">
      <h2 id="whole" className="sr-only">{t("The cohort as a whole")}</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:flex sm:flex-wrap sm:gap-x-12">
        <Figure
          name={t("Done of what is asked for, in the middle")} value={t("{done} of {asked}", { done: number(medianDone ?? 0), asked })}
          words={t("half of the {count, plural, one {# student} other {# students}} have as much or more", { count: students })}
        />
        <Figure name={t("Accepted in seven days")} value={number(accepted.now)} words={change(accepted)} />
        <Figure name={t("Students who handed in")} value={number(active.now)} words={change(active)} />
        <Figure name={t("Submissions in seven days")} value={number(submissions.now)} words={change(submissions)} />
      </dl>
    </section>
  );
}

/** How many attempts it took until something was accepted, of all students and exercises together. */
export function AttemptsTaken({ summary: { attempts, medianAttempts } }: { summary: MapSummary }) {
  const t = useT();
  if (attempts.length === 0 || medianAttempts === null) return null;
  return (
    <details className="group mt-10 border-y border-line">
      <summary className="flex min-h-11 items-center text-sm font-medium hover:bg-sunken">{t("How many attempts it takes")}</summary>
      <div className="pt-2 pb-6">
        <ColumnChart
          title={t("{median, plural, one {Half of what is accepted took one attempt} other {Half of what is accepted took # attempts or fewer}}", { median: medianAttempts })}
          xLabel={t("Attempts")} yLabel={t("Accepted exercises")}
          columns={attempts.map(({ from, open, count }) => ({ label: open ? t("{count} or more", { count: from }) : String(from), count }))}
        />
      </div>
    </details>
  );
}
