/**
 * Every layer of yours reads x, so only the last one counts. A layer reads what the one before it gave; where the
 * widths differ, reading x ends in a wrong shape or in undefined. Keep the current output in a variable and hand it
 * on.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, b, activation } of layers) {
    const z = matmul(x, W).map((row) => row.map((value, j) => value + b[j]));
    h = z.map((row) => row.map(functions[activation]));
  }
  return h;
}
