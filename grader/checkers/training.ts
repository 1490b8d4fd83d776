import { formatNumber } from "#domain/value.ts";
import { allClose } from "./all-close.ts";
import type { Checker } from "./checker.ts";

/** Runs with the same seed and the same arithmetic agree to rounding. */
const alike = allClose({ rtol: 1e-6, atol: 1e-9 });

type Threshold = { atLeast: number; atMost?: undefined } | { atMost: number; atLeast?: undefined };

/**
 * Judges what a training run returned (weights or predictions) by a metric on data that stay in the judge.
 * @param options.name what was trained, for the message: "the network"
 * @param options.metric what is measured: "accuracy on held-out points"
 * @param options.score computes the metric from the result, which can be anything; throw an Error whose
 *   message says what is wrong with a result of another form
 */
export function training<Args extends readonly unknown[] = readonly unknown[]>(options: {
  name: string;
  metric: string;
  score: (actual: unknown, args: Args) => number;
} & Threshold): Checker<unknown, Args> {
  const { name, metric, score, atLeast, atMost } = options;
  const needed = atLeast === undefined ? `at most ${formatNumber(atMost)}` : `at least ${formatNumber(atLeast)}`;
  return {
    name: "training",
    stepwise: false,
    showsExpected: false,
    check: (actual, _expected, { args }) => {
      let reached: number;
      try {
        reached = score(actual, args);
      } catch (error) {
        const reason = error instanceof Error && error.message !== "" ? `: ${error.message}` : "";
        const message = `The result of ${name} cannot be scored${reason}${/[.?]$/.test(reason) ? "" : "."}`;
        return { pass: false, message, withoutData: `The result of ${name} does not have the form that is asked for.` };
      }
      if (atLeast === undefined ? reached <= atMost : reached >= atLeast) return { pass: true };
      const message = Number.isFinite(reached)
        ? `The ${metric} of ${name} is ${formatNumber(reached)}; needed is ${needed}.`
        : `The ${metric} of ${name} is ${reached}: the run diverged, or a value in the result is not a number. Needed is ${needed}.`;
      const side = Number.isFinite(reached) ? `is too ${atLeast === undefined ? "high" : "low"}` : "is no number: the run diverged";
      return { pass: false, message, withoutData: `The ${metric} of ${name} ${side}; needed is ${needed}.` };
    },
    same: (a, b) => alike.same(a, b),
  };
}
