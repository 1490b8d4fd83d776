import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { inDays } from "#domain/day.ts";
import { cn } from "#lib/cn.ts";
import type { WorkerStatus } from "../status.ts";
import { isAlive, span } from "./words.ts";

/** Every worker process that has given a sign of life and has not signed off. */
export function WorkerTable({ workers, timeZone }: { workers: readonly WorkerStatus[]; timeZone: string }) {
  const t = useT();
  if (workers.length === 0) {
    return (
      <EmptyState title={t("No worker has signed on")}>
        {t.rich("Workers are started by <code>npm start</code>, one for each core but one, unless <code>WORKERS</code> says otherwise; on any machine with the same <code>DATABASE_URL</code>. Each appears here with its sign of life, what it holds, and what its sandbox can rely on.", { code: (text) => <code>{text}</code> })}
      </EmptyState>
    );
  }
  const heads = [t("Machine and process"), t("Sign of life"), t("Since"), t("Holds")];
  return (
    <div className="overflow-x-auto" role="region" aria-label={t("Workers")} tabIndex={0}>
      <table className="w-full min-w-120 border-y border-line text-left text-sm tabular-nums">
        <thead className="text-ink-soft">
          <tr>{heads.map((head) => <th key={head} scope="col" className="py-2 pr-6 font-medium">{head}</th>)}</tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {workers.map((worker) => {
            const alive = isAlive(worker);
            return (
              <tr key={worker.id}>
                <th scope="row" className="py-2 pr-6 font-medium">{worker.host} <span className="font-normal text-ink-soft">{worker.pid}</span></th>
                <td className={cn("py-2 pr-6", alive ? "text-passed" : "text-failed")}>
                  <span className="inline-flex items-center gap-1.5"><Icon name={alive ? "check" : "warning"} size={14} />{alive ? t("alive") : t("silent for {time}", { time: span(worker.silentSeconds, t) })}</span>
                </td>
                <td className="py-2 pr-6">{inDays(worker.startedAt, t.locale, { dateStyle: "medium", timeStyle: "short" }, timeZone)}</td>
                <td className="py-2 pr-6">{t("{done} of {of}", { done: worker.holds, of: worker.facts.concurrency })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
