/**
 * You fed v with the size of the gradient instead of its square. After the root, the step then still grows with the
 * gradient, and parameters with large gradients run ahead of the others. v is a running mean of g².
 */
interface AdamOptions { learningRate: number; beta1: number; beta2: number; epsilon: number }

export function adam(start: number[], gradients: number[][], { learningRate, beta1, beta2, epsilon }: AdamOptions): number[][] {
  const theta = [...start];
  const m = start.map(() => 0);
  const v = start.map(() => 0);
  return gradients.map((gradient, step) => {
    const t = step + 1;
    gradient.forEach((g, k) => {
      m[k] = beta1 * m[k] + (1 - beta1) * g;
      v[k] = beta2 * v[k] + (1 - beta2) * Math.abs(g);
      const mHat = m[k] / (1 - beta1 ** t);
      const vHat = v[k] / (1 - beta2 ** t);
      theta[k] -= (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
    });
    return [...theta];
  });
}
