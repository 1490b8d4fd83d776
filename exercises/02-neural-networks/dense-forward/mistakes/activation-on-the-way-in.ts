/**
 * You apply the activation to what goes into a layer, before the product. It belongs behind the sum: first the
 * product and the bias, then the function. The inputs of the network are not bent at all.
 */
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; activation: "identity" | "relu" | "tanh" };

const functions = { identity: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { W, b, activation } of layers) {
    const z = matmul(h.map((row) => row.map(functions[activation])), W).map((row) => row.map((value, j) => value + b[j]));
    h = z;
  }
  return h;
}
