import type { MistakeMatch, TestResult } from "#domain/verdict.ts";
import type { Exercise, Mistake } from "../load-exercise.ts";
import type { CallOutcome, RunResult } from "../runner/contract.ts";
import { decode } from "../runner/encoding.ts";
import { checkValue } from "./judge-call.ts";
import type { PreparedCase } from "./prepare.ts";

export interface JudgedCall { testCase: PreparedCase; outcome: CallOutcome; result: TestResult }

/** What a mistake gives for the first so many of the judged calls. */
export type AskMistake = (mistake: Mistake, calls: number) => Promise<RunResult>;

export interface Recognised {
  /** For each judged call. */
  byCase: (MistakeMatch | null)[];
  /** The one to show first. */
  first: MistakeMatch | null;
}

/** So many failed cases decide whether a mistake is worth a run of all cases. */
const screened = 3;

interface Comparison {
  mistake: Mistake;
  /** Failed cases in which the mistake ends as the student's program does. */
  matched: Set<number>;
  /** Cases that the student passes, and the mistake too. */
  agreed: number;
  /** Cases that the mistake fails, of those that tell something about the student. */
  ownFailures: number;
}

/**
 * Compares what failed with what each mistake gives for the same input. A mistake is named where it explains
 * at least half of what failed, and where what failed is at least half of what it would fail itself: one that
 * ruins every case is not behind a single wrong one. Of several, the one that explains most, then the one
 * that passes most where the student passes.
 *
 * All mistakes are asked for the calls up to the third failed one (the same calls in the same order, since a
 * program may keep state or draw random numbers), and where a visible one failed no further than the last of
 * these: their arguments are mostly fixed, and what a mistake gives for them is known already. Those that match
 * there are asked for all, the likeliest first, until one fails and passes exactly as the student does.
 */
export async function recogniseMistakes(judged: readonly JudgedCall[], exercise: Exercise, ask: AskMistake): Promise<Recognised> {
  const failed = judged.flatMap((one, i) => (isExplainable(one) ? [i] : []));
  if (failed.length === 0) return { first: null, byCase: judged.map(() => null) };
  const shown = failed.filter((i) => !judged[i].testCase.hidden);
  const beginning = ((shown.length > 0 ? shown : failed).slice(0, screened).at(-1) ?? 0) + 1;
  const glances = await Promise.all(exercise.mistakes.map(async (mistake) =>
    compare(judged.slice(0, beginning), await ask(mistake, beginning), mistake)));

  const candidates: Comparison[] = [];
  for (const { mistake } of glances.filter(({ matched }) => matched.size > 0).sort(likeliestFirst)) {
    const whole = compare(judged, await ask(mistake, judged.length), mistake);
    if (whole.matched.size * 2 >= failed.length && whole.matched.size * 2 >= whole.ownFailures) candidates.push(whole);
    // No other can match better.
    if (whole.matched.size === failed.length && whole.ownFailures === failed.length) break;
  }
  candidates.sort(likeliestFirst);
  const match = ({ mistake: { slug, message } }: Comparison): MistakeMatch => ({ slug, message });
  return {
    first: candidates.length > 0 ? match(candidates[0]) : null,
    byCase: judged.map((_, i) => {
      const best = candidates.find(({ matched }) => matched.has(i));
      return best === undefined ? null : match(best);
    }),
  };
}

const likeliestFirst = (a: Comparison, b: Comparison) => b.matched.size - a.matched.size || b.agreed - a.agreed;

/** A case that failed by what the program does, not by what is still to be written. */
function isExplainable({ result, outcome }: JudgedCall): boolean {
  return (result.status === "failed" || result.status === "errored") && !(outcome.status === "threw" && outcome.notImplemented);
}

function compare(judged: readonly JudgedCall[], run: RunResult, mistake: Mistake): Comparison {
  const comparison: Comparison = { mistake, matched: new Set(), agreed: 0, ownFailures: 0 };
  if (run.load.status !== "loaded") return comparison;
  for (const [i, one] of judged.entries()) {
    const other = run.calls[i];
    if (isExplainable(one)) {
      const alike = gaveTheSame(one, other, mistake.slug);
      if (alike) comparison.matched.add(i);
      if (alike || fails(one.testCase, other)) comparison.ownFailures++;
    } else if (one.result.status === "passed") {
      if (fails(one.testCase, other)) comparison.ownFailures++;
      else comparison.agreed++;
    }
  }
  return comparison;
}

/** Whether a mistake's call is judged wrong; one that was not run tells nothing. */
function fails(testCase: PreparedCase, outcome: CallOutcome | undefined): boolean {
  if (outcome === undefined || outcome.status === "not_run") return false;
  return outcome.status !== "returned" || !checkValue(testCase, outcome.value).pass;
}

/** Whether a student's call ended as a mistake's did: the same result, or the same error. */
function gaveTheSame({ testCase, outcome }: JudgedCall, other: CallOutcome | undefined, slug: string): boolean {
  const { tests } = testCase;
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
