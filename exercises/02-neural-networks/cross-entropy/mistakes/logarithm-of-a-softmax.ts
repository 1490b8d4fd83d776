/**
 * You make probabilities first and take the logarithm afterwards. A class about 745 below the best one gets a
 * probability that is rounded to 0, and −ln 0 is Infinity. Take the logarithm of the quotient on paper: what remains
 * is a difference of two harmless numbers.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total -= Math.log(Math.exp(row[labels[i]] - m) / sum);
  });
  return total / logits.length;
}
