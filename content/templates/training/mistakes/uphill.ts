/**
 * The steps go uphill here: the derivative is added, and the loss grows from step to step.
 * Subtract the rate times the derivative.
 */
export function fitLine(x: number[], y: number[], { rate, steps }: { rate: number; steps: number }): { w: number; b: number } {
  let w = 0;
  let b = 0;
  for (let step = 0; step < steps; step++) {
    const errors = x.map((value, i) => w * value + b - y[i]);
    const slopeW = (2 * errors.reduce((sum, error, i) => sum + error * x[i], 0)) / x.length;
    const slopeB = (2 * errors.reduce((sum, error) => sum + error, 0)) / x.length;
    w += rate * slopeW;
    b += rate * slopeB;
  }
  return { w, b };
}
