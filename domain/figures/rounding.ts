import { randomFrom } from "./random.ts";

/** Distance from 1 to the next float32, halved: the largest relative error of one rounding. */
export const float32Unit = 2 ** -24;

/** Sum in float32, from left to right: every partial sum is rounded. */
export function sumInOrder(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum = Math.fround(sum + value);
  return sum;
}

/** Sum in float32 by halves: the two halves are summed by themselves, then added. */
export function sumByHalves(values: Float32Array): number {
  if (values.length <= 1) return values[0] ?? 0;
  const middle = values.length >> 1;
  return Math.fround(sumByHalves(values.subarray(0, middle)) + sumByHalves(values.subarray(middle)));
}

/** The same numbers, added in double precision. */
export function sumExactly(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export interface RoundingError {
  n: number;
  inOrder: number;
  byHalves: number;
}

/**
 * Relative errors of both sums of the first n numbers, for n = 1, 2, 4 … 2^most: the numbers are drawn evenly
 * from 0 to 1 and are float32 themselves, so that only the adding rounds.
 */
export function roundingErrors(most: number): RoundingError[] {
  const random = randomFrom(5);
  const values = Float32Array.from({ length: 2 ** most }, () => random());
  return Array.from({ length: most + 1 }, (_, power) => {
    const part = values.subarray(0, 2 ** power);
    const truth = sumExactly(part);
    const error = (sum: number) => Math.abs(sum - truth) / truth;
    return { n: part.length, inOrder: error(sumInOrder(part)), byHalves: error(sumByHalves(part)) };
  });
}

/** Whether a and e agree as checkers ask it: |a − e| ≤ atol + rtol·|e|. */
export const agree = (a: number, e: number, rtol: number, atol = 0): boolean => Math.abs(a - e) <= atol + rtol * Math.abs(e);
