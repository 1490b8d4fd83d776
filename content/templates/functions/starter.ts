/** Every value, clipped to the range from −1 to 1. */
export function hardTanh(x: number[]): number[] {
  throw new NotImplemented("clip every value");
}

/** The slope of hardTanh at every value. */
export function hardTanhSlope(x: number[]): number[] {
  throw new NotImplemented("give the slope at every value");
}
