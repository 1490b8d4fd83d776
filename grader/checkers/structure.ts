import { nearest } from "#domain/nearest.ts";
import type { CheckResult } from "./checker.ts";
import { describe, describeKind, formatShape, isList, isPlainObject, isTypedArray, located, shapeOf, type Path } from "./tree.ts";

type Failure = Extract<CheckResult, { pass: false }>;

const failure = (message: string, withoutData: string): Failure => ({ pass: false, message, withoutData });

/**
 * Type, then shape: what must agree before values are worth comparing.
 * @returns null when `actual` has the structure of `expected`
 */
export function compareStructure(actual: unknown, expected: unknown, path: Path = []): Failure | null {
  if (isList(expected)) return compareLists(actual, expected, path);
  if (isPlainObject(expected)) return compareObjects(actual, expected, path);
  if (typeof actual === typeof expected && (actual === null) === (expected === null)) return null;
  const wanted = expected === null || expected === undefined ? String(expected) : `a ${typeof expected}`;
  return failure(
    located(path, `expected ${wanted}, got ${describe(actual)}.${remedy(actual, expected)}`),
    `Expected ${wanted}, got ${describeKind(actual)}.${remedy(actual, expected)}`,
  );
}

/** What to do about a value of the wrong type, where one can tell. */
function remedy(actual: unknown, expected: unknown): string {
  if (actual === undefined) return " Is a return statement missing, or an index past the end?";
  if (typeof expected === "number" && typeof actual === "string" && actual.trim() !== "" && !Number.isNaN(Number(actual))) {
    return " A number was put into text: return it as it is, without toFixed or quotes.";
  }
  if (typeof expected === "number" && isList(actual) && actual.length === 1) return " Return the value itself, not an array around it.";
  if (typeof expected === "number" && typeof actual === "bigint") return " Convert with Number(…).";
  return "";
}

function compareLists(actual: unknown, expected: ArrayLike<unknown>, path: Path): Failure | null {
  if (!isList(actual)) {
    const shape = shapeOf(expected);
    const wanted = shape === null ? "an array" : `an array of shape ${formatShape(shape)}`;
    return failure(
      located(path, `expected ${wanted}, got ${describe(actual)}.${remedy(actual, expected)}`),
      `Expected an array, got ${describeKind(actual)}.${remedy(actual, expected)}`,
    );
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
    const remark = "this index was never written (a hole in the array).";
    return failure(located([...path, i], remark), "An index of the array was never written (a hole in the array).");
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
    return failure(
      located(path, `expected shape ${formatShape(wanted)}, got ${formatShape(got)}${guess === "" ? "." : `: ${guess}`}`),
      `The shape is wrong${guess === "" ? "." : `: ${guess}`}`,
    );
  }
  if (wanted !== null) return failure(raggedRow(actual, wanted, path), "The rows of the result differ in length or depth.");
  if (actual.length === expected.length) return null;
  return failure(
    located(path, `expected ${expected.length} items, got ${actual.length}.`),
    "The number of items is wrong.",
  );
}

/** The first row that breaks a regular shape. */
function raggedRow(actual: ArrayLike<unknown>, wanted: readonly number[], path: Path): string {
  for (let i = 0; i < actual.length; i++) {
    const row = shapeOf(actual[i]);
    if (row !== null && formatShape(row) === formatShape(wanted.slice(1))) continue;
    return located(path, `expected shape ${formatShape(wanted)}, but item ${i} is ${describe(actual[i])}.`);
  }
  return located(path, `expected shape ${formatShape(wanted)}, got ${actual.length} items.`);
}

/** What most often leads from one shape to the other. */
function shapeGuess(got: readonly number[], wanted: readonly number[]): string {
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
  if (got.length === wanted.length && got.length >= 2 && formatShape(got.toReversed()) === formatShape(wanted)) return "transposed?";
  if (got.length === wanted.length && got.length > 2 && formatShape(got.toSorted()) === formatShape(wanted.toSorted())) return "are two axes swapped?";
  if (got.length === 1 && wanted.length > 1 && size(got) === size(wanted)) return "flat, where nested rows are asked for.";
  if (wanted.length === 1 && got.length > 1 && size(got) === size(wanted)) return "nested, where one flat array is asked for.";
  if (got.length === wanted.length + 1 && got[0] === 1) return "one pair of brackets too many.";
  if (got.length + 1 === wanted.length && wanted[0] === 1) return "one pair of brackets too few.";
  if (got.length === wanted.length) {
    const axes = wanted.flatMap((n, axis) => (n === got[axis] ? [] : [axis]));
    const [axis] = axes;
    if (axes.length === 1 && Math.abs(got[axis] - wanted[axis]) === 1) return `one too ${got[axis] > wanted[axis] ? "many" : "few"} along axis ${axis}.`;
  }
  return "";
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
    return failure(
      located(path, `expected an object with ${keys.map((key) => `"${key}"`).join(", ")}, got ${describe(actual)}.${remedy(actual, {})}`),
      `Expected an object, got ${describeKind(actual)}.${remedy(actual, {})}`,
    );
  }
  const found = Object.keys(actual);
  const missing = keys.find((key) => !Object.hasOwn(actual, key));
  const extra = found.find((key) => !keys.includes(key));
  if (missing !== undefined) {
    const meant = nearest(missing, found.filter((key) => !keys.includes(key)));
    return failure(
      located(path, `the result has no "${missing}"${meant === null ? "." : `; did you mean it by "${meant}"?`}`),
      "The result lacks a key.",
    );
  }
  if (extra !== undefined) {
    return failure(located(path, `the result has a key "${extra.slice(0, 40)}" that is not asked for.`), "The result has a key that is not asked for.");
  }
  return null;
}
