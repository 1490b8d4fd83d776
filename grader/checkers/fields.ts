import { listed, said, together, type Said } from "#domain/said.ts";
import type { Difference } from "#domain/verdict.ts";
import { guarded, type CheckContext, type Checker, type CheckResult } from "./checker.ts";
import { exact } from "./exact.ts";
import { compareKeys } from "./structure.ts";
import { describe, describeKind, expectedGot, isList, isPlainObject, itemAt, quoted } from "./tree.ts";

type Failure = Extract<CheckResult, { pass: false }>;

/**
 * An object whose keys are judged each in its own way: `fields({ mean: allClose(…), label: exact() })`.
 * A key that is missing or not asked for is an error. The message is that of the first key that fails, and
 * names the others.
 */
export function fields<Result extends object, Args extends readonly unknown[] = readonly unknown[]>(
  checkers: { [Key in keyof Result]: Checker<Result[Key], NoInfer<Args>> },
): Checker<Result, Args> {
  const parts = new Map(Object.entries<Checker<unknown, Args>>(checkers));
  const keys = [...parts.keys()];
  return {
    name: "fields",
    stepwise: false,
    showsExpected: [...parts.values()].some(({ showsExpected }) => showsExpected),
    check: (actual, expected, context) => guarded(() => {
      const different = compareKeys(actual, keys, []);
      if (different !== null || !isPlainObject(actual)) return different ?? { pass: true };
      const truths: Record<string, unknown> = isPlainObject(expected) ? expected : {};
      return firstFailure([...parts].map(([key, checker]) => ({ name: quoted(key), place: null, checker, actual: actual[key], expected: truths[key] })), context);
    }),
    same: (a, b) => guarded(() => {
      if (!isPlainObject(a) || !isPlainObject(b) || compareKeys(a, keys, []) !== null || compareKeys(b, keys, []) !== null) return alike(a, b);
      return { ...unlike, pass: [...parts].every(([key, checker]) => checker.same(a[key], b[key])) };
    }).pass,
  };
}

/**
 * An array of unlike items, each judged in its own way: `tuple(allClose(…), exact())` for a result
 * `[loss, labels]`, or for the results of a class exercise's script, in order.
 */
export function tuple<Items extends readonly unknown[], Args extends readonly unknown[] = readonly unknown[]>(
  ...checkers: { [Index in keyof Items]: Checker<Items[Index], NoInfer<Args>> }
): Checker<Items, Args> {
  const parts: readonly Checker<unknown, Args>[] = checkers;
  return {
    name: "tuple",
    stepwise: false,
    showsExpected: parts.some(({ showsExpected }) => showsExpected),
    check: (actual, expected, context) => guarded(() => {
      const count = parts.length;
      const wanted = said("an array of {count} items", { count });
      if (!isList(actual)) return { pass: false, message: expectedGot([], wanted, describe(actual)), withoutData: expectedGot([], wanted, describeKind(actual)) };
      if (actual.length !== count) {
        return {
          pass: false,
          message: said("Expected an array of {count} items, got {got}.", { count, got: actual.length }),
          withoutData: said("Expected an array of {count} items; the number of items is wrong.", { count }),
        };
      }
      const truths: ArrayLike<unknown> = isList(expected) ? expected : [];
      return firstFailure(parts.map((checker, i) => ({ name: itemAt([i]), place: i, checker, actual: actual[i], expected: truths[i] })), context);
    }),
    same: (a, b) => guarded(() => {
      if (!isList(a) || !isList(b) || a.length !== parts.length || b.length !== parts.length) return alike(a, b);
      return { ...unlike, pass: parts.every((checker, i) => checker.same(a[i], b[i])) };
    }).pass,
  };
}

interface Part<Args extends readonly unknown[]> {
  /** As the message calls it: `"mean"`, `item 2`. */
  name: Said;
  /** Its index, or null for a key. */
  place: number | null;
  checker: Checker<unknown, Args>;
  actual: unknown;
  expected: unknown;
}

function firstFailure<Args extends readonly unknown[]>(parts: readonly Part<Args>[], context: CheckContext<Args>): CheckResult {
  const failures = parts.flatMap((part) => {
    const result = part.checker.check(part.actual, part.expected, context);
    return result.pass ? [] : [{ ...part, result }];
  });
  if (failures.length === 0) return { pass: true };
  const [{ name, place, result }, ...others] = failures;
  const also = others.length === 0 ? null : said("Also wrong: {names}.", { names: listed(others.map((other) => other.name)) });
  const inside = (message: Said): Said => together(said("In {name}: {message}", { name, message }), also);
  const failure: Failure = { pass: false, message: inside(result.message), withoutData: inside(result.withoutData) };
  return result.difference === undefined ? failure : { ...failure, difference: within(result.difference, place) };
}

/** Paths to wrong values are indices alone: below a key there are none. */
function within(difference: Difference, place: number | null): Difference {
  return { ...difference, wrong: place === null ? [] : difference.wrong.map((path) => [place, ...path]) };
}

const differ = said("The results differ.");
const unlike: Failure = { pass: false, message: differ, withoutData: differ };
const alike = (a: unknown, b: unknown): CheckResult => (exact().same(a, b) ? { pass: true } : unlike);
