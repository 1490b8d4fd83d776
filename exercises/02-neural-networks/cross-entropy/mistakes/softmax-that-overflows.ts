/**
 * You make probabilities from the scores as they are. Above 710 the exponentials are Infinity and the quotient is
 * NaN; far below zero they are all 0, with the same end. Take the largest score of the row out first, and take the
 * logarithm of the quotient on paper, so that no probability has to be computed.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const sum = row.reduce((rest, z) => rest + Math.exp(z), 0);
    total -= Math.log(Math.exp(row[labels[i]]) / sum);
  });
  return total / logits.length;
}
