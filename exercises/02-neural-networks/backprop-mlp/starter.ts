type Matrix = number[][];

interface Gradients {
  loss: number;
  dW1: Matrix;
  db1: number[];
  dW2: Matrix;
  db2: number[];
}

/** The loss of a two-layer network on a batch, and its derivative by every parameter. */
export function backprop(x: Matrix, y: Matrix, W1: Matrix, b1: number[], W2: Matrix, b2: number[]): Gradients {
  throw new NotImplemented("run the network forwards, then go back from the loss to each parameter");
}
