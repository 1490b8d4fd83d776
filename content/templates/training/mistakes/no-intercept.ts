/**
 * The intercept stays 0 here, so the line always goes through the origin.
 * Take a step with b as well, with its own derivative.
 */
export function fitLine(x: number[], y: number[], { rate, steps }: { rate: number; steps: number }): { w: number; b: number } {
  let w = 0;
  for (let step = 0; step < steps; step++) {
    const slope = x.reduce((sum, value, i) => sum + 2 * (w * value - y[i]) * value, 0) / x.length;
    w -= rate * slope;
  }
  return { w, b: 0 };
}
