import { formatNumber } from "#domain/value.ts";
import { compareStructure } from "./structure.ts";
import { isList, isPlainObject, leaves, shapeOf, type Leaf } from "./tree.ts";

type Close = (a: number, b: number) => boolean;

/** What a pattern of errors says, with the number in it and without. */
export interface Diagnosis { message: string; withoutData: string }

/**
 * The relation between a wrong result and the truth, where there is a simple one: a wrong sign, a constant
 * factor or offset, a transpose, another order, two keys exchanged, errors in one row, item or key only.
 * @param numbers every pair of numeric leaves; structures agree
 */
export function diagnose(actual: unknown, expected: unknown, numbers: readonly Leaf[], wrong: readonly Leaf[], close: Close): Diagnosis | null {
  if (wrong.length === 0) return null;
  const pairs = numbers.flatMap(({ actual: a, expected: e }) => (typeof a === "number" && typeof e === "number" ? [{ a, e }] : []));
  if (pairs.some(({ a }) => !Number.isFinite(a))) return null;
  return sign(pairs, close) ?? zeros(pairs) ?? transpose(actual, expected, close) ?? factor(pairs, close)
    ?? offset(pairs, close) ?? exchanged(actual, expected, wrong, close) ?? order(numbers, pairs, close) ?? oneSlice(numbers, wrong, expected);
}

type Pair = { a: number; e: number };
const plain = (text: string): Diagnosis => ({ message: text, withoutData: text });

function sign(pairs: readonly Pair[], close: Close): Diagnosis | null {
  const told = pairs.filter(({ e }) => !close(0, e));
  if (told.length === 0) return null;
  if (pairs.every(({ a, e }) => close(-a, e))) return plain("Only the sign differs.");
  return pairs.every(({ a, e }) => close(Math.abs(a), Math.abs(e))) ? plain("The magnitudes are right, but some signs differ.") : null;
}

/** Where so few values are zero, or so small ones are due, zeros may as well be what was computed. */
const fewestZeros = 4;
const small = 0.01;

function zeros(pairs: readonly Pair[]): Diagnosis | null {
  if (pairs.length < fewestZeros || !pairs.every(({ a }) => a === 0)) return null;
  const missed = pairs.filter(({ e }) => Math.abs(e) >= small).length;
  return missed * 2 >= pairs.length ? plain("Every value is zero: is the result ever written to?") : null;
}

function transpose(actual: unknown, expected: unknown, close: Close): Diagnosis | null {
  const shape = shapeOf(expected);
  if (shape?.length !== 2 || shape[0] !== shape[1] || shape[0] < 2 || !isList(actual) || !isList(expected)) return null;
  for (let i = 0; i < shape[0]; i++) {
    for (let j = 0; j < shape[0]; j++) {
      const row = actual[i], column = expected[j];
      if (!isList(row) || !isList(column)) return null;
      const a = row[j], e = column[i];
      if (typeof a !== "number" || typeof e !== "number" || !close(a, e)) return null;
    }
  }
  return plain("This is the transpose of what is asked for: rows and columns are swapped.");
}

function factor(pairs: readonly Pair[], close: Close): Diagnosis | null {
  const told = pairs.filter(({ e }) => e !== 0);
  if (told.length < 2) return null;
  // The largest value gives the ratio with the least rounding.
  const largest = told.reduce((best, pair) => (Math.abs(pair.e) > Math.abs(best.e) ? pair : best));
  const ratio = largest.a / largest.e;
  if (ratio === 0 || !Number.isFinite(ratio) || !pairs.every(({ a, e }) => close(a / ratio, e))) return null;
  const size = Math.abs(ratio) >= 1 ? `too large by a factor of ${formatNumber(round(ratio))}` : `too small by a factor of ${formatNumber(round(1 / ratio))}`;
  return { message: `Each value is ${size}.`, withoutData: "Each value is off by the same factor." };
}

function offset(pairs: readonly Pair[], close: Close): Diagnosis | null {
  if (pairs.length < 3) return null;
  const difference = pairs[0].a - pairs[0].e;
  if (!pairs.every(({ a, e }) => close(a - difference, e))) return null;
  return {
    message: `Each value is ${formatNumber(round(Math.abs(difference)))} too ${difference > 0 ? "large" : "small"}.`,
    withoutData: "Each value is off by the same amount.",
  };
}

/** Two keys of an object, each with what belongs to the other. */
function exchanged(actual: unknown, expected: unknown, wrong: readonly Leaf[], close: Close): Diagnosis | null {
  if (!isPlainObject(actual) || !isPlainObject(expected)) return null;
  const keys = [...new Set(wrong.map(({ path }) => String(path[0])))];
  if (keys.length !== 2) return null;
  const [one, other] = keys;
  if (!equal(actual[one], expected[other], close) || !equal(actual[other], expected[one], close)) return null;
  return plain(`"${one}" and "${other}" seem to be exchanged.`);
}

function equal(a: unknown, e: unknown, close: Close): boolean {
  return compareStructure(a, e) === null && [...leaves(a, e)].every(({ actual, expected }) =>
    typeof actual === "number" && typeof expected === "number" ? close(actual, expected) : actual === expected);
}

/** Values below different keys are of different kinds: only those of lists can be in another order. */
function order(numbers: readonly Leaf[], pairs: readonly Pair[], close: Close): Diagnosis | null {
  if (pairs.length < 3 || numbers.some(({ path }) => path.some((step) => typeof step === "string"))) return null;
  const got = pairs.map(({ a }) => a).sort((x, y) => x - y);
  const wanted = pairs.map(({ e }) => e).sort((x, y) => x - y);
  return got.every((a, i) => close(a, wanted[i])) ? plain("The values are right, but in another order.") : null;
}

/** Errors in one row, column or item, or one key, and nowhere else: a loop bound or a forgotten part. */
function oneSlice(numbers: readonly Leaf[], wrong: readonly Leaf[], expected: unknown): Diagnosis | null {
  if (wrong.length === numbers.length || numbers.length < 3) return null;
  const first = wrong[0].path;
  if (typeof first[0] === "string") {
    const key = first[0];
    return wrong.every(({ path }) => path[0] === key) ? plain(`Only "${key}" differs.`) : null;
  }
  if (!isList(expected)) return null;
  // Rows differ in length, as in a list of matrices: then the items are all that can be told apart.
  const shape = shapeOf(expected) ?? [expected.length];
  for (let axis = 0; axis < shape.length; axis++) {
    const at = first[axis];
    if (shape[axis] < 2 || !wrong.every(({ path }) => path[axis] === at)) continue;
    const noun = nameOfSlice(axis, shape.length, first.length);
    if (at === 0) return plain(`Only the first ${noun} differs.`);
    if (at === shape[axis] - 1) return plain(`Only the last ${noun} differs.`);
    return { message: `Only ${noun} ${at} differs.`, withoutData: `Only one ${noun} differs.` };
  }
  return null;
}

/** Rows and columns are a matrix's; a pair of matrices and a batch have items. */
function nameOfSlice(axis: number, rank: number, depth: number): string {
  if (rank === 1 && depth === 1) return "value";
  if (rank === 2 && depth === 2) return axis === 0 ? "row" : "column";
  return axis === 0 ? "item" : `slice of axis ${axis}`;
}

/** A ratio of floating-point numbers shown as the author of the error would know it: 8, not 8.00000012. */
const round = (value: number) => Number(value.toPrecision(4));
