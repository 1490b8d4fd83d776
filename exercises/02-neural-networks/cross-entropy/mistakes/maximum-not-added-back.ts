/**
 * You take the largest score out of the sum and never put it back: your log-sum-exp is too small by just that score.
 * Add it behind the logarithm, or take it off the score of the right class as well.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total += Math.log(sum) - row[labels[i]];
  });
  return total / logits.length;
}
