/** Every value, clipped to the range from −1 to 1. */
export function hardTanh(x: number[]): number[] {
  return x.map((value) => Math.max(-1, Math.min(1, value)));
}

/** The slope of hardTanh at every value. */
export function hardTanhSlope(x: number[]): number[] {
  return x.map((value) => (value > -1 && value < 1 ? 1 : 0));
}
