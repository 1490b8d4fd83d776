import { guarded, type Checker } from "./checker.ts";
import { compareValues, type Tolerance } from "./compare-values.ts";
import { compareStructure } from "./structure.ts";

/**
 * The same structure with the same values: for whole numbers, text, truth values and shapes.
 * NaN equals NaN; 0 equals −0 unless `signedZero` is asked for. Typed arrays count as arrays.
 */
export function exact<Result>({ signedZero = false }: { signedZero?: boolean } = {}): Checker<Result> {
  const tolerance: Tolerance = { rtol: 0, atol: 0, nanEqual: true, signedZero };
  const check = (actual: unknown, expected: unknown) =>
    guarded(() => compareStructure(actual, expected) ?? compareValues(actual, expected, tolerance));
  return { name: "exact", stepwise: true, showsExpected: true, check, same: (a, b) => check(a, b).pass };
}
