/** The line that gradient descent finds, from w = b = 0. */
export function fitLine(x: number[], y: number[], options: { rate: number; steps: number }): { w: number; b: number } {
  throw new NotImplemented("step downhill again and again");
}
