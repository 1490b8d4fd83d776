import { said, type Said } from "#domain/said.ts";
import type { Difference } from "#domain/verdict.ts";

/** What a checker says of one result. `message` is read by the student, so it teaches. */
export type CheckResult =
  | { pass: true }
  | {
    pass: false;
    message: Said;
    /** The same for a hidden case: says what kind of error it is, and holds no value of the input, the result or the truth. */
    withoutData: Said;
    difference?: Difference;
  };

export interface CheckContext<Args extends readonly unknown[] = readonly unknown[]> {
  /** The arguments of the call, fresh: changing them has no effect. */
  args: Args;
}

/** A function that an author gave to a checker fails on the case's own arguments: no student is at fault. */
export class CheckerError extends Error {
  override name = "CheckerError";
}

/**
 * Compares what a student's program returned with what the reference gave. Pure; anything can be in
 * `actual`, and nothing in it makes a checker throw.
 */
export interface Checker<Result = unknown, Args extends readonly unknown[] = readonly unknown[]> {
  name: string;
  /** @throws {CheckerError} when the author's own function fails on the arguments */
  check(actual: unknown, expected: Result, context: CheckContext<Args>): CheckResult;
  /** Whether two programs gave the same result, for recognising mistakes; anything can be in both. */
  same(a: unknown, b: unknown): boolean;
  /** The results of a class exercise's script are judged one by one, and the message names the step. */
  stepwise: boolean;
  /** What the reference gives is an answer, and shown as such; else it has only the right form, or plays no part. */
  showsExpected: boolean;
}

/** Runs a check on values that may be hostile (a proxy, a getter that throws). */
export function guarded(check: () => CheckResult): CheckResult {
  try {
    return check();
  } catch (error) {
    if (error instanceof CheckerError) throw error;
    const message = said("The result cannot be read. Return plain numbers, strings, arrays and objects.");
    return { pass: false, message, withoutData: message };
  }
}
