import { nearest } from "#domain/nearest.ts";
import { listed, said, together, type Said } from "#domain/said.ts";
import type { CheckResult } from "./checker.ts";
import { arrayOf, describe, describeKind, describeType, expectedGot, formatShape, isList, isPlainObject, isTypedArray, located, quoted, shapeOf, type Path } from "./tree.ts";

type Failure = Extract<CheckResult, { pass: false }>;

const failure = (message: Said, withoutData: Said): Failure => ({ pass: false, message, withoutData });

/**
 * Type, then shape: what must agree before values are worth comparing.
 * @returns null when `actual` has the structure of `expected`
 */
export function compareStructure(actual: unknown, expected: unknown, path: Path = []): Failure | null {
  if (isList(expected)) return compareLists(actual, expected, path);
  if (isPlainObject(expected)) return compareObjects(actual, expected, path);
  if (typeof actual === typeof expected && (actual === null) === (expected === null)) return null;
  return wrongKind(path, { wanted: describeType(expected), kind: describeType(expected) }, actual, expected);
}

/** @param wanted in full, and for a hidden case */
function wrongKind(path: Path, { wanted, kind }: { wanted: Said; kind: Said }, actual: unknown, expected: unknown): Failure {
  const advice = remedy(actual, expected);
  return failure(together(expectedGot(path, wanted, describe(actual)), advice), together(expectedGot([], kind, describeKind(actual)), advice));
}

/** What to do about a value of the wrong type, where one can tell. */
function remedy(actual: unknown, expected: unknown): Said | null {
  if (actual === undefined) return said("Is a return statement missing, or an index past the end?");
  if (typeof expected === "number" && typeof actual === "string" && actual.trim() !== "" && !Number.isNaN(Number(actual))) {
    return said("A number was put into text: return it as it is, without toFixed or quotes.");
  }
  if (typeof expected === "number" && isList(actual) && actual.length === 1) return said("Return the value itself, not an array around it.");
  if (typeof expected === "number" && typeof actual === "bigint") return said("Convert with Number(…).");
  return null;
}

function compareLists(actual: unknown, expected: ArrayLike<unknown>, path: Path): Failure | null {
  if (!isList(actual)) {
    const shape = shapeOf(expected);
    const kind = said("an array");
    return wrongKind(path, { wanted: shape === null ? kind : arrayOf(shape), kind }, actual, expected);
  }
  return compareShapes(actual, expected, path)
    ?? compareHoles(actual, path)
    ?? compareItems(actual, expected, path);
}

function compareItems(actual: ArrayLike<unknown>, expected: ArrayLike<unknown>, path: Path): Failure | null {
  if (isTypedArray(actual) && isTypedArray(expected)) return null;
  for (let i = 0; i < expected.length; i++) {
    const different = compareStructure(actual[i], expected[i], [...path, i]);
    if (different) return different;
  }
  return null;
}

/** An index that was never written reads as undefined, but is a different mistake. */
function compareHoles(actual: ArrayLike<unknown>, path: Path): Failure | null {
  if (isTypedArray(actual)) return null;
  for (let i = 0; i < actual.length; i++) {
    if (Object.hasOwn(actual, i)) continue;
    const hole = said("this index was never written (a hole in the array).");
    return failure(located([...path, i], hole, hole), said("An index of the array was never written (a hole in the array)."));
  }
  return null;
}

function compareShapes(actual: ArrayLike<unknown>, expected: ArrayLike<unknown>, path: Path): Failure | null {
  const wanted = shapeOf(expected);
  const got = shapeOf(actual);
  if (wanted !== null && got !== null) {
    // An empty list hides the axes below it: [] may stand for no rows of any width.
    const hidden = wanted.includes(0) && got.length <= wanted.length;
    if (hidden ? actual.length === expected.length : formatShape(wanted) === formatShape(got)) return null;
    // A leaf of another kind (an array of null, of objects) is a matter of type, told by the item.
    const guess = shapeGuess(got, wanted);
    const shapes = { wanted: formatShape(wanted), got: formatShape(got) };
    if (guess === null) return failure(located(path, said("Expected shape {wanted}, got {got}.", shapes), said("expected shape {wanted}, got {got}.", shapes)), said("The shape is wrong."));
    const guessed = { ...shapes, guess };
    return failure(
      located(path, said("Expected shape {wanted}, got {got}: {guess}", guessed), said("expected shape {wanted}, got {got}: {guess}", guessed)),
      said("The shape is wrong: {guess}", { guess }),
    );
  }
  if (wanted !== null) return failure(raggedRow(actual, wanted, path), said("The rows of the result differ in length or depth."));
  if (actual.length === expected.length) return null;
  const lengths = { wanted: expected.length, got: actual.length };
  return failure(located(path, said("Expected {wanted} items, got {got}.", lengths), said("expected {wanted} items, got {got}.", lengths)), said("The number of items is wrong."));
}

