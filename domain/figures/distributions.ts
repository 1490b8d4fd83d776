/** The normal and the binomial distribution, and how much of each lies within some standard deviations of its mean. */
export interface Normal { mean: number; sd: number }
export interface Binomial { trials: number; chance: number }

const SERIES_LIMIT = 3;

/**
 * The error function, 2/√π · ∫₀ˣ e^(−t²) dt, to about 1e−14: its power series near 0, a continued fraction in the
 * tails (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14).
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size > SERIES_LIMIT) return Math.sign(x) * (1 - upperTail(size));
  let term = size;
  let sum = size;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= (2 * size * size) / (2 * n + 1);
    sum += term;
  }
  return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * sum;
}

/** 1 − erf(x) for x above the limit of the series, from the innermost fraction outwards. */
function upperTail(x: number): number {
  let fraction = 0;
  for (let k = 60; k >= 1; k -= 1) fraction = k / 2 / (x + fraction);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
}

/** The height of the bell curve above x, in probability for each unit of x. */
export function normalDensity(x: number, { mean, sd }: Normal): number {
  const z = (x - mean) / sd;
  return Math.exp(-z * z / 2) / (sd * Math.sqrt(2 * Math.PI));
}

/** Share of the distribution at or below x. */
export function normalBelow(x: number, { mean, sd }: Normal): number {
  return (1 + erf((x - mean) / (sd * Math.SQRT2))) / 2;
}

/** Share of any normal distribution within k standard deviations of its mean. */
export function normalWithin(k: number): number {
  return erf(k / Math.SQRT2);
}

/** Probability of exactly `successes`, in logarithms, since factorials of hundreds overflow. */
export function binomialMass(successes: number, { trials, chance }: Binomial): number {
  if (successes < 0 || successes > trials) return 0;
  if (chance === 0 || chance === 1) return successes === trials * chance ? 1 : 0;
  let log = successes * Math.log(chance) + (trials - successes) * Math.log1p(-chance);
  for (let i = 1; i <= successes; i += 1) log += Math.log((trials - successes + i) / i);
  return Math.exp(log);
}

/** Mean n·p and standard deviation √(n·p·(1 − p)). */
export function binomialMoments({ trials, chance }: Binomial): Normal {
  return { mean: trials * chance, sd: Math.sqrt(trials * chance * (1 - chance)) };
}

/** The counts within k standard deviations of the mean, borders included, and their probability in all. */
export function binomialWithin(k: number, distribution: Binomial): { from: number; to: number; share: number } {
  const { mean, sd } = binomialMoments(distribution);
  // A count that lies on the border belongs to it, whatever the rounding of n·p.
  const from = Math.max(0, Math.ceil(mean - k * sd - 1e-9));
  const to = Math.min(distribution.trials, Math.floor(mean + k * sd + 1e-9));
  let share = 0;
  for (let count = from; count <= to; count += 1) share += binomialMass(count, distribution);
  return { from, to, share };
}
