/** Losses of a residual e = prediction − truth, with their slopes, and the one number that fits several measurements best under each. */
export type ResidualLossName = "squared" | "absolute" | "huber";

interface ResidualLoss {
  loss: (e: number, delta: number) => number;
  /** By e. At the corner of |e|, where there is none, 0: the middle of the slopes on both sides. */
  slope: (e: number, delta: number) => number;
}

/** `delta` is the threshold of Huber's loss (Huber 1964); the others do not look at it. */
export const residualLosses: Record<ResidualLossName, ResidualLoss> = {
  squared: { loss: (e) => e ** 2 / 2, slope: (e) => e },
  absolute: { loss: (e) => Math.abs(e), slope: (e) => Math.sign(e) },
  huber: {
    loss: (e, delta) => Math.abs(e) <= delta ? e ** 2 / 2 : delta * Math.abs(e) - delta ** 2 / 2,
    slope: (e, delta) => Math.min(delta, Math.max(-delta, e)),
  },
};

/** NaN of no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The one in the middle, or halfway between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** Halvings of an interval until a double has no digits left to gain. */
const HALVINGS = 60;

/** The constant prediction c with the least sum of losses over c − value: there the slopes add up to 0. */
export function bestConstant(name: ResidualLossName, values: readonly number[], delta: number): number {
  if (name === "squared") return mean(values);
  if (name === "absolute") return median(values);
  // The sum of slopes never falls as c grows, so it changes its sign in one place.
  let [low, high] = [Math.min(...values), Math.max(...values)];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    const pull = values.reduce((sum, value) => sum + residualLosses.huber.slope(middle - value, delta), 0);
    if (pull < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** −(1 − q)^γ ln q for the probability q of what is true (Lin et al. 2017); γ = 0 is cross-entropy. */
export function focalLoss(q: number, gamma: number): number {
  return -((1 - q) ** gamma) * Math.log(q);
}

/** So many examples, all with the same probability q of what is true. */
export interface Crowd { count: number; q: number }

/** The part of the whole loss that the hard examples have, from 0 to 1. */
export function shareOfHard(easy: Crowd, hard: Crowd, gamma: number): number {
  const [one, other] = [hard, easy].map(({ count, q }) => count * focalLoss(q, gamma));
  return one / (one + other);
}

/** Heights of labels, from the top downwards, with at least `gap` between neighbours and each as near to its own as that allows from above. */
export function apart<T extends { at: number }>(labels: readonly T[], gap: number): T[] {
  const placed: T[] = [];
  for (const label of labels.toSorted((p, q) => p.at - q.at)) placed.push({ ...label, at: Math.max(label.at, (placed.at(-1)?.at ?? -Infinity) + gap) });
  return placed;
}
