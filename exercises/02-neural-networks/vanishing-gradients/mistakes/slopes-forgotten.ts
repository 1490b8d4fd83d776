/**
 * Your gradient passes through the weights only, as if there were no activation between the layers. At every layer,
 * the last one included, it is also multiplied by the slope of the activation, and that is what makes it vanish.
 */
type Activation = "sigmoid" | "tanh" | "relu";

interface Curve {
  value(z: number): number;
  slope(z: number, value: number): number;
}

const curves: Record<Activation, Curve> = {
  sigmoid: { value: (z) => 1 / (1 + Math.exp(-z)), slope: (_, value) => value * (1 - value) },
  tanh: { value: Math.tanh, slope: (_, value) => 1 - value ** 2 },
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
};

function forward(h: number[], W: number[][]): number[] {
  return W[0].map((_, j) => h.reduce((sum, value, i) => sum + value * W[i][j], 0));
}

function back(delta: number[], W: number[][]): number[] {
  return W.map((row) => row.reduce((sum, weight, j) => sum + delta[j] * weight, 0));
}

const sumOfSquares = (values: number[]): number => values.reduce((sum, value) => sum + value ** 2, 0);

export function gradientNorms(x: number[], weights: number[][][], activation: Activation): number[] {
  const { value, slope } = curves[activation];
  const entering = [x];
  const slopes = weights.map((W, l) => {
    const z = forward(entering[l], W);
    const h = z.map(value);
    entering.push(h);
    return z.map(() => 1);
  });
  const norms: number[] = [];
  const last = weights.length - 1;
  let delta = slopes[last];
  for (let l = last; l >= 0; l--) {
    norms[l] = Math.sqrt(sumOfSquares(entering[l]) * sumOfSquares(delta));
    if (l > 0) delta = back(delta, weights[l]).map((value, i) => value * slopes[l - 1][i]);
  }
  return norms;
}
