/**
 * Your layers never bend anything: the activation is not applied. Then a stack of layers is worth no more than a
 * single one, because a product of matrices is a matrix. Apply the function that the layer names to every number of
 * Z.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, b } of layers) {
    h = matmul(h, W).map((row) => row.map((value, j) => value + b[j]));
  }
  return h;
}
