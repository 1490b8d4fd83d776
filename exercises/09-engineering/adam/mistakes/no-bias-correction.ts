/**
 * You stepped with the raw moments. They start at zero and need many steps to forget it, v far more than m, so the
 * first steps have the wrong size: three to seven times too large with the paper's settings. Divide each moment by
 * its own correction before you use it.
 */
interface AdamOptions { learningRate: number; beta1: number; beta2: number; epsilon: number }

export function adam(start: number[], gradients: number[][], { learningRate, beta1, beta2, epsilon }: AdamOptions): number[][] {
  const theta = [...start];
  const m = start.map(() => 0);
  const v = start.map(() => 0);
  return gradients.map((gradient) => {
    gradient.forEach((g, k) => {
      m[k] = beta1 * m[k] + (1 - beta1) * g;
      v[k] = beta2 * v[k] + (1 - beta2) * g ** 2;
      theta[k] -= (learningRate * m[k]) / (Math.sqrt(v[k]) + epsilon);
    });
    return [...theta];
  });
}
