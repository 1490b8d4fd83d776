import { linear } from "#domain/charts/scale.ts";

export type Range = readonly [low: number, high: number];

/** From a quantity to a place in a drawing, and back. */
export interface Axis { to: (value: number) => number; from: (place: number) => number }

/** An axis on which equal differences take equal room. */
export function linearAxis([low, high]: Range, [from, to]: Range): Axis {
  return { to: linear([low, high], [from, to]), from: linear([from, to], [low, high]) };
}

/** An axis on which equal ratios take equal room; `low` must be positive. Zero and less lie at minus infinity, which is drawn at the low end. */
export function logAxis([low, high]: Range, [from, to]: Range): Axis {
  const bounds: [number, number] = [Math.log10(low), Math.log10(high)];
  const place = linear(bounds, [from, to]);
  const value = linear([from, to], bounds);
  return { to: (quantity) => place(quantity > 0 ? Math.log10(quantity) : bounds[0]), from: (at) => 10 ** value(at) };
}

/** Powers of ten within the range, at most about `count` of them, evenly spaced in their exponents. */
export function logTicks([low, high]: Range, count = 6): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first) / count));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    .filter((exponent) => (last - exponent) % every === 0)
    .map((exponent) => Number(`1e${exponent}`));
}

/** `count` numbers from the low end to the high one, both included. */
export function sample([low, high]: Range, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + (i * (high - low)) / (count - 1));
}

/** The number within the bounds that is nearest to `value`. */
export function clamp(value: number, [low, high]: Range): number {
  return Math.min(high, Math.max(low, value));
}

