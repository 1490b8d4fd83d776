import { guarded, type Checker } from "./checker.ts";

/**
 * Several checkers of the same result, in order; the first that fails speaks:
 * `all(sameShape(), property("each row sums to one", …))`.
 */
export function all<Result, Args extends readonly unknown[] = readonly unknown[]>(
  ...checkers: [Checker<Result, NoInfer<Args>>, ...Checker<Result, NoInfer<Args>>[]]
): Checker<Result, Args> {
  return {
    name: "all",
    stepwise: checkers.every(({ stepwise }) => stepwise),
    showsExpected: checkers.some(({ showsExpected }) => showsExpected),
    check: (actual, expected, context) => guarded(() => {
      for (const checker of checkers) {
        const result = checker.check(actual, expected, context);
        if (!result.pass) return result;
      }
      return { pass: true };
    }),
    same: (a, b) => checkers.every((checker) => checker.same(a, b)),
  };
}
