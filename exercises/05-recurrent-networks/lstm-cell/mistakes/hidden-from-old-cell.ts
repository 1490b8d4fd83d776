/**
 * Your cell is right, but you computed the hidden state from the cell before the update, so what was just written
 * shows one step late. Update the cell first, then look at it.
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
      const g = Math.tanh(z[2 * units + u]);
      return f * old + i * g;
    }));
    return cell[n].map((value, u) => sigmoid(z[3 * units + u]) * Math.tanh(c[n][u]));
  });
  return [hidden, cell];
}
