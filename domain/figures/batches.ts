/**
 * An order of the places 0 to n − 1 by Fisher and Yates: from the last place down, each is swapped with one
 * drawn from those up to it, itself included. Every order is equally likely.
 * @param random numbers from 0 up to but not including 1
 */
export function shuffledOrder(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Cuts an order into batches of `size`; the last holds what is left, unless it is dropped. */
export function cutBatches(order: readonly number[], size: number, dropLast: boolean): number[][] {
  const batches: number[][] = [];
  for (let from = 0; from < order.length; from += size) batches.push(order.slice(from, from + size));
  return dropLast ? batches.filter((batch) => batch.length === size) : batches;
}

/** Width of a batch: its longest sequence. */
export const widthOf = (batch: readonly number[], lengths: readonly number[]): number => Math.max(0, ...batch.map((i) => lengths[i]));

/** Of all cells of all batches the share that is filled in, 0 to 1; nothing is 0. */
export function paddingShare(batches: readonly (readonly number[])[], lengths: readonly number[]): number {
  const cells = batches.reduce((sum, batch) => sum + batch.length * widthOf(batch, lengths), 0);
  const real = batches.reduce((sum, batch) => sum + batch.reduce((inner, i) => inner + lengths[i], 0), 0);
  return cells === 0 ? 0 : 1 - real / cells;
}

/**
 * Orders by length within chunks of a shuffled order, then cuts: sequences of like length share a batch, and
 * the batches still differ from epoch to epoch.
 */
export function bucketed(order: readonly number[], lengths: readonly number[], chunk: number): number[] {
  const sorted: number[] = [];
  for (let from = 0; from < order.length; from += chunk) sorted.push(...order.slice(from, from + chunk).sort((a, b) => lengths[a] - lengths[b] || a - b));
  return sorted;
}
