import { silentAfterSeconds, type Status, type WorkerStatus } from "../status.ts";

/** "12 s", "4 min", "3 h", "2 days": as exact as one needs it to be. */
export function span(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}

/** "84 ms", "1.9 s". */
export const milliseconds = (ms: number): string => ms < 1000 ? `${Math.round(ms)} ms` : span(ms / 1000);

export const isAlive = (worker: WorkerStatus): boolean => worker.silentSeconds < silentAfterSeconds;

/** What the figures come to, in one sentence. */
export function finding({ workers, queue, errors }: Status): { tone: "passed" | "warning" | "failed"; words: string } {
  const alive = workers.filter(isAlive).length;
  const waiting = queue.runs + queue.submits;
  if (alive === 0) return { tone: "failed", words: `No worker is running: ${waiting > 0 ? `${waiting} ${waiting === 1 ? "grading waits" : "gradings wait"}` : "what is sent will wait"}.` };
  if (queue.oldestSeconds !== null && queue.oldestSeconds > 60) return { tone: "warning", words: `The oldest grading has waited for ${span(queue.oldestSeconds)}: more workers would help.` };
  if (errors.systemErrors > 0) return { tone: "warning", words: `Gradings run, but ${errors.systemErrors} ended as ${errors.systemErrors === 1 ? "a system error" : "system errors"} in the last 24 hours.` };
  return { tone: "passed", words: waiting === 0 ? "Nothing waits." : `${waiting} ${waiting === 1 ? "grading waits" : "gradings wait"}, none for long.` };
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
