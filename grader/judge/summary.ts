import { ofKnownMistake } from "#domain/known-mistake.ts";
import { asWritten, said, together, type Said } from "#domain/said.ts";
import type { Limits } from "../runner/contract.ts";
import type { SourceError, TestResult, VerdictKind } from "#domain/verdict.ts";

/** The worst thing that happened to a program that loaded: a limit, then an error, then a wrong answer. */
export function verdictOf(statuses: readonly string[], tests: readonly TestResult[]): VerdictKind {
  for (const limit of ["time_limit_exceeded", "memory_limit_exceeded", "output_limit_exceeded"] as const) {
    if (statuses.includes(limit)) return limit;
  }
  if (tests.some(({ status }) => status === "errored")) return "runtime_error";
  return tests.every(({ status }) => status === "passed") ? "accepted" : "wrong_answer";
}

/** The share of the weights that passed, in points, to two decimals; all points only when every case passes. */
export function scoreOf(tests: readonly TestResult[], points: number): number {
  const total = tests.reduce((sum, { weight }) => sum + weight, 0);
  const passed = tests.reduce((sum, { status, weight }) => sum + (status === "passed" ? weight : 0), 0);
  if (passed === total) return total === 0 ? 0 : points;
  return Math.floor((passed / total) * points * 100) / 100;
}

/** The share of cases that pass, in words. */
function countPassed(tests: readonly TestResult[]): Said {
  const passed = tests.filter(({ status }) => status === "passed").length;
  const total = tests.length;
  if (passed === total) return said("{total, plural, one {The one case passes.} other {All {total} cases pass.}}", { total });
  return said("{passed, plural, one {{passed} of {total} cases passes.} other {{passed} of {total} cases pass.}}", { passed, total });
}

/** What happened and what to look at next, for a program that loaded. */
export function summarise(verdict: VerdictKind, tests: readonly TestResult[], options: { limits: Limits; notImplemented: string | Said | null; mistaken: boolean; remark: Said | null }): Said {
  const counted = countPassed(tests);
  const first = tests.find(({ status }) => status === "failed" || status === "errored");
  const name = first?.name ?? "";
  const { notImplemented, remark } = options;
  switch (verdict) {
    case "accepted": return counted;
    case "time_limit_exceeded":
      return together(counted, said("The program was stopped in \"{name}\" after {seconds} s: look for a loop that does not end, or for work that is done again and again.", { name, seconds: options.limits.timeMs / 1000 }));
    case "memory_limit_exceeded":
      return together(counted, said("The program was stopped in \"{name}\" because it took more than {megabytes} MB: look for an array that grows without end.", { name, megabytes: Math.round(options.limits.memoryBytes / 1024 / 1024) }));
    case "output_limit_exceeded":
      return together(counted, said("The program was stopped in \"{name}\" because it returned or printed more than is read.", { name }));
    default:
      if (notImplemented !== null) return together(counted, stillToWrite(notImplemented));
      if (options.mistaken) return together(counted, ofKnownMistake, remark);
      if (verdict === "runtime_error") return together(counted, remark, firstError(tests));
      return together(counted, remark, first === undefined ? null : said("Look first at \"{name}\".", { name }));
  }
}

/** Of the starter: what is next. */
export const stillToWrite = (what: string | Said): Said => said("Still to be written: {what}", { what });

/** So much of an error's message stands in the summary. */
const maxError = 400;

/** The first error: a visible one, or what may be said of a hidden one. */
function firstError(tests: readonly TestResult[]): Said {
  const errored = tests.find(({ status }) => status === "errored");
  if (errored === undefined) return asWritten("");
  const { name, message, messageSaid } = errored;
  return said("In \"{name}\": {message}", { name, message: messageSaid !== undefined && (message ?? "").length <= maxError ? messageSaid : (message ?? "").slice(0, maxError) });
}

/** For a program that never got to its first case. */
export function summariseLoad(kind: VerdictKind, errors: readonly SourceError[]): Said {
  const [error] = errors;
  const line = error?.line ?? "none";
  const reason = error?.said ?? error?.message ?? "";
  switch (kind) {
    case "compile_error":
      if (error === undefined) return said("The program does not compile.");
      return said("The program does not compile; the first error is{line, select, none {} other { in line {line}}}: {reason}", { line, reason });
    case "runtime_error":
      // Without a line nothing of the student's threw: the module is not what the exercise needs.
      if (error?.line === null) return said("The program cannot be run: {reason}", { reason });
      return said("The program threw an error{line, select, none {} other { in line {line}}} before any case ran: {reason}", { line, reason });
    case "time_limit_exceeded": return said("The program used up its time before any case ran: look for a loop outside the functions.");
    case "memory_limit_exceeded": return said("The program used up its memory before any case ran.");
    default: return said("The program printed more than is read before any case ran.");
  }
}
