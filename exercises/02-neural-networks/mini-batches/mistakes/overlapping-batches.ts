/**
 * Your batches overlap: each begins one example after the one before it, and most examples appear in several. The
 * next batch begins where this one ends, `size` places further.
 */
interface Batch {
  x: number[][];
  y: number[];
}

function shuffledOrder(n: number, random: number[]): number[] {
  const order = Array.from({ length: n }, (_, place) => place);
  for (let i = n - 1; i >= 1; i--) {
    const j = Math.floor(random[n - 1 - i] * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

export function miniBatches(x: number[][], y: number[], size: number, random: number[]): Batch[] {
  const order = shuffledOrder(x.length, random);
  const batches: Batch[] = [];
  for (let start = 0; start < order.length; start += 1) {
    const places = order.slice(start, start + size);
    batches.push({ x: places.map((place) => x[place]), y: places.map((place) => y[place]) });
  }
  return batches;
}
