import { said } from "#domain/said.ts";
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
  const needed = { metric, name, side: atLeast === undefined ? "most" : "least", bound: formatNumber(atLeast ?? atMost ?? NaN) };
  return {
    name: "training",
    stepwise: false,
    showsExpected: false,
    check: (actual, _expected, { args }) => {
      let reached: number;
      try {
        reached = score(actual, args);
      } catch (error) {
        const reason = error instanceof Error ? error.message : "";
        const message = reason === "" ? said("The result of {name} cannot be scored.", { name })
          : said("The result of {name} cannot be scored: {reason}", { name, reason: /[.?]$/.test(reason) ? reason : `${reason}.` });
        return { pass: false, message, withoutData: said("The result of {name} does not have the form that is asked for.", { name }) };
      }
      if (atLeast === undefined ? reached <= atMost : reached >= atLeast) return { pass: true };
      if (Number.isFinite(reached)) {
        return {
          pass: false,
          message: said("The {metric} of {name} is {reached}; needed is {side, select, most {at most} other {at least}} {bound}.", { ...needed, reached: formatNumber(reached) }),
          withoutData: said("The {metric} of {name} is too {side, select, most {high} other {low}}; needed is {side, select, most {at most} other {at least}} {bound}.", needed),
        };
      }
      return {
        pass: false,
        message: said("The {metric} of {name} is {reached}: the run diverged, or a value in the result is not a number. Needed is {side, select, most {at most} other {at least}} {bound}.", { ...needed, reached: String(reached) }),
        withoutData: said("The {metric} of {name} is no number: the run diverged; needed is {side, select, most {at most} other {at least}} {bound}.", needed),
      };
    },
    same: (a, b) => alike.same(a, b),
  };
}
