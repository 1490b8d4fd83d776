import type { Sample } from "./polynomial.ts";

export const setNames = ["I", "II", "III", "IV"] as const;
export type SetName = (typeof setNames)[number];
export type Sets = Record<SetName, readonly Sample[]>;

/** The first three sets share their x. */
const SHARED = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const FOURTH = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8];

const pair = (xs: readonly number[], ys: readonly number[]): readonly Sample[] => xs.map((x, i) => ({ x, y: ys[i] }));

/** The four data sets of Anscombe, "Graphs in statistical analysis", 1973. */
export const quartet: Sets = {
  I: pair(SHARED, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
  II: pair(SHARED, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]),
  III: pair(SHARED, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
  IV: pair(FOURTH, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]),
};

export interface Summary {
  meanX: number; meanY: number;
  /** Sample variances, with n − 1. */
  varianceX: number; varianceY: number;
  /** Null where one of the variances is 0. */
  correlation: number | null;
  /** Of the line of least squares. Null where all x are equal. */
  slope: number | null; intercept: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a table says about points: where they lie, how far they spread, and the line of least squares. At least two points. */
export function summarise(points: readonly Sample[]): Summary {
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const sampleMoment = (f: (dx: number, dy: number) => number) => points.reduce((sum, { x, y }) => sum + f(x - meanX, y - meanY), 0) / (points.length - 1);
  // The mean of equal numbers may be off by rounding: whether they spread is asked of the numbers themselves.
  const spreads = (of: (point: Sample) => number) => points.some((point) => of(point) !== of(points[0]));
  const varianceX = spreads(({ x }) => x) ? sampleMoment((dx) => dx * dx) : 0;
  const varianceY = spreads(({ y }) => y) ? sampleMoment((_, dy) => dy * dy) : 0;
  const covariance = sampleMoment((dx, dy) => dx * dy);
  const slope = varianceX === 0 ? null : covariance / varianceX;
  return {
    meanX, meanY, varianceX, varianceY, slope,
    correlation: varianceX === 0 || varianceY === 0 ? null : covariance / Math.sqrt(varianceX * varianceY),
    intercept: slope === null ? null : meanY - slope * meanX,
  };
}

/**
 * The point without which the slope would change most, and the summary of the others. A point that the slope hangs on
 * alone comes before all; null where there is no slope to change.
 */
export function mostInfluential(points: readonly Sample[]): { index: number; without: Summary } | null {
  const { slope } = summarise(points);
  if (slope === null) return null;
  let found: { index: number; without: Summary } | null = null;
  let largest = -1;
  for (const index of points.keys()) {
    const without = summarise(points.filter((_, i) => i !== index));
    const change = without.slope === null ? Infinity : Math.abs(without.slope - slope);
    if (change > largest) {
      largest = change;
      found = { index, without };
    }
  }
  return found;
}
