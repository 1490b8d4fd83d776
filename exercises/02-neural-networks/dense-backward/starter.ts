/**
 * The way back through y = x W + b.
 * @param x [examples, inputs] what went in
 * @param W [inputs, units]
 * @param dy [examples, units] the derivative of the loss by each output
 * @returns dx [examples, inputs], dW [inputs, units], db [units]: the derivatives of the loss by x, W and b
 */
export function denseBackward(x: number[][], W: number[][], dy: number[][]): { dx: number[][]; dW: number[][]; db: number[] } {
  throw new NotImplemented("compute the derivatives of the loss by the input, the weights and the bias");
}
