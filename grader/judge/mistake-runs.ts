import { createHash } from "node:crypto";
import type { Exercise, Mistake } from "../load-exercise.ts";
import type { RunRequest, RunResult, Sandbox } from "../runner/contract.ts";

/** Results of known wrong solutions, kept so that a case with fixed arguments is run once per mistake. */
export interface MistakeRuns {
  run(exercise: Pick<Exercise, "version" | "facts">, mistake: Mistake, request: Omit<RunRequest, "source">): Promise<RunResult>;
}

const kept = 128;

/** Mistakes run in the same sandbox and under the same limits as students' programs. */
export function createMistakeRuns(sandbox: Pick<Sandbox, "run">): MistakeRuns {
  const cache = new Map<string, Promise<RunResult>>();
  return {
    run(exercise, mistake, request) {
      const key = createHash("sha1")
        .update(JSON.stringify([exercise.version, mistake.slug, exercise.facts.kind === "training" ? request.seed : 0, request.calls])).digest("hex");
      const known = cache.get(key);
      if (known !== undefined) {
        // To the end of the queue: what is asked for often, the visible cases, outlives what was drawn for one submission.
        cache.delete(key);
        cache.set(key, known);
        return known;
      }
      // No signal: another grading may be waiting for the same run, and its time is limited anyway.
      const running = sandbox.run({ ...request, source: mistake.source });
      cache.set(key, running);
      // A failure of the machine says nothing about the mistake: ask again next time.
      running.then((result) => { if (result.load.status === "system_error") cache.delete(key); }, () => cache.delete(key));
      const oldest = cache.keys().next().value;
      if (cache.size > kept && oldest !== undefined) cache.delete(oldest);
      return running;
    },
  };
}
