import { said, together } from "#domain/said.ts";
import { formatNumber } from "#domain/value.ts";
import { allClose } from "./all-close.ts";
import { CheckerError, guarded, type Checker, type CheckResult } from "./checker.ts";
import { describe, describeKind, expectedGot, leaves, notFinite } from "./tree.ts";

/** What samples are drawn from. */
export interface Distribution {
  mean: number;
  variance: number;
  /**
   * The fourth moment in units of the squared variance, which says how far sample variances spread: 3 for the
   * normal distribution (where left out), 1.8 for the uniform one, 1/(p(1 − p)) − 3 for a coin, 9 for the exponential.
   */
  kurtosis?: number;
  /** P(X ≤ x). Where it is given the whole shape is compared, not mean and variance alone. */
  cdf?: (x: number) => number;
}

/** Standard errors that mean and variance may be off by. */
const bound = 6;
/** Probability that the shape of a right program's samples is rejected. */
const shapeRisk = 5e-7;

/**
 * Samples of a distribution: every number in the result, whatever its shape (`all(sameShape(), moments(…))` judges
 * that too), must be an independent draw. Mean and variance may be six standard errors off, √(σ²/n) and
 * σ²√((κ − 1)/n). A right program is rejected in less than one case of a million:
 *
 * - By the normal law a tail beyond six standard errors has 1e-9. Sums of n skewed terms are no normal law yet;
 *   to the next order (Edgeworth) the tail grows by exp(6³·s/6) with the sum's skewness s. At least 100κ² samples
 *   are asked for (and 1000), which keeps s below 0.05 for the mean, since the squared skewness of X is at most
 *   κ − 1, and below 0.15 for the variance of all distributions with light tails (normal, uniform, Laplace,
 *   exponential, coins): the four tails have less than 5e-7 together.
 * - The distribution function may be √(ln(2/5e-7)/2n) off anywhere (Dvoretzky, Kiefer and Wolfowitz 1956 with
 *   Massart's constant 1990), which holds for every n and every distribution.
 *
 * @param of the distribution, or a function of the call's arguments
 */
export function moments<Args extends readonly unknown[] = readonly unknown[]>(of: Distribution | ((args: Args) => Distribution)): Checker<unknown, Args> {
  return {
    name: "moments",
    stepwise: false,
    showsExpected: false,
    check: (actual, _expected, { args }) => {
      const wanted = distribution(typeof of === "function" ? () => of(args) : () => of);
      return guarded(() => {
        const samples = numbersIn(actual);
        return "pass" in samples ? samples : compareSamples(samples.numbers, wanted);
      });
    },
    same: (a, b) => alike.same(a, b),
  };
}

/** Two programs with the same mistake draw the same numbers: both are seeded alike. */
const alike = allClose({ rtol: 1e-6, atol: 1e-9 });

type Wanted = Distribution & { kurtosis: number };

