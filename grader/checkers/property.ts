import { asWritten, said } from "#domain/said.ts";
import { guarded, type Checker } from "./checker.ts";
import { allClose } from "./all-close.ts";

/** Two programs that made the same mistake agree to rounding, whatever the property. */
const alike = allClose({ rtol: 1e-6, atol: 1e-9 });

/**
 * Something that must hold of a result for which there is no single truth.
 * @param name states the property: "each row sums to one"
 * @param predicate gets the result, which can be anything, and the call's arguments; returns true or
 *   a sentence that says what does not hold (shown for visible cases only). What it throws counts as not holding.
 */
export function property<Args extends readonly unknown[] = readonly unknown[]>(name: string, predicate: (actual: unknown, args: Args) => true | string): Checker<unknown, Args> {
  const withoutData = said("This must hold and does not: {name}.", { name });
  return {
    name: "property",
    stepwise: false,
    showsExpected: false,
    check: (actual, _expected, { args }) => guarded(() => {
      const answer = predicate(actual, args);
      return answer === true ? { pass: true } : { pass: false, message: asWritten(answer), withoutData };
    }),
    same: (a, b) => alike.same(a, b),
  };
}
