/** The line that gradient descent finds, from w = b = 0. */
export function fitLine(x: number[], y: number[], { rate, steps }: { rate: number; steps: number }): { w: number; b: number } {
  let w = 0;
  let b = 0;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let step = 0; step < steps; step++) {
    const errors = x.map((value, i) => w * value + b - y[i]);
    if (step % 10 === 0) report(step, { loss: mean(errors.map((error) => error ** 2)) });
    const slopeW = 2 * mean(errors.map((error, i) => error * x[i]));
    const slopeB = 2 * mean(errors);
    w -= rate * slopeW;
    b -= rate * slopeB;
  }
  return { w, b };
}
