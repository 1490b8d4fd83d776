/**
 * You divided by 1 − β at every step. That is the right correction for the first step only: the bias fades as steps go
 * by, and so must its correction. The t in the formula is an exponent of β.
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
      const mHat = m[k] / (1 - beta1);
      const vHat = v[k] / (1 - beta2);
      theta[k] -= (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
    });
    return [...theta];
  });
}
