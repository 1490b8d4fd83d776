import { inEnglishOf, kept, said, type Said } from "#domain/said.ts";
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
export function offerOf({ facts: { libraries, data, async }, given }: Pick<Exercise, "facts" | "given">): Pick<RunRequest, "libraries" | "data" | "async" | "given"> {
  return { libraries, data, async, ...Object.keys(given).length === 0 ? {} : { given } };
}

export const systemErrorSummary = (reason: string | Said): Said =>
  said("The grader failed, not your program; nothing is counted. ({reason})", { reason: typeof reason === "string" ? reason.slice(0, 300) : reason });

export function systemErrorVerdict({ slug, facts }: { slug: string; facts: Pick<Facts, "points"> }, seed: number, reason: string | Said): Verdict {
  const summary = systemErrorSummary(reason);
  const summarySaid = kept(summary);
  return {
    exercise: slug, verdict: "system_error", score: 0, maxScore: facts.points, durationMs: 0,
    summary: inEnglishOf(summary), ...(summarySaid === undefined ? {} : { summarySaid }),
    tests: [], output: "", plots: [], compileErrors: [], error: null, mistake: null, seed,
  };
}
