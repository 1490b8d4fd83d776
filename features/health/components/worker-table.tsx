import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import type { WorkerStatus } from "../status.ts";
import { isAlive, span } from "./words.ts";

/** Every worker process that has given a sign of life and has not signed off. */
export function WorkerTable({ workers, timeZone }: { workers: readonly WorkerStatus[]; timeZone: string }) {
  if (workers.length === 0) {
    return (
      <EmptyState title="No worker has signed on">
        Workers are started by <code>npm start</code>, one for each core but one, unless <code>WORKERS</code> says otherwise; on any machine with the
        same <code>DATABASE_URL</code>. Each appears here with its sign of life, what it holds, and what its sandbox can rely on.
      </EmptyState>
    );
  }
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <div className="overflow-x-auto" role="region" aria-label="Workers" tabIndex={0}>
      <table className="w-full min-w-120 border-y border-line text-left text-sm tabular-nums">
        <thead className="text-ink-soft">
          <tr>{["Machine and process", "Sign of life", "Since", "Holds"].map((head) => <th key={head} scope="col" className="py-2 pr-6 font-medium">{head}</th>)}</tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {workers.map((worker) => {
            const alive = isAlive(worker);
            return (
              <tr key={worker.id}>
                <th scope="row" className="py-2 pr-6 font-medium">{worker.host} <span className="font-normal text-ink-soft">{worker.pid}</span></th>
                <td className={cn("py-2 pr-6", alive ? "text-passed" : "text-failed")}>
                  <span className="inline-flex items-center gap-1.5"><Icon name={alive ? "check" : "warning"} size={14} />{alive ? "alive" : `silent for ${span(worker.silentSeconds)}`}</span>
                </td>
                <td className="py-2 pr-6">{time.format(worker.startedAt)}</td>
                <td className="py-2 pr-6">{worker.holds} of {worker.facts.concurrency}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
