/**
 * Your central difference is right for h = 1 only. `a / 2 * h` divides by 2 and then multiplies by h, because division
 * and multiplication are worked off from left to right. Put the whole divisor into parentheses.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** i, 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / 2 * h, second: (right - 2 * here + left) / h ** 2 };
}
