/**
 * You read four neighbouring columns as the four gates of one unit. With a single unit that is the same thing, with
 * more it is not: the columns hold a whole block per gate, first the input gates of all units, then their forget
 * gates, and so on.
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
      const i = sigmoid(z[4 * u]);
      const f = sigmoid(z[4 * u + 1]);
      const g = Math.tanh(z[4 * u + 2]);
      return f * old + i * g;
    }));
    return cell[n].map((value, u) => sigmoid(z[4 * u + 3]) * Math.tanh(value));
  });
  return [hidden, cell];
}
