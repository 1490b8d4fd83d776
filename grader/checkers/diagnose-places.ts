import { said, type Said } from "#domain/said.ts";
import { plain, type Close, type Diagnosis } from "./diagnosis.ts";
import { compareStructure } from "./structure.ts";
import { isList, isPlainObject, leaves, shapeOf, type Leaf } from "./tree.ts";

/** Right values in other places, or wrong ones in some places only. */
export function diagnosePlaces(actual: unknown, expected: unknown, all: readonly Leaf[], wrong: readonly Leaf[], close: Close): Diagnosis | null {
  const equal: Equal = (a, e) => compareStructure(a, e) === null && [...leaves(a, e)].every((leaf) =>
    typeof leaf.actual === "number" && typeof leaf.expected === "number" ? close(leaf.actual, leaf.expected) : leaf.actual === leaf.expected);
  return transpose(actual, expected, equal) ?? exchanged(actual, expected, wrong, equal) ?? reversed(actual, expected, equal)
    ?? oneSlice(all, wrong, expected) ?? shifted(actual, expected, equal) ?? order(all, close) ?? beginning(wrong, expected);
}

type Equal = (a: unknown, e: unknown) => boolean;

const items = (list: ArrayLike<unknown>): unknown[] => Array.from({ length: list.length }, (_, i) => list[i]);
/** The rows of a matrix; null for anything else. */
const rows = (value: unknown): unknown[][] | null => (shapeOf(value)?.length === 2 && isList(value) ? items(value).map((row) => (isList(row) ? items(row) : [])) : null);

function transpose(actual: unknown, expected: unknown, equal: Equal): Diagnosis | null {
  const got = rows(actual), wanted = rows(expected);
  if (got === null || wanted === null || wanted.length !== wanted[0].length) return null;
  return got.every((row, i) => row.every((value, j) => equal(value, wanted[j][i]))) ? plain(said("This is the transpose of what is asked for: rows and columns are swapped.")) : null;
}

/** Two keys of an object, each with what belongs to the other. Keys can be data (of a count of words): they are named in visible cases only. */
function exchanged(actual: unknown, expected: unknown, wrong: readonly Leaf[], equal: Equal): Diagnosis | null {
  if (!isPlainObject(actual) || !isPlainObject(expected)) return null;
  const keys = [...new Set(wrong.map(({ path }) => String(path[0])))];
  if (keys.length !== 2) return null;
  const [one, other] = keys;
  if (!equal(actual[one], expected[other]) || !equal(actual[other], expected[one])) return null;
  return { message: said("\"{one}\" and \"{other}\" seem to be exchanged.", { one, other }), withoutData: said("Two keys seem to be exchanged.") };
}

const isReverse = (got: readonly unknown[], wanted: readonly unknown[], equal: Equal) => got.every((item, i) => equal(item, wanted[wanted.length - 1 - i]));

function reversed(actual: unknown, expected: unknown, equal: Equal): Diagnosis | null {
  if (!isList(actual) || !isList(expected)) return null;
  if (isReverse(items(actual), items(expected), equal)) return plain(said("The {noun, select, value {values} row {rows} column {columns} item {items} other {slices of axis {axis}}} are in reverse order.", noun(expected, 0)));
  const got = rows(actual), wanted = rows(expected);
  return got !== null && wanted?.every((row, i) => isReverse(got[i], row, equal)) === true ? plain(said("Each row is in reverse order.")) : null;
}

/** So many values must have moved before a shift is more than a coincidence. */
const fewestShifted = 2;

/** Every item is its neighbour's, but for the one at the end, which has none. */
function shifted(actual: unknown, expected: unknown, equal: Equal): Diagnosis | null {
  if (!isList(actual) || !isList(expected)) return null;
  const along = (lines: readonly { got: readonly unknown[]; wanted: readonly unknown[] }[], say: (end: "last" | "first") => Said) => {
    for (const [by, end] of [[1, "last"], [-1, "first"]] as const) {
      let moved = 0;
      const fits = lines.every(({ got, wanted }) => got.every((item, i) => {
        if (i + by < 0 || i + by >= wanted.length) return true;
        if (!equal(item, wanted[i])) moved++;
        return equal(item, wanted[i + by]);
      }));
      if (fits && moved >= fewestShifted) return plain(say(end));
    }
    return null;
  };
  const whole = along([{ got: items(actual), wanted: items(expected) }], (end) => said(
    "Each {noun, select, value {value} row {row} column {column} item {item} other {slice of axis {axis}}} but the {end, select, last {last} other {first}} is the one that belongs one place {end, select, last {later} other {earlier}}: is an index off by one?",
    { ...noun(expected, 0), end }));
  if (whole !== null) return whole;
  const got = rows(actual), wanted = rows(expected);
  return got === null || wanted === null ? null : along(wanted.map((row, i) => ({ got: got[i], wanted: row })), (end) => said(
    "In each row every value but the {end, select, last {last} other {first}} is the one that belongs one place {end, select, last {later} other {earlier}}: is an index off by one?", { end }));
}

