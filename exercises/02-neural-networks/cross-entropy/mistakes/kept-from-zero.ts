/**
 * You keep the probability away from 0, by adding something small or by a lower limit, so the loss cannot grow past
 * the logarithm of that number. A network that is very wrong then learns nothing from it. Compute the loss from the
 * scores instead: lse(z) − z_y is exact, however wrong the network is.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total -= Math.log(Math.exp(row[labels[i]] - m) / sum + 1e-12);
  });
  return total / logits.length;
}
