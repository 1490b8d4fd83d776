import { useT } from "#i18n";
import { PlotView } from "#components/charts/plot-view.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import type { Status } from "../status.ts";
import { Figures, Section } from "./parts.tsx";
import { Sandboxes } from "./sandboxes.tsx";
import { finding, milliseconds, span } from "./words.ts";
import { WorkerTable } from "./worker-table.tsx";

const refreshMs = 5000;
const medians = { run: msg("Run, median"), submit: msg("Submit, median") };
const slowest = { run: msg("Run, 95th percentile"), submit: msg("Submit, 95th percentile") };

/** How gradings do now and did in the last hour, and what each worker can rely on. */
export function StatusPage({ status, timeZone }: { status: Status; timeZone: string }) {
  const t = useT();
  const { queue, durations, perMinute, errors, connections, workers } = status;
  const { tone, words } = finding(status, t);
  const busiest = Math.max(...perMinute);
  const total = perMinute.reduce((sum, gradings) => sum + gradings, 0);
  return (
    <>
      <Refresh everyMs={refreshMs} />
      <PageHeader title={t("Status")} lead={t("Read anew every five seconds while you look.")} />
      <Notice tone={tone} title={words} className="mb-10" role="status" />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <Section title={t("Now")}>
          <Figures figures={[
            { name: t("Runs waiting"), value: String(queue.runs) },
            { name: t("Submits waiting"), value: String(queue.submits) },
            { name: t("To be graded again"), value: String(queue.regrades), note: t("when nobody waits") },
            { name: t("Being graded"), value: String(queue.underWay) },
            { name: t("Oldest waiting"), value: queue.oldestSeconds === null ? t("none") : span(queue.oldestSeconds, t) },
            { name: t("Database connections"), value: t("{done} of {of}", { done: connections.used, of: connections.allowed }) },
          ]} />
        </Section>
        <Section title={t("The last hour")}>
          <Figures figures={[
            { name: t("Gradings"), value: String(total), note: t("{rate, number, ::.0} a minute", { rate: total / 60 }) },
            ...durations.flatMap(({ mode, median, p95, gradings }) => [
              { name: t(medians[mode]), value: milliseconds(median, t), note: t("from sending to verdict, of {gradings}", { gradings }) },
              { name: t(slowest[mode]), value: milliseconds(p95, t) },
            ]),
            { name: t("System errors"), value: String(errors.systemErrors), note: t("in 24 hours; never the student’s") },
            { name: t("Graded at another try"), value: String(errors.retried), note: t("in 24 hours: a worker or runner was lost") },
          ]} />
        </Section>
        {total > 0 && (
          <PlotView plot={{
            kind: "histogram", title: t("At most {count, plural, one {# grading} other {# gradings}} in one minute", { count: busiest }),
            edges: Array.from({ length: 61 }, (_, i) => i - 60), counts: perMinute, xLabel: t("minutes from now"), yLabel: t("gradings"),
          }} />
        )}
        <Section title={t("{count, plural, one {One worker} other {# workers}}", { count: workers.length })} className={total > 0 ? "min-w-0" : "min-w-0 lg:col-span-2"}>
          <WorkerTable workers={workers} timeZone={timeZone} />
        </Section>
      </div>
      {workers.length > 0 && <Sandboxes workers={workers} />}
    </>
  );
}
