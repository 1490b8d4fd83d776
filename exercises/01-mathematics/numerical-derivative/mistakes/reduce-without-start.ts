/**
 * Your program stops where there are no coefficients: `reduce` without a starting value has nothing to begin with in an
 * empty array. Give it 0 as its second argument, the value of an empty sum.
 */
const evaluate = (coefficients: number[], x: number): number => coefficients.reduce((sum, c, i) => sum + c * x ** i);

export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const [left, here, right] = [x - h, x, x + h].map((at) => evaluate(coefficients, at));
  return { forward: (right - here) / h, central: (right - left) / (2 * h), second: (right - 2 * here + left) / h ** 2 };
}
