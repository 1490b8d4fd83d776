/**
 * You divide by the number of classes too. Each example has a single loss, that of its right class, however many
 * classes there are: divide by the number of examples only.
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((row, i) => {
    const m = Math.max(...row);
    const sum = row.reduce((rest, z) => rest + Math.exp(z - m), 0);
    total += m + Math.log(sum) - row[labels[i]];
  });
  return total / logits.flat().length;
}
