/**
 * This is what comes out without the biases. Each unit adds its own to the sum, in every example, before the
 * activation.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, activation } of layers) {
    const z = matmul(h, W);
    h = z.map((row) => row.map(functions[activation]));
  }
  return h;
}
