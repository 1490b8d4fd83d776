/**
 * You put the examples into a new order and left the labels in the old one, so that most examples have another's
 * label. Use the same places for both: `x[place]` and `y[place]`.
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
  for (let start = 0; start < order.length; start += size) {
    const places = order.slice(start, start + size);
    batches.push({ x: places.map((place) => x[place]), y: y.slice(start, start + size) });
  }
  return batches;
}
