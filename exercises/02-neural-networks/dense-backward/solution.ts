type Matrix = number[][];

/** [n, m] times [m, p]. */
function matmul(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

function transpose(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/**
 * The way back through y = x W + b: Rumelhart, Hinton and Williams 1986.
 * @param x [examples, inputs] what went in
 * @param W [inputs, units]
 * @param dy [examples, units] the derivative of the loss by each output
 * @returns dx [examples, inputs], dW [inputs, units], db [units]: the derivatives of the loss by x, W and b
 */
export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  return {
    // [examples, units] times [units, inputs]
    dx: matmul(dy, transpose(W)),
    // [inputs, examples] times [examples, units]: every example adds its share.
    dW: matmul(transpose(x), dy),
    // The bias entered every row, so it gets back the sum of the rows.
    db: dy[0].map((_, unit) => dy.reduce((sum, row) => sum + row[unit], 0)),
  };
}
