/**
 * Your trajectory begins with the start, so it has one row too many and every row stands one place late. The
 * result holds the parameters after each step, and before the first step nothing has happened yet.
 */
interface AdamOptions { learningRate: number; beta1: number; beta2: number; epsilon: number }

export function adam(start: number[], gradients: number[][], { learningRate, beta1, beta2, epsilon }: AdamOptions): number[][] {
  const trajectory = [[...start]];
  const m = start.map(() => 0);
  const v = start.map(() => 0);
  gradients.forEach((gradient, step) => {
    const t = step + 1;
    trajectory.push(trajectory[step].map((theta, k) => {
      m[k] = beta1 * m[k] + (1 - beta1) * gradient[k];
      v[k] = beta2 * v[k] + (1 - beta2) * gradient[k] ** 2;
      const mHat = m[k] / (1 - beta1 ** t);
      const vHat = v[k] / (1 - beta2 ** t);
      return theta - (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
    }));
  });
  return trajectory;
}
