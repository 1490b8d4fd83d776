/**
 * You return the sum of the losses, not their mean: the result grows with the batch. Divide by the number of
 * examples.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total += m + Math.log(sum) - row[labels[i]];
  });
  return total;
}
