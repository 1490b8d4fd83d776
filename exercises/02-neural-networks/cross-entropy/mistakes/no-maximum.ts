/**
 * Your sum of exponentials overflows to Infinity as soon as one score passes 710, and it is 0, with the logarithm
 * −Infinity, when all scores lie far below zero. Take the largest score of the row out of the exponentials and add it
 * again behind the logarithm.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const sum = row.reduce((rest, z) => rest + Math.exp(z), 0);
    total += Math.log(sum) - row[labels[i]];
  });
  return total / logits.length;
}
