/**
 * Your central difference is twice too large. From x − h to x + h it is 2h, not h: divide by that.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** i, 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / h, second: (right - 2 * here + left) / h ** 2 };
}
