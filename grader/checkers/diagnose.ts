import { diagnosePlaces } from "./diagnose-places.ts";
import { diagnoseValues, type Pair } from "./diagnose-values.ts";
import type { Close, Diagnosis } from "./diagnosis.ts";
import type { Leaf } from "./tree.ts";

/**
 * The relation between a wrong result and the truth, where there is a simple one: the same operation on every
 * value (a sign, a factor, a square), or values in other places (a transpose, another order, one row alone). What
 * is said holds for every value of the result within the checker's tolerance; nothing is said of likelihood.
 * @param all every pair of leaves; the structures agree
 * @param wrong those of them that differ
 */
export function diagnose(actual: unknown, expected: unknown, all: readonly Leaf[], wrong: readonly Leaf[], close: Close): Diagnosis | null {
  if (wrong.length === 0 || all.some(({ actual: a }) => typeof a === "number" && !Number.isFinite(a))) return null;
  const numeric = wrong.every(({ actual: a, expected: e }) => typeof a === "number" && typeof e === "number");
  const differ = new Set(wrong);
  const pairs = all.flatMap((leaf): Pair[] => {
    const { actual: a, expected: e } = leaf;
    return typeof a === "number" && typeof e === "number" ? [{ a, e, right: !differ.has(leaf) }] : [];
  });
  return (numeric ? diagnoseValues(pairs, close) : null) ?? diagnosePlaces(actual, expected, all, wrong, close);
}
