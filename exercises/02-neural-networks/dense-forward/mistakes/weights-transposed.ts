/**
 * You read W as if each unit were a row of it. Here a unit is a column and an input is a row: W has shape [inputs,
 * units], and the sum for unit j runs down column j. A square W hides the mix-up, any other ends in undefined or in a
 * wrong shape.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, b, activation } of layers) {
    const transposed = W[0].map((_, j) => W.map((row) => row[j]));
    const z = matmul(h, transposed).map((row) => row.map((value, j) => value + b[j]));
    h = z.map((row) => row.map(functions[activation]));
  }
  return h;
}
