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
export function countPassed(tests: readonly TestResult[]): string {
  const passed = tests.filter(({ status }) => status === "passed").length;
  if (passed === tests.length) return tests.length === 1 ? "The one case passes." : `All ${tests.length} cases pass.`;
  return `${passed} of ${tests.length} cases ${passed === 1 ? "passes" : "pass"}.`;
}

/** What happened and what to look at next, for a program that loaded. */
export function summarise(verdict: VerdictKind, tests: readonly TestResult[], options: { limits: Limits; notImplemented: string | null; mistaken: boolean; remark: string | null }): string {
  const counted = countPassed(tests);
  const first = tests.find(({ status }) => status === "failed" || status === "errored");
  const look = first === undefined ? "" : ` Look first at "${first.name}".`;
  const remark = options.remark === null ? "" : ` ${options.remark}`;
  switch (verdict) {
    case "accepted": return counted;
    case "time_limit_exceeded":
      return `${counted} The program was stopped in "${first?.name}" after ${options.limits.timeMs / 1000} s: look for a loop that does not end, or for work that is done again and again.`;
    case "memory_limit_exceeded":
      return `${counted} The program was stopped in "${first?.name}" because it took more than ${Math.round(options.limits.memoryBytes / 1024 / 1024)} MB: look for an array that grows without end.`;
    case "output_limit_exceeded":
      return `${counted} The program was stopped in "${first?.name}" because it returned or printed more than is read.`;
    default:
      if (options.notImplemented !== null) return `${counted} Still to be written: ${options.notImplemented}`;
      if (options.mistaken) return `${counted} The results are those of a known mistake.${remark}`;
      if (verdict === "runtime_error") return `${counted}${remark} ${firstError(tests)}`;
      return `${counted}${remark}${look}`;
  }
}

/** The first error in full: a visible one, or what may be said of a hidden one. */
function firstError(tests: readonly TestResult[]): string {
  const errored = tests.find(({ status }) => status === "errored");
  return errored === undefined ? "" : `In "${errored.name}": ${(errored.message ?? "").slice(0, 400)}`;
}

/** For a program that never got to its first case. */
export function summariseLoad(kind: VerdictKind, errors: readonly SourceError[]): string {
  const [error] = errors;
  const at = error === undefined || error.line === null ? "" : ` in line ${error.line}`;
  switch (kind) {
    case "compile_error": return `The program does not compile${error === undefined ? "." : `; the first error is${at}: ${error.message}`}`;
    case "runtime_error":
      // Without a line nothing of the student's threw: the module is not what the exercise needs.
      if (error?.line === null) return `The program cannot be run: ${error.message}`;
      return `The program threw an error${at} before any case ran: ${error?.message ?? ""}`;
    case "time_limit_exceeded": return "The program used up its time before any case ran: look for a loop outside the functions.";
    case "memory_limit_exceeded": return "The program used up its memory before any case ran.";
    default: return "The program printed more than is read before any case ran.";
  }
}
