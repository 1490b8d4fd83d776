import { PlotView } from "#components/charts/plot-view.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import type { Status } from "../status.ts";
import { Figures, Section } from "./parts.tsx";
import { Sandboxes } from "./sandboxes.tsx";
import { finding, milliseconds, span } from "./words.ts";
import { WorkerTable } from "./worker-table.tsx";

const refreshMs = 5000;
const kinds = { run: "Run", submit: "Submit" } as const;

/** How gradings do now and did in the last hour, and what each worker can rely on. */
export function StatusPage({ status, timeZone }: { status: Status; timeZone: string }) {
  const { queue, durations, perMinute, errors, connections, workers } = status;
  const { tone, words } = finding(status);
  const busiest = Math.max(...perMinute);
  const total = perMinute.reduce((sum, gradings) => sum + gradings, 0);
  return (
    <>
      <Refresh everyMs={refreshMs} />
      <PageHeader title="Status" lead="Read anew every five seconds while you look." />
      <Notice tone={tone} title={words} className="mb-10" role="status" />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <Section title="Now">
          <Figures figures={[
            { name: "Runs waiting", value: String(queue.runs) },
            { name: "Submits waiting", value: String(queue.submits) },
            { name: "To be graded again", value: String(queue.regrades), note: "when nobody waits" },
            { name: "Being graded", value: String(queue.underWay) },
            { name: "Oldest waiting", value: queue.oldestSeconds === null ? "none" : span(queue.oldestSeconds) },
            { name: "Database connections", value: `${connections.used} of ${connections.allowed}` },
          ]} />
        </Section>
        <Section title="The last hour">
          <Figures figures={[
            { name: "Gradings", value: String(total), note: `${(total / 60).toFixed(1)} a minute` },
            ...durations.flatMap(({ mode, median, p95, gradings }) => [
              { name: `${kinds[mode]}, median`, value: milliseconds(median), note: `from sending to verdict, of ${gradings}` },
              { name: `${kinds[mode]}, 95th percentile`, value: milliseconds(p95) },
            ]),
            { name: "System errors", value: String(errors.systemErrors), note: "in 24 hours; never the student's" },
            { name: "Graded at another try", value: String(errors.retried), note: "in 24 hours: a worker or runner was lost" },
          ]} />
        </Section>
        {total > 0 && (
          <PlotView plot={{
            kind: "histogram", title: `At most ${busiest} ${busiest === 1 ? "grading" : "gradings"} in one minute`,
            edges: Array.from({ length: 61 }, (_, i) => i - 60), counts: perMinute, xLabel: "minutes from now", yLabel: "gradings",
          }} />
        )}
        <Section title={workers.length === 1 ? "One worker" : `${workers.length} workers`} className={total > 0 ? "min-w-0" : "min-w-0 lg:col-span-2"}>
          <WorkerTable workers={workers} timeZone={timeZone} />
        </Section>
      </div>
      {workers.length > 0 && <Sandboxes workers={workers} />}
    </>
  );
}