/** The first row that breaks a regular shape. */
function raggedRow(actual: ArrayLike<unknown>, wanted: readonly number[], path: Path): Said {
  for (let i = 0; i < actual.length; i++) {
    const row = shapeOf(actual[i]);
    if (row !== null && formatShape(row) === formatShape(wanted.slice(1))) continue;
    const odd = { wanted: formatShape(wanted), index: i, got: describe(actual[i]) };
    return located(path, said("Expected shape {wanted}, but item {index} is {got}.", odd), said("expected shape {wanted}, but item {index} is {got}.", odd));
  }
  const counted = { wanted: formatShape(wanted), got: actual.length };
  return located(path, said("Expected shape {wanted}, got {got} items.", counted), said("expected shape {wanted}, got {got} items.", counted));
}

/** What most often leads from one shape to the other. */
function shapeGuess(got: readonly number[], wanted: readonly number[]): Said | null {
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
  if (got.length === wanted.length && got.length >= 2 && formatShape(got.toReversed()) === formatShape(wanted)) return said("transposed?");
  if (got.length === wanted.length && got.length > 2 && formatShape(got.toSorted()) === formatShape(wanted.toSorted())) return said("are two axes swapped?");
  if (got.length === 1 && wanted.length > 1 && size(got) === size(wanted)) return said("flat, where nested rows are asked for.");
  if (wanted.length === 1 && got.length > 1 && size(got) === size(wanted)) return said("nested, where one flat array is asked for.");
  if (got.length === wanted.length + 1 && got[0] === 1) return said("one pair of brackets too many.");
  if (got.length + 1 === wanted.length && wanted[0] === 1) return said("one pair of brackets too few.");
  if (got.length === wanted.length) {
    const axes = wanted.flatMap((n, axis) => (n === got[axis] ? [] : [axis]));
    const [axis] = axes;
    if (axes.length === 1 && Math.abs(got[axis] - wanted[axis]) === 1) return said(got[axis] > wanted[axis] ? "one too many along axis {axis}." : "one too few along axis {axis}.", { axis });
  }
  return null;
}

function compareObjects(actual: unknown, expected: Record<string, unknown>, path: Path): Failure | null {
  const keys = Object.keys(expected);
  const different = compareKeys(actual, keys, path);
  if (different !== null || !isPlainObject(actual)) return different;
  for (const key of keys) {
    const inside = compareStructure(actual[key], expected[key], [...path, key]);
    if (inside) return inside;
  }
  return null;
}

/** An object that has these keys and no others, whatever is below them. */
export function compareKeys(actual: unknown, keys: readonly string[], path: Path): Failure | null {
  if (!isPlainObject(actual)) {
    return wrongKind(path, { wanted: said("an object with {keys}", { keys: listed(keys.map(quoted)) }), kind: said("an object") }, actual, {});
  }
  const found = Object.keys(actual);
  const missing = keys.find((key) => !Object.hasOwn(actual, key));
  const extra = found.find((key) => !keys.includes(key));
  if (missing !== undefined) {
    const meant = nearest(missing, found.filter((key) => !keys.includes(key)));
    const lacks = said("The result lacks a key.");
    if (meant === null) return failure(located(path, said("The result has no \"{missing}\".", { missing }), said("the result has no \"{missing}\".", { missing })), lacks);
    const names = { missing, meant };
    return failure(located(path, said("The result has no \"{missing}\"; did you mean it by \"{meant}\"?", names), said("the result has no \"{missing}\"; did you mean it by \"{meant}\"?", names)), lacks);
  }
  if (extra !== undefined) {
    const key = { key: extra.slice(0, 40) };
    return failure(
      located(path, said("The result has a key \"{key}\" that is not asked for.", key), said("the result has a key \"{key}\" that is not asked for.", key)),
      said("The result has a key that is not asked for."),
    );
  }
  return null;
}
