import type { Translate } from "#domain/i18n/translate.ts";
import { silentAfterSeconds, type Status, type WorkerStatus } from "../status.ts";

/** "12 s", "4 min", "3 h", "2 days": as exact as one needs it to be. */
export function span(seconds: number, t: Translate): string {
  if (seconds < 10) return t("{seconds, number, ::.0} s", { seconds });
  if (seconds < 100) return t("{seconds} s", { seconds: Math.round(seconds) });
  if (seconds < 5400) return t("{minutes} min", { minutes: Math.round(seconds / 60) });
  return seconds < 48 * 3600 ? t("{hours} h", { hours: Math.round(seconds / 3600) }) : t("{days} days", { days: Math.round(seconds / 86_400) });
}

/** "84 ms", "1.9 s". */
export const milliseconds = (ms: number, t: Translate): string => ms < 1000 ? t("{milliseconds} ms", { milliseconds: Math.round(ms) }) : span(ms / 1000, t);

export const isAlive = (worker: WorkerStatus): boolean => worker.silentSeconds < silentAfterSeconds;

/** What the figures come to, in one sentence. */
export function finding({ workers, queue, errors }: Status, t: Translate): { tone: "passed" | "warning" | "failed"; words: string } {
  const alive = workers.filter(isAlive).length;
  const waiting = queue.runs + queue.submits;
  if (alive === 0) {
    return { tone: "failed", words: waiting > 0 ? t("No worker is running: {count, plural, one {# grading waits} other {# gradings wait}}.", { count: waiting }) : t("No worker is running: what is sent will wait.") };
  }
  if (queue.oldestSeconds !== null && queue.oldestSeconds > 60) return { tone: "warning", words: t("The oldest grading has waited for {time}: more workers would help.", { time: span(queue.oldestSeconds, t) }) };
  if (errors.systemErrors > 0) {
    return { tone: "warning", words: t("Gradings run, but {count, plural, one {# ended as a system error} other {# ended as system errors}} in the last 24 hours.", { count: errors.systemErrors }) };
  }
  return { tone: "passed", words: waiting === 0 ? t("Nothing waits.") : t("{count, plural, one {# grading waits} other {# gradings wait}}, none for long.", { count: waiting }) };
}

export interface Sandbox {
  workers: WorkerStatus[];
  facts: WorkerStatus["facts"];
}

/** Workers with the same layers and backend together: most often all of one machine. */
export function sandboxes(workers: readonly WorkerStatus[]): Sandbox[] {
  const groups = Map.groupBy(workers, ({ facts: { layers, tensorFlow } }) => JSON.stringify([layers, tensorFlow]));
  return [...groups.values()].map((group) => ({ workers: group, facts: group[0].facts }));
}
