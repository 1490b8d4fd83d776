import { asWritten, inEnglishOf, kept, said, together, type Said } from "#domain/said.ts";
import type { Wire } from "#domain/value.ts";
import type { TestResult } from "#domain/verdict.ts";
import { CheckerError, type CheckResult } from "../checkers/checker.ts";
import { growthHint } from "../growth.ts";
import { withTensorFlow } from "../reference/tensorflow.ts";
import type { CallOutcome } from "../runner/contract.ts";
import { decode, encode, shorten } from "../runner/encoding.ts";
import { BrokenExerciseError, type PreparedCase } from "./prepare.ts";

/** Numbers of one value that a verdict stores and the page shows. */
const shownItems = 600;

/**
 * Judges how one call ended. Of a hidden case nothing leaves but its name, its status, a message without
 * data and the author's hint.
 * @throws {BrokenExerciseError} when the reference fails
 */
export function judgeCall(testCase: PreparedCase, outcome: CallOutcome): TestResult {
  const check = outcome.status === "returned" ? checkValue(testCase, outcome.value) : null;
  const result = describeOutcome(testCase, outcome, check);
  const message = result.status === "passed" ? null : together(named(testCase, result), testCase.hint === null ? null : asWritten(testCase.hint));
  const messageSaid = kept(message);
  const base: TestResult = {
    name: testCase.name,
    hidden: testCase.hidden,
    task: testCase.task,
    weight: testCase.weight,
    status: result.status,
    message: message === null ? null : inEnglishOf(message),
    ...(messageSaid === undefined ? {} : { messageSaid }),
    mistake: null,
    durationMs: outcome.durationMs,
    ...(testCase.label === null ? {} : { entry: testCase.label }),
  };
  if (testCase.hidden) return base;
  const expected = shownExpected(testCase);
  return {
    ...base,
    input: testCase.shownInput.map((wire) => shorten(wire, shownItems)),
    ...(expected === undefined ? {} : { expected: shorten(expected, shownItems) }),
    ...(outcome.status === "returned" ? { got: shorten(outcome.value, shownItems) } : {}),
    ...(check !== null && !check.pass && check.difference !== undefined ? { difference: check.difference } : {}),
    output: outcome.output,
    plots: outcome.plots,
  };
}

/** Where there is no reference, or its value is no answer (a property, a metric), no expected value is shown. */
function shownExpected(testCase: PreparedCase): Wire | undefined {
  const { tests } = testCase;
  if (tests.reference === undefined || !tests.checker.showsExpected) return undefined;
  return encode(testCase.expected());
}

/**
 * Runs the case's checker on a returned value, for a script step by step.
 * @throws {BrokenExerciseError} when the reference or a function of the author's in the checker fails
 */
export function checkValue(testCase: PreparedCase, value: Wire): CheckResult {
  try {
    return check(testCase, value);
  } catch (error) {
    throw error instanceof CheckerError ? new BrokenExerciseError(said("the checker fails: {why}", { why: error.message.slice(0, 300) }), { cause: error }) : error;
  }
}

function check(testCase: PreparedCase, value: Wire): CheckResult {
  const { tests } = testCase;
  const actual = decode(value);
  const context = { args: testCase.args() };
  const expected = testCase.expected();
  if (tests.kind === "function") return withTensorFlow(() => tests.checker.check(actual, expected, context));
  const truths: unknown[] = Array.isArray(expected) ? expected : [];
  if (!tests.checker.stepwise) return tests.checker.check(actual, truths, context);
  const items: readonly unknown[] = Array.isArray(actual) ? actual : [];
  for (const [i, name] of testCase.stepNames.entries()) {
    const result = tests.checker.check(items[i], truths[i], context);
    if (!result.pass) return { ...result, message: said("Step {number}, {name}: {message}", { number: i + 1, name, message: result.message }) };
  }
  return { pass: true };
}

/** Of several functions, which one a message is about. What is still to be written is named by the starter's own text. */
function named({ label }: PreparedCase, { message, open = false }: Described): Said {
  return label === null || open ? message : said("{name}: {message}", { name: label, message });
}

/** What the English message for a part that throws NotImplemented begins with: the proof looks for it. */
export const stillOpen = "Still to be written";

interface Described {
  status: TestResult["status"];
  message: Said;
  /** It is still to be written. */
  open?: boolean;
}

/** Status and message of a call; the message for a hidden case holds nothing that the program wrote. */
function describeOutcome(testCase: PreparedCase, outcome: CallOutcome, check: CheckResult | null): Described {
  switch (outcome.status) {
    case "returned":
      if (check === null || check.pass) return { status: "passed", message: asWritten("") };
      return { status: "failed", message: testCase.hidden ? check.withoutData : check.message };
    case "threw": {
      const line = outcome.error.line ?? "none";
      const reason = outcome.error.said ?? outcome.error.message;
      if (outcome.notImplemented) {
        return {
          status: "errored", open: true,
          message: testCase.hidden ? said("Still to be written{line, select, none {} other { in line {line}}}.", { line })
            : said("Still to be written{line, select, none {} other { in line {line}}}: {reason}", { line, reason }),
        };
      }
      return {
        status: "errored",
        message: testCase.hidden ? said("The program threw an error{line, select, none {} other { in line {line}}}.", { line })
          : said("The program threw an error{line, select, none {} other { in line {line}}}: {reason}", { line, reason }),
      };
    }
    case "time_limit_exceeded":
      return { status: "errored", message: together(said("The program was stopped here: its time was up."), testCase.growth === null ? null : growthHint(testCase.growth)) };
    case "memory_limit_exceeded":
      return { status: "errored", message: said("The program was stopped here: it took too much memory.") };
    case "output_limit_exceeded":
      return { status: "errored", message: said("The program was stopped here: it returned or printed too much.") };
    case "not_run":
      return { status: "skipped", message: said("Not run: the program had ended before.") };
  }
}
