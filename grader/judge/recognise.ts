import { createHash } from "node:crypto";
import type { MistakeMatch, TestResult } from "#domain/verdict.ts";
import type { ExerciseTests } from "../define-tests.ts";
import type { Exercise, Mistake } from "../load-exercise.ts";
import type { CallOutcome, RunRequest, RunResult, Sandbox } from "../runner/contract.ts";
import { decode } from "../runner/encoding.ts";
import type { PreparedCase } from "./prepare.ts";

/** Results of known wrong solutions, kept so that a case with fixed arguments is run once per mistake. */
export interface MistakeRuns {
  run(exercise: Exercise, mistake: Mistake, request: Omit<RunRequest, "source">): Promise<RunResult>;
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
      if (known !== undefined) return known;
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

export interface JudgedCall { testCase: PreparedCase; outcome: CallOutcome; result: TestResult }

interface Candidate { mistake: Mistake; matched: Set<number>; agreed: number }

/**
 * Compares the failed cases with what each mistake gives for the same input. A mistake is named where it
 * explains at least half of what failed; of several, the one that explains most, then the one that also
 * passes where the student passes.
 * @param runs the outcome of each mistake for the same calls, in the order of the exercise's mistakes
 * @returns the match for each judged call, and the one to show first
 */
export function recogniseMistakes(judged: readonly JudgedCall[], runs: readonly (RunResult | null)[], exercise: Exercise): { first: MistakeMatch | null; byCase: (MistakeMatch | null)[] } {
  const failed = judged.flatMap(({ result, outcome }, i) =>
    (result.status === "failed" || result.status === "errored") && !(outcome.status === "threw" && outcome.notImplemented) ? [i] : []);
  const candidates = exercise.mistakes.flatMap((mistake, m): Candidate[] => {
    const run = runs[m];
    if (run === null || run.load.status !== "loaded") return [];
    const alike = (i: number) => gaveTheSame(judged[i], run.calls[i], mistake.slug, exercise.tests);
    const matched = new Set(failed.filter(alike));
    const agreed = judged.filter(({ result }, i) => result.status === "passed" && alike(i)).length;
    return matched.size * 2 >= failed.length && matched.size > 0 ? [{ mistake, matched, agreed }] : [];
  });
  candidates.sort((a, b) => b.matched.size - a.matched.size || b.agreed - a.agreed);
  const match = ({ mistake: { slug, message } }: Candidate): MistakeMatch => ({ slug, message });
  return {
    first: candidates.length > 0 ? match(candidates[0]) : null,
    byCase: judged.map((_, i) => {
      const best = candidates.find(({ matched }) => matched.has(i));
      return best === undefined ? null : match(best);
    }),
  };
}

/** Whether a student's call ended as a mistake's did: the same result, or the same error. */
function gaveTheSame({ testCase, outcome }: JudgedCall, other: CallOutcome | undefined, slug: string, tests: ExerciseTests): boolean {
  if (outcome.status === "returned" && tests.kind === "function" && tests.recognise !== undefined && Object.hasOwn(tests.recognise, slug)) {
    return recognised(() => tests.recognise?.[slug](decode(outcome.value), testCase.args()) === true);
  }
  if (other === undefined || other.status !== outcome.status) return false;
  if (outcome.status === "returned" && other.status === "returned") return tests.checker.same(decode(outcome.value), decode(other.value));
  if (outcome.status === "threw" && other.status === "threw") return !other.notImplemented && outcome.error.message === other.error.message;
  return outcome.status !== "not_run";
}

/** An author's recogniser reads results of any form, and may stumble over one. */
function recognised(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}