/** Values below different keys are of different kinds: only those of lists can be in another order. */
function order(all: readonly Leaf[], close: Close): Diagnosis | null {
  const numbers = all.flatMap(({ actual: a, expected: e }) => (typeof a === "number" && typeof e === "number" ? [{ a, e }] : []));
  if (numbers.length < 3 || numbers.length < all.length || all.some(({ path }) => path.some((step) => typeof step === "string"))) return null;
  const got = numbers.map(({ a }) => a).sort((x, y) => x - y);
  const wanted = numbers.map(({ e }) => e).sort((x, y) => x - y);
  return got.every((a, i) => close(a, wanted[i])) ? plain(said("The values are right, but in another order.")) : null;
}

/** Errors in one row, column or item, or one key, and nowhere else: a loop bound or a forgotten part. */
function oneSlice(all: readonly Leaf[], wrong: readonly Leaf[], expected: unknown): Diagnosis | null {
  if (wrong.length === all.length || all.length < 3) return null;
  const first = wrong[0].path;
  if (typeof first[0] === "string") {
    const key = first[0];
    return wrong.every(({ path }) => path[0] === key) ? { message: said("Only \"{key}\" differs.", { key }), withoutData: said("Only one key differs.") } : null;
  }
  for (const [axis, length] of axes(expected).entries()) {
    const at = first[axis];
    if (length < 2 || !wrong.every(({ path }) => path[axis] === at)) continue;
    const name = noun(expected, axis);
    if (at === 0) return plain(said("Only the first {noun, select, value {value} row {row} column {column} item {item} other {slice of axis {axis}}} differs.", name));
    if (at === length - 1) return plain(said("Only the last {noun, select, value {value} row {row} column {column} item {item} other {slice of axis {axis}}} differs.", name));
    return {
      message: said("Only {noun, select, value {value} row {row} column {column} item {item} other {slice of axis {axis}}} {index} differs.", { ...name, index: Number(at) }),
      withoutData: said("Only one {noun, select, value {value} row {row} column {column} item {item} other {slice of axis {axis}}} differs.", name),
    };
  }
  return null;
}

const fewestAlong = 4;

/** Right up to some place and wrong in every item from there on: an error that accumulates over time, or a loop that ends too early. */
function beginning(wrong: readonly Leaf[], expected: unknown): Diagnosis | null {
  for (const [axis, length] of axes(expected).entries()) {
    const places = new Set(wrong.map(({ path }) => path[axis]));
    const right = length - places.size;
    if (length < fewestAlong || right < 1 || Array.from({ length: right }, (_, i) => i).some((i) => places.has(i))) continue;
    const name = noun(expected, axis);
    if (right === 1) return plain(said("The first {noun, select, value {value} row {row} column {column} item {item} other {slice of axis {axis}}} is right, and none after it: does an error accumulate, or does a loop end too early?", name));
    return {
      message: said("The first {right} of {total} {noun, select, value {values} row {rows} column {columns} item {items} other {slices of axis {axis}}} are right, and none after them: does an error accumulate, or does a loop end too early?", { ...name, right, total: length }),
      withoutData: said("The first {noun, select, value {values} row {rows} column {columns} item {items} other {slices of axis {axis}}} are right, and none after them: does an error accumulate, or does a loop end too early?", name),
    };
  }
  return null;
}

/** Lengths along the axes. Rows that differ in length, as in a list of matrices, leave only items to be told apart. */
const axes = (expected: unknown): readonly number[] => (isList(expected) ? shapeOf(expected) ?? [expected.length] : []);

/** Chooses what a slice along an axis is called. Rows and columns are a matrix's; a pair of matrices and a batch have items. */
function noun(expected: unknown, axis: number): { noun: string; axis: number } {
  const shape = shapeOf(expected);
  // Items of a regular list may be objects: then they are no values.
  const first = leaves(expected, expected).next();
  const depth = first.done === true ? 0 : first.value.path.length;
  if (shape?.length === 1 && depth === 1) return { noun: "value", axis };
  if (shape?.length === 2 && depth === 2) return { noun: axis === 0 ? "row" : "column", axis };
  return { noun: axis === 0 ? "item" : "slice", axis };
}
