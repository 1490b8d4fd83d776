import { formatNumber } from "#domain/value.ts";
import { guarded, type Checker, type CheckResult } from "./checker.ts";
import { closeTo, type Tolerance } from "./compare-values.ts";
import { compareStructure } from "./structure.ts";
import { describe, isList, leaves } from "./tree.ts";

/**
 * The same items in any order, each as often as expected. Items may be arrays or objects.
 * @param tolerance for numbers in the items; exact unless told
 */
export function set<Item>({ rtol = 0, atol = 0 }: { rtol?: number; atol?: number } = {}): Checker<Item[]> {
  const tolerance: Tolerance = { rtol, atol, nanEqual: true, signedZero: false };
  const equal = (a: unknown, b: unknown) => compareStructure(a, b) === null && [...leaves(a, b)].every((leaf) => closeTo(leaf.actual, leaf.expected, tolerance));
  const check = (actual: unknown, expected: readonly unknown[]) => guarded(() => compare(actual, expected, equal));
  return { name: "set", stepwise: false, showsExpected: true, check, same: (a, b) => guarded(() => (Array.isArray(b) ? check(a, b) : equal(a, b) ? { pass: true } : unlike)).pass };
}

const unlike: CheckResult = { pass: false, message: "The results differ.", withoutData: "The results differ." };

function compare(actual: unknown, expected: readonly unknown[], equal: (a: unknown, b: unknown) => boolean): CheckResult {
  if (!isList(actual)) {
    return { pass: false, message: `Expected an array of ${expected.length} items in any order, got ${describe(actual)}.`, withoutData: "Expected an array." };
  }
  const unused = Array.from({ length: actual.length }, (_, i) => actual[i]);
  const missing: unknown[] = [];
  for (const item of expected) {
    const at = unused.findIndex((candidate) => equal(candidate, item));
    if (at < 0) missing.push(item);
    else unused.splice(at, 1);
  }
  if (missing.length === 0 && unused.length === 0) return { pass: true };
  const parts = [
    missing.length > 0 ? `${count(missing.length, "item")} missing, the first ${show(missing[0])}` : "",
    unused.length > 0 ? `${count(unused.length, "item")} too many, the first ${show(unused[0])}` : "",
  ].filter((part) => part !== "");
  return {
    pass: false,
    message: `The order does not matter, but of ${expected.length} items ${parts.join("; ")}.`,
    withoutData: missing.length > 0 && unused.length > 0 ? "Some items are missing and others are too many."
      : missing.length > 0 ? "Some items are missing." : "There are items too many (a duplicate?).",
  };
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? " is" : "s are"}`;

function show(item: unknown): string {
  if (!isList(item) || item.length > 8) return describe(item);
  return `[${Array.from({ length: item.length }, (_, i) => item[i]).map((value) => (typeof value === "number" ? formatNumber(value) : describe(value))).join(", ")}]`;
}
