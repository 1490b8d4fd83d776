/**
 * You add b by the number of the example, as if it held a bias for each row of the batch. A bias belongs to a unit:
 * all examples get the same one in the same column. With more examples than units you run past the end of b, and the
 * result is NaN.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, b, activation } of layers) {
    const z = matmul(h, W).map((row, i) => row.map((value) => value + b[i]));
    h = z.map((row) => row.map(functions[activation]));
  }
  return h;
}
