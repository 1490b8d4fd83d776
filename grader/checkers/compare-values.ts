import { asWritten, said, together, type Said } from "#domain/said.ts";
import { formatNumber } from "#domain/value.ts";
import type { Difference } from "#domain/verdict.ts";
import type { CheckResult } from "./checker.ts";
import { diagnose } from "./diagnose.ts";
import { describe, expectedGot, isList, isPlainObject, leaves, pathInWords, type Leaf } from "./tree.ts";

export interface Tolerance {
  /** Share of the expected value's magnitude. */
  rtol: number;
  /** Absolute part: what may be wrong where the expected value is zero. */
  atol: number;
  /** NaN equals NaN. */
  nanEqual: boolean;
  /** 0 and −0 are two values. */
  signedZero: boolean;
}

/** |a − e| ≤ atol + rtol·|e|, and for values without a distance (NaN, Infinity, text) only themselves. */
export function closeTo(a: unknown, e: unknown, { rtol, atol, nanEqual, signedZero }: Tolerance): boolean {
  if (typeof a !== "number" || typeof e !== "number") return a === e;
  if (Number.isNaN(e)) return nanEqual && Number.isNaN(a);
  if (!Number.isFinite(e) || !Number.isFinite(a)) return a === e;
  if (signedZero && a === 0 && e === 0) return Object.is(a, e);
  return Math.abs(a - e) <= atol + rtol * Math.abs(e);
}

/**
 * Whether two values have the same structure and values that are close: what `compareStructure` and `compareValues`
 * find without a difference, where no explanation is wanted and many pairs are compared.
 */
export function equalWithin(actual: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (isList(expected)) {
    if (!isList(actual) || actual.length !== expected.length) return false;
    for (let i = 0; i < expected.length; i++) {
      if (!Object.hasOwn(actual, i) || !equalWithin(actual[i], expected[i], tolerance)) return false;
    }
    return true;
  }
  if (!isPlainObject(expected)) return closeTo(actual, expected, tolerance);
  if (!isPlainObject(actual)) return false;
  const keys = Object.keys(expected);
  return Object.keys(actual).length === keys.length && keys.every((key) => Object.hasOwn(actual, key) && equalWithin(actual[key], expected[key], tolerance));
}

const maxListed = 500;

/** Finiteness, then values, of two results of the same structure. */
export function compareValues(actual: unknown, expected: unknown, tolerance: Tolerance): CheckResult {
  const all = [...leaves(actual, expected)];
  const wrong = all.filter((leaf) => !closeTo(leaf.actual, leaf.expected, tolerance));
  if (wrong.length === 0) return { pass: true };
  const difference = measure(all, wrong);
  const finite = compareFiniteness(wrong, all.length);
  if (finite) return { ...finite, difference };

  const close = (a: number, e: number) => closeTo(a, e, tolerance);
  const diagnosis = diagnose(actual, expected, all, wrong, close);
  const counted = all.length === 1 ? null
    : said("{wrong, plural, one {{wrong} of {total} values is wrong.} other {{wrong} of {total} values are wrong.}}", { wrong: wrong.length, total: all.length });
  const errors = all.length === 1 || difference.maxAbs === null ? null
    : said("The largest error is {largest}, the mean error {mean}.", { largest: formatNumber(difference.maxAbs), mean: formatNumber(difference.meanAbs ?? 0) });
  return {
    pass: false,
    message: together(diagnosis?.message ?? null, counted, firstWrong(wrong[0], all.length), errors),
    withoutData: diagnosis?.withoutData ?? said(wrong.length === all.length ? "The values are wrong." : "Some values are wrong."),
    difference,
  };
}

function firstWrong({ path, actual, expected }: Leaf, total: number): Said {
  const [got, wanted] = describePair(actual, expected);
  return total > 1 ? said("The first is at {place}: expected {wanted}, got {got}.", { place: pathInWords(path), wanted, got }) : expectedGot(path, wanted, got);
}

/** Two different numbers never read the same, even where six digits agree. */
function describePair(actual: unknown, expected: unknown): [Said, Said] {
  if (typeof actual !== "number" || typeof expected !== "number") return [describe(actual), describe(expected)];
  const [got, wanted] = [formatNumber(actual), formatNumber(expected)];
  return got === wanted ? [asWritten(String(actual)), asWritten(String(expected))] : [asWritten(got), asWritten(wanted)];
}

/** Maximal and mean error over all pairs of finite numbers, and where the wrong ones are. */
export function measure(all: readonly Leaf[], wrong: readonly Leaf[]): Difference {
  let max = 0, sum = 0, measured = 0;
  for (const { actual, expected } of all) {
    if (typeof actual !== "number" || typeof expected !== "number") continue;
    const error = Math.abs(actual - expected);
    if (!Number.isFinite(error)) continue;
    max = Math.max(max, error);
    sum += error;
    measured += 1;
  }
  return {
    maxAbs: measured > 0 ? max : null,
    meanAbs: measured > 0 ? sum / measured : null,
    wrong: wrong.slice(0, maxListed).flatMap(({ path }) => {
      const indices = path.filter((step) => typeof step === "number");
      return indices.length === path.length ? [indices] : [];
    }),
    wrongCount: wrong.length,
    total: all.length,
  };
}

/** What is to be said of NaN and Infinity among the wrong values; null without any. */
export function compareFiniteness(wrong: readonly Leaf[], total: number): Omit<Extract<CheckResult, { pass: false }>, "difference"> | null {
  const bad = wrong.find(({ actual, expected }) => typeof actual === "number" && typeof expected === "number"
    && !Number.isFinite(actual) && Number.isFinite(expected));
  if (bad !== undefined) {
    const isNaN = Number.isNaN(bad.actual);
    const same = wrong.filter(({ actual }) => Object.is(actual, bad.actual)).length;
    const cause = isNaN
      ? said("NaN comes from 0/0, ∞ − ∞, ∞/∞, the root or logarithm of a negative number, or an undefined value in arithmetic.")
      : said("Infinity comes from a division by zero or from exp of a large number.");
    const what = isNaN ? "NaN" : formatNumber(Number(bad.actual));
    const where = total === 1 ? said("The result is {what}.", { what }) : same === total ? said("Every value is {what}.", { what })
      : said("{same, plural, one {{same} of {total} values is {what}, the first at {place}.} other {{same} of {total} values are {what}, the first at {place}.}}", { same, total, what, place: pathInWords(bad.path) });
    return { pass: false, message: together(where, cause), withoutData: together(said("The result contains {what}.", { what: isNaN ? "NaN" : "Infinity" }), cause) };
  }
  const missed = wrong.find(({ expected }) => typeof expected === "number" && !Number.isFinite(expected));
  if (missed === undefined) return null;
  return {
    pass: false,
    message: expectedGot(missed.path, describe(missed.expected), describe(missed.actual)),
    withoutData: said(Number.isNaN(missed.expected) ? "The result must be NaN here, and is not." : "The result must be infinite here, and is not."),
  };
}
