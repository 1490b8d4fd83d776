import { guarded, type Checker } from "./checker.ts";
import { compareValues, type Tolerance } from "./compare-values.ts";
import { compareStructure } from "./structure.ts";

/**
 * Numbers equal within a tolerance, in a structure that must agree exactly: |a − e| ≤ atol + rtol·|e|.
 * Infinity equals only itself, 0 equals −0, and NaN equals NaN only with `nanEqual`. Typed arrays count as
 * arrays. Text and truth values in the structure must be equal.
 * @param tolerance `rtol` and `atol` are at least 0; float32 references need about 1e-4 and 1e-6
 */
export function allClose<Result>({ rtol, atol, nanEqual = false }: { rtol: number; atol: number; nanEqual?: boolean }): Checker<Result> {
  const tolerance: Tolerance = { rtol, atol, nanEqual, signedZero: false };
  return {
    name: "allClose",
    stepwise: true,
    showsExpected: true,
    check: (actual, expected) => guarded(() => compareStructure(actual, expected) ?? compareValues(actual, expected, tolerance)),
    same: (a, b) => guarded(() => compareStructure(a, b) ?? compareValues(a, b, { ...tolerance, nanEqual: true })).pass,
  };
}
