type Matrix = number[][];

interface Gradients {
  loss: number;
  dW1: Matrix;
  db1: number[];
  dW2: Matrix;
  db2: number[];
}

/** [n, m] times [m, p]. */
function matmul(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

function transpose(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/** Applies f to each pair of entries of two matrices of the same shape. */
function zip(a: Matrix, b: Matrix, f: (p: number, q: number) => number): Matrix {
  return a.map((row, i) => row.map((value, j) => f(value, b[i][j])));
}

/** x W + b, the bias added to every row. */
function dense(x: Matrix, W: Matrix, b: number[]): Matrix {
  return matmul(x, W).map((row) => row.map((value, j) => value + b[j]));
}

/** Σᵢ of the rows: what a bias, which entered every row, gets back. */
function sumRows(a: Matrix): number[] {
  return a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));
}

/** Half the squared error, summed over the outputs, averaged over the batch. */
function halfSquaredError(prediction: Matrix, y: Matrix): number {
  const squares = zip(prediction, y, (p, t) => (p - t) ** 2);
  return squares.flat().reduce((sum, square) => sum + square, 0) / (2 * y.length);
}

/**
 * The loss of a two-layer network on a batch, and its derivative by every parameter:
 * Rumelhart, Hinton and Williams 1986.
 * @param x [batch, inputs]
 * @param y [batch, outputs]
 * @param W1 [inputs, hidden]
 * @param b1 [hidden]
 * @param W2 [hidden, outputs]
 * @param b2 [outputs]
 */
export function backprop(x: Matrix, y: Matrix, W1: Matrix, b1: number[], W2: Matrix, b2: number[]): Gradients {
  const n = x.length;

  const H = dense(x, W1, b1).map((row) => row.map(Math.tanh));
  const prediction = dense(H, W2, b2);

  // ∂L/∂ŷ: the square's 2 and the loss's ½ cancel, the mean over the batch stays.
  const delta2 = zip(prediction, y, (p, t) => (p - t) / n);
  const dW2 = matmul(transpose(H), delta2);
  const db2 = sumRows(delta2);

  // ∂L/∂Z: back through W2, then through tanh, whose slope is 1 − tanh².
  const delta1 = zip(matmul(delta2, transpose(W2)), H, (back, h) => back * (1 - h * h));
  const dW1 = matmul(transpose(x), delta1);
  const db1 = sumRows(delta1);

  return { loss: halfSquaredError(prediction, y), dW1, db1, dW2, db2 };
}
