type Matrix = number[][];

interface Layer {
  /** [inputs, units] */
  W: Matrix;
  /** [units] */
  b: number[];
  activation: "identity" | "relu" | "tanh";
}

const functions: Record<Layer["activation"], (z: number) => number> = {
  identity: (z) => z,
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

/** f(x W + b): [examples, inputs] to [examples, units]. */
function dense(x: Matrix, { W, b, activation }: Layer): Matrix {
  const f = functions[activation];
  // The sum of each unit starts from its own bias, which is the same for every example.
  return x.map((row) => b.map((bias, unit) => f(row.reduce((sum, value, input) => sum + value * W[input][unit], bias))));
}

/**
 * Sends a batch through dense layers, one after another.
 * @param x [examples, inputs]
 * @returns [examples, units of the last layer]
 */
export function forward(x: Matrix, layers: Layer[]): Matrix {
  return layers.reduce(dense, x);
}
