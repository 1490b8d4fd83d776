/**
 * In your second difference the value in the middle counts once. It is the difference of two differences, and the
 * middle stands in both: f(x + h) − f(x) and f(x) − f(x − h). Subtract it twice.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** i, 0);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / (2 * h), second: (right - here + left) / h ** 2 };
}
