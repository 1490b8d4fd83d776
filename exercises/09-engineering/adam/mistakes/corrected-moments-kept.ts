/**
 * You wrote the corrected moments back into m and v, so the next step corrects what was corrected already. Your first
 * step is right and the later ones drift. Keep the corrected values in variables of their own.
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
      v[k] = beta2 * v[k] + (1 - beta2) * g ** 2;
      m[k] /= 1 - beta1 ** t;
      v[k] /= 1 - beta2 ** t;
      theta[k] -= (learningRate * m[k]) / (Math.sqrt(v[k]) + epsilon);
    });
    return [...theta];
  });
}
