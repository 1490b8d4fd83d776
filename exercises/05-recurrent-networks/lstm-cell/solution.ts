type Matrix = number[][];

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** A row vector times one column of a matrix. */
function timesColumn(row: number[], matrix: Matrix, column: number): number {
  return row.reduce((sum, value, k) => sum + value * matrix[k][column], 0);
}

/** One row of Z = x Wx + h Wh + b: [4·units]. */
function preActivations(x: number[], h: number[], wx: Matrix, wh: Matrix, b: number[]): number[] {
  return b.map((bias, column) => timesColumn(x, wx, column) + timesColumn(h, wh, column) + bias);
}

/** What one example remembers and shows after the step, each [units]. */
function step(z: number[], c: number[]): { h: number[]; c: number[] } {
  const units = c.length;
  const block = (gate: number): number[] => z.slice(gate * units, (gate + 1) * units);

  const i = block(0).map(sigmoid);
  const f = block(1).map(sigmoid);
  const g = block(2).map(Math.tanh);
  const o = block(3).map(sigmoid);

  // A sum, not a product of matrices: the gradient reaches the old cell through f alone.
  const newCell = c.map((old, u) => f[u] * old + i[u] * g[u]);
  const newHidden = newCell.map((value, u) => o[u] * Math.tanh(value));
  return { h: newHidden, c: newCell };
}

/**
 * One LSTM step with a forget gate: Hochreiter and Schmidhuber 1997, Gers et al. 2000.
 * @param x [batch, inputs]
 * @param h [batch, units]
 * @param c [batch, units]
 * @param wx [inputs, 4·units], gates in the order i, f, g, o
 * @param wh [units, 4·units]
 * @param b [4·units]
 * @returns the new hidden state and the new cell, each [batch, units]
 */
export function lstmCell(x: Matrix, h: Matrix, c: Matrix, wx: Matrix, wh: Matrix, b: number[]): [h: Matrix, c: Matrix] {
  const steps = x.map((row, n) => step(preActivations(row, h[n], wx, wh, b), c[n]));
  return [steps.map((after) => after.h), steps.map((after) => after.c)];
}
