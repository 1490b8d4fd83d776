/**
 * You read the coefficients from the other end. The first one is the constant, the second belongs to x, and the last
 * to the highest power.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / (2 * h), second: (right - 2 * here + left) / h ** 2 };
}
