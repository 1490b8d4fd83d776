/**
 * You leave out the activation of the last layer. Often that layer has none, but it is the layer itself that says so:
 * with "identity". Apply what each layer names, the last included.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const [i, { W, b, activation }] of layers.entries()) {
    const z = matmul(h, W).map((row) => row.map((value, j) => value + b[j]));
    h = i === layers.length - 1 ? z : z.map((row) => row.map(functions[activation]));
  }
  return h;
}
