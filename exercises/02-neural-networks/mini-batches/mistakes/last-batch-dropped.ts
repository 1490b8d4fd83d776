/**
 * The examples that do not fill a batch are missing from your result. They are data like the others: the last batch
 * is shorter. Cut as long as the start lies below n.
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
  for (let start = 0; start + size <= order.length; start += size) {
    const places = order.slice(start, start + size);
    batches.push({ x: places.map((place) => x[place]), y: places.map((place) => y[place]) });
  }
  return batches;
}
