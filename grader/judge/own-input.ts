import type { OwnInput } from "#domain/own-input.ts";
import { asWritten, inEnglishOf, kept, said, type Said } from "#domain/said.ts";
import type { TestResult } from "#domain/verdict.ts";
import { exact } from "../checkers/exact.ts";
import type { Exercise } from "../load-exercise.ts";
import type { CallOutcome } from "../runner/contract.ts";
import { decode, shorten } from "../runner/encoding.ts";
import { judgeCall } from "./judge-call.ts";
import { listFunctions, prepareFunctionCall, type PreparedCase, type TestedFunction } from "./prepare.ts";

export const ownInputName = "Your input";

/**
 * The student's own input as a case without weight: judged when the exercise says that its reference can
 * answer it, else only shown with what the program gave. Null for classes.
 */
export function prepareOwnInput(exercise: Exercise, { entry, args }: OwnInput): { testCase: PreparedCase; judge: (outcome: CallOutcome) => TestResult } | null {
  if (exercise.tests.kind === "class") return null;
  const tested = listFunctions(exercise).find((one) => entry === null || one.entry === entry) ?? untested(entry ?? exercise.facts.entry[0]);
  const values = args.map(decode);
  const testCase: PreparedCase = {
    name: ownInputName, hidden: false, task: null, weight: 0, hint: null, growth: null,
    ...prepareFunctionCall(tested, values),
  };
  const refusal = whyUnjudged(tested.tests.accepts, args.map(decode));
  return {
    testCase,
    judge: (outcome) => {
      if (refusal === null) return judgeOr(testCase, outcome);
      return outcome.status === "returned" ? unjudged(testCase, outcome, refusal) : judgeOr({ ...testCase, expected: () => undefined, tests: { ...tested.tests, reference: undefined } }, outcome);
    },
  };
}

/** A function that the exercise asks for and has no cases for: its result is shown, and not judged. */
const untested = (entry: string): TestedFunction => ({ entry, label: entry, tests: { kind: "function", checker: exact(), cases: [] } });

/** A student's input can break the best reference: then there is no expected value, and no one is at fault. */
function judgeOr(testCase: PreparedCase, outcome: CallOutcome): TestResult {
  try {
    return judgeCall(testCase, outcome);
  } catch {
    return unjudged(testCase, outcome, said("The reference has no answer for this input."));
  }
}

function unjudged(testCase: PreparedCase, outcome: CallOutcome, reason: Said): TestResult {
  const message = said("Not judged. {reason}", { reason });
  const messageSaid = kept(message);
  return {
    name: testCase.name, hidden: false, task: null, weight: 0,
    status: "skipped", message: inEnglishOf(message), ...(messageSaid === undefined ? {} : { messageSaid }), mistake: null, durationMs: outcome.durationMs,
    ...(testCase.label === null ? {} : { entry: testCase.label }),
    input: testCase.shownInput.map((wire) => shorten(wire, 600)),
    ...(outcome.status === "returned" ? { got: shorten(outcome.value, 600) } : {}),
    output: outcome.output, plots: outcome.plots,
  };
}

function whyUnjudged(accepts: ((...args: unknown[]) => string | null) | undefined, args: readonly unknown[]): Said | null {
  if (accepts === undefined) return said("This exercise has no expected value for inputs of one's own.");
  try {
    const refusal = accepts(...args);
    return refusal === null ? null : asWritten(refusal);
  } catch {
    return said("This input does not have the form that the statement asks for.");
  }
}
