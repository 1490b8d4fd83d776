import type { Difference } from "#domain/verdict.ts";

/** What a checker says of one result. `message` is read by the student, so it teaches. */
export type CheckResult =
  | { pass: true }
  | {
    pass: false;
    message: string;
    /** The same for a hidden case: says what kind of error it is, and holds no value of the input, the result or the truth. */
    withoutData: string;
    difference?: Difference;
  };

export interface CheckContext {
  /** The arguments of the call, fresh: changing them has no effect. */
  args: readonly unknown[];
}

/**
 * Compares what a student's program returned with what the reference gave. Pure; never throws:
 * anything can be in `actual`.
 */
export interface Checker<Result = unknown> {
  name: string;
  check(actual: unknown, expected: Result, context: CheckContext): CheckResult;
  /** Whether two programs gave the same result, for recognising mistakes; anything can be in both. */
  same(a: unknown, b: unknown): boolean;
  /** The results of a class exercise's script are judged one by one, and the message names the step. */
  stepwise: boolean;
}

/** Runs a check on values that may be hostile (a proxy, a getter that throws). */
export function guarded(check: () => CheckResult): CheckResult {
  try {
    return check();
  } catch {
    const message = "The result cannot be read. Return plain numbers, strings, arrays and objects.";
    return { pass: false, message, withoutData: message };
  }
}