function distribution(of: () => Distribution): Wanted {
  let given: Distribution;
  try {
    given = of();
  } catch (error) {
    throw new CheckerError(`the distribution of moments cannot be computed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const { mean, variance, kurtosis = 3 } = given;
  if (!Number.isFinite(mean) || !(variance >= 0) || !(kurtosis >= 1)) throw new CheckerError("moments needs a finite mean, a variance of at least 0 and a kurtosis of at least 1");
  return { ...given, kurtosis };
}

function numbersIn(actual: unknown): { numbers: number[] } | Extract<CheckResult, { pass: false }> {
  const numbers: number[] = [];
  for (const { path, actual: value } of leaves(actual, actual)) {
    if (typeof value !== "number") {
      return { pass: false, message: expectedGot(path, said("a number"), describe(value)), withoutData: expectedGot([], said("numbers"), describeKind(value)) };
    }
    if (!Number.isFinite(value)) return { pass: false, message: notFinite(path, value), withoutData: said("A sample is not a finite number.") };
    numbers.push(value);
  }
  return { numbers };
}

function compareSamples(samples: readonly number[], wanted: Wanted): CheckResult {
  const n = samples.length;
  const fewest = Math.max(1000, Math.ceil(100 * wanted.kurtosis ** 2));
  if (n < fewest) return { pass: false, message: said("Expected at least {fewest} samples, got {n}.", { fewest, n }), withoutData: said("There are too few samples to judge their distribution.") };
  const mean = samples.reduce((sum, x) => sum + x, 0) / n;
  const variance = samples.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  return compareMean(mean, n, wanted) ?? compareVariance(variance, n, wanted) ?? compareShape(samples, wanted) ?? { pass: true };
}

function compareMean(mean: number, n: number, wanted: Wanted): CheckResult | null {
  const allowed = bound * Math.sqrt(wanted.variance / n) + 1e-9 * (1 + Math.abs(wanted.mean));
  if (Math.abs(mean - wanted.mean) <= allowed) return null;
  return {
    pass: false,
    message: said("The mean of the {n} samples is {mean}; chance alone leaves it within {allowed} of {wanted} (six standard errors).", { n, mean: formatNumber(mean), allowed: formatNumber(allowed), wanted: formatNumber(wanted.mean) }),
    withoutData: said(mean > wanted.mean ? "The mean of the samples is too large, by more than chance explains." : "The mean of the samples is too small, by more than chance explains."),
  };
}

function compareVariance(variance: number, n: number, wanted: Wanted): CheckResult | null {
  const { variance: asked, kurtosis } = wanted;
  // The mean of the squares may be off by its own error, and the sample's mean takes the place of the true one.
  const share = bound * Math.sqrt((kurtosis - 1) / n) + bound ** 2 / n;
  const rounding = 1e-9 * (1 + asked);
  if (Math.abs(variance - asked) <= share * asked + rounding) return null;
  if (variance <= rounding) return { pass: false, message: said("All {n} samples are the same number.", { n }), withoutData: said("All samples are the same number.") };
  const fits = (guess: number) => Math.abs(variance - guess) <= share * guess + rounding;
  const guess = fits(asked ** 2) ? said("That is its square: was the variance used where the standard deviation belongs?")
    : fits(Math.sqrt(asked)) ? said("That is its root: was a root taken once too often?")
      : fits(asked * 2) ? said("That is about twice as much.") : fits(asked / 2) ? said("That is about half as much.") : null;
  return {
    pass: false,
    message: together(said("The variance of the {n} samples is {variance}; chance alone leaves it within {allowed} of {wanted} (six standard errors).", { n, variance: formatNumber(variance), allowed: formatNumber(share * asked), wanted: formatNumber(asked) }), guess),
    withoutData: together(said(variance > asked ? "The variance of the samples is too large, by more than chance explains." : "The variance of the samples is too small, by more than chance explains."), guess),
  };
}

function compareShape(samples: readonly number[], { cdf }: Wanted): CheckResult | null {
  if (cdf === undefined) return null;
  const n = samples.length;
  const allowed = Math.sqrt(Math.log(2 / shapeRisk) / (2 * n));
  const sorted = samples.toSorted((a, b) => a - b);
  let worst = { at: 0, found: 0, wanted: 0, distance: 0 };
  for (const [i, x] of sorted.entries()) {
    // Of equal samples the last has all of them at or below it.
    if (sorted[i + 1] === x) continue;
    const found = (i + 1) / n;
    const distance = Math.abs(found - cdf(x));
    if (!(distance <= worst.distance)) worst = { at: x, found, wanted: cdf(x), distance };
  }
  if (Number.isNaN(worst.distance)) throw new CheckerError(`the cdf of moments gives NaN at ${worst.at}`);
  if (worst.distance <= allowed) return null;
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10)} %`;
  return {
    pass: false,
    message: said("Mean and variance fit, but the shape does not: {found} of the {n} samples are at most {at}, where {wanted} are due.", { found: percent(worst.found), n, at: formatNumber(worst.at), wanted: percent(worst.wanted) }),
    withoutData: said("Mean and variance of the samples fit, but the shape of their distribution does not."),
  };
}
