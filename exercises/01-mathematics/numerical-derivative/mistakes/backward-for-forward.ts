/**
 * You took the difference to the left. The forward difference looks ahead: from x to x + h. On a straight line the two
 * agree, on a curve they do not.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** i, 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (here - left) / h, central: (right - left) / (2 * h), second: (right - 2 * here + left) / h ** 2 };
}
