import type { Verdict } from "#domain/verdict.ts";
import type { Exercise } from "../load-exercise.ts";
import type { RunRequest } from "../runner/contract.ts";

type Facts = Exercise["facts"];

/** One encoded result. */
const resultBytes = 2 * 1024 * 1024;

export function limitsOf({ limits }: Facts): RunRequest["limits"] {
  return { timeMs: limits.time, ...(limits.cpu === undefined ? {} : { cpuMs: limits.cpu }), memoryBytes: limits.memory, resultBytes, outputBytes: limits.output };
}

/** What the program may import, and whether it may wait. */
export function offerOf({ libraries, data, async }: Facts): Pick<RunRequest, "libraries" | "data" | "async"> {
  return { libraries, data, async };
}

export const systemErrorSummary = (reason: string): string => `The grader failed, not your program; nothing is counted. (${reason.slice(0, 300)})`;

export function systemErrorVerdict({ slug, facts }: { slug: string; facts: Pick<Facts, "points"> }, seed: number, reason: string): Verdict {
  return {
    exercise: slug, verdict: "system_error", score: 0, maxScore: facts.points, durationMs: 0, summary: systemErrorSummary(reason),
    tests: [], output: "", plots: [], compileErrors: [], error: null, mistake: null, seed,
  };
}
