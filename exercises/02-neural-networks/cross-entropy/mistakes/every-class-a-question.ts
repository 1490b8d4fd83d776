/**
 * You add −ln(1 − p) for each of the other classes. That is the loss of many yes-or-no questions, asked one by one.
 * Among classes of which exactly one is right, the loss looks at the right one only; the others count through the sum
 * below the line.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total += m + Math.log(sum) - row[labels[i]];
    row.forEach((z, j) => { if (j !== labels[i]) total -= Math.log(1 - Math.exp(z - m) / sum); });
  });
  return total / logits.length;
}
