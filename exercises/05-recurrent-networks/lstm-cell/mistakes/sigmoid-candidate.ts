/**
 * You used the sigmoid for all four blocks. The three gates are between 0 and 1 because they say how much; the
 * candidate is what is written, and it must be able to lower the cell as well as raise it, so it has another
 * activation function.
 */
type Matrix = number[][];

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const dot = (row: number[], matrix: Matrix, column: number): number => row.reduce((sum, value, k) => sum + value * matrix[k][column], 0);

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, wx: Matrix, wh: Matrix, b: number[]): [h: Matrix, c: Matrix] {
  const units = c[0].length;
  const cell: Matrix = [];
  const hidden = x.map((row, n) => {
    const z = b.map((bias, column) => dot(row, wx, column) + dot(h[n], wh, column) + bias);
    cell.push(c[n].map((old, u) => {
      const i = sigmoid(z[u]);
      const f = sigmoid(z[units + u]);
      const g = sigmoid(z[2 * units + u]);
      return f * old + i * g;
    }));
    return cell[n].map((value, u) => sigmoid(z[3 * units + u]) * Math.tanh(value));
  });
  return [hidden, cell];
}
