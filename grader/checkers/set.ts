import { asWritten, listed, said, type Said } from "#domain/said.ts";
import { formatNumber } from "#domain/value.ts";
import { guarded, type Checker, type CheckResult } from "./checker.ts";
import { equalWithin, type Tolerance } from "./compare-values.ts";
import { describe, describeKind, expectedGot, isList, isPlainObject } from "./tree.ts";

/**
 * The same items in any order, each as often as expected. Items may be arrays or objects.
 * @param tolerance for numbers in the items; exact unless told
 */
export function set<Item>({ rtol = 0, atol = 0 }: { rtol?: number; atol?: number } = {}): Checker<Item[]> {
  const tolerance: Tolerance = { rtol, atol, nanEqual: true, signedZero: false };
  const check = (actual: unknown, expected: readonly unknown[]) => guarded(() => compare(actual, expected, tolerance));
  return {
    name: "set",
    stepwise: false,
    showsExpected: true,
    check,
    same: (a, b) => guarded(() => (Array.isArray(b) ? check(a, b) : equalWithin(a, b, tolerance) ? { pass: true } : unlike)).pass,
  };
}

const differ = said("The results differ.");
const unlike: CheckResult = { pass: false, message: differ, withoutData: differ };

function compare(actual: unknown, expected: readonly unknown[], tolerance: Tolerance): CheckResult {
  if (!isList(actual)) {
    const wanted = said("an array of {count} items in any order", { count: expected.length });
    return { pass: false, message: expectedGot([], wanted, describe(actual)), withoutData: expectedGot([], said("an array"), describeKind(actual)) };
  }
  const given = Array.from({ length: actual.length }, (_, i) => actual[i]);
  const { missing, unused } = match(withoutEqual(given, expected), tolerance);
  if (missing.length === 0 && unused.length === 0) return { pass: true };
  // Within a tolerance even items that are equal to the digit may have to stand for others.
  if (tolerance.rtol + tolerance.atol > 0 && given.length === expected.length && match({ missing: expected, unused: given }, tolerance).missing.length === 0) return { pass: true };
  const lacks = { total: expected.length, missing: missing.length, first: show(missing[0]) };
  const exceeds = { total: expected.length, unused: unused.length, other: show(unused[0]) };
  if (unused.length === 0) {
    return {
      pass: false,
      message: said("The order does not matter, but of {total} items {missing, plural, one {{missing} item is} other {{missing} items are}} missing, the first {first}.", lacks),
      withoutData: said("Some items are missing."),
    };
  }
  if (missing.length === 0) {
    return {
      pass: false,
      message: said("The order does not matter, but of {total} items {unused, plural, one {{unused} item is} other {{unused} items are}} too many, the first {other}.", exceeds),
      withoutData: said("There are items too many (a duplicate?)."),
    };
  }
  return {
    pass: false,
    message: said(
      "The order does not matter, but of {total} items {missing, plural, one {{missing} item is} other {{missing} items are}} missing, the first {first}; {unused, plural, one {{unused} item is} other {{unused} items are}} too many, the first {other}.",
      { ...lacks, ...exceeds }),
    withoutData: said("Some items are missing and others are too many."),
  };
}

/** Expected items that nothing given stands for, and given ones that stand for nothing. */
interface Unmatched { missing: readonly unknown[]; unused: readonly unknown[] }

/** What remains when items that are equal to the last digit have left in pairs: one pass over both. */
function withoutEqual(given: readonly unknown[], expected: readonly unknown[]): Unmatched {
  const free = new Map<string, number>();
  for (const item of expected) change(free, keyOf(item), 1);
  const unused = given.filter((item) => !change(free, keyOf(item), -1));
  const missing = expected.filter((item) => {
    const key = keyOf(item);
    return key === null || change(free, key, -1);
  });
  return { missing, unused };
}

/** Counts a key up, or down if there is any; whether it did. */
function change(counts: Map<string, number>, key: string | null, by: 1 | -1): boolean {
  if (key === null) return false;
  const next = (counts.get(key) ?? 0) + by;
  if (next < 0) return false;
  counts.set(key, next);
  return true;
}

/** The same text for equal items of plain data; null for what may be equal to nothing. */
function keyOf(item: unknown): string | null {
  if (typeof item === "number") return String(item);
  if (typeof item === "string") return JSON.stringify(item);
  if (typeof item === "boolean" || item === null) return String(item);
  const inner = (values: (string | null)[]) => (values.includes(null) ? null : values.join(","));
  if (isList(item)) {
    const text = inner(Array.from({ length: item.length }, (_, i) => (Object.hasOwn(item, i) ? keyOf(item[i]) : null)));
    return text === null ? null : `[${text}]`;
  }
  if (!isPlainObject(item)) return null;
  const text = inner(Object.keys(item).sort().map((key) => {
    const value = keyOf(item[key]);
    return value === null ? null : `${JSON.stringify(key)}:${value}`;
  }));
  return text === null ? null : `{${text}}`;
}

/**
 * Gives each expected item one of its own. Within a tolerance the first that fits may be the only one that fits
 * another: then the other takes it over, if its holder finds one elsewhere (augmenting paths, Kuhn 1955).
 */
function match({ missing: expected, unused: given }: Unmatched, tolerance: Tolerance): Unmatched {
  /** Index of the expected item that holds the given one. */
  const holder = new Map<number, number>();
  const take = (item: number, asked: Set<number>): boolean => {
    const fits = (i: number) => equalWithin(given[i], expected[item], tolerance);
    const free = given.findIndex((_, i) => !holder.has(i) && fits(i));
    if (free >= 0) {
      holder.set(free, item);
      return true;
    }
    for (const [i, other] of [...holder]) {
      if (asked.has(i) || !fits(i)) continue;
      asked.add(i);
      if (!take(other, asked)) continue;
      holder.set(i, item);
      return true;
    }
    return false;
  };
  const missing = expected.filter((_, item) => !take(item, new Set()));
  return { missing, unused: given.filter((_, i) => !holder.has(i)) };
}

function show(item: unknown): Said {
  if (!isList(item) || item.length > 8) return describe(item);
  return said("[{items}]", { items: listed(Array.from({ length: item.length }, (_, i) => item[i]).map((value) => (typeof value === "number" ? asWritten(formatNumber(value)) : describe(value)))) });
}
