import { said } from "#domain/said.ts";
import { guarded, type Checker } from "./checker.ts";
import { compareStructure } from "./structure.ts";
import { leaves, notFinite } from "./tree.ts";
import { exact } from "./exact.ts";

/** The same structure, with finite numbers of any value: for random initialisation, dropout, generated samples. */
export function sameShape<Result>(): Checker<Result> {
  return {
    name: "sameShape",
    stepwise: true,
    showsExpected: false,
    check: (actual, expected) => guarded(() => {
      const different = compareStructure(actual, expected);
      if (different) return different;
      for (const leaf of leaves(actual, expected)) {
        if (typeof leaf.actual !== "number" || Number.isFinite(leaf.actual)) continue;
        return { pass: false, message: notFinite(leaf.path, leaf.actual), withoutData: said("A value is not a finite number.") };
      }
      return { pass: true };
    }),
    same: (a, b) => exact().same(a, b),
  };
}
