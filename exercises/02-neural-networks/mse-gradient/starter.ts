/**
 * The mean squared error of a linear model, and its derivative by every parameter.
 * @param x [examples, inputs]
 * @param y [examples] the targets
 * @param w [inputs] the weights
 * @param b the bias
 */
export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  throw new NotImplemented("compute the errors, then the loss and its derivatives by w and b");
}
