/**
 * You look for the right class one column too early: the labels count from 0. For label 0 there is no column before
 * the first, undefined enters the sum, and the result is NaN. Use the label as the column number, as it is.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total += m + Math.log(sum) - row[labels[i] - 1];
  });
  return total / logits.length;
}
