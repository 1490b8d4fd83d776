/**
 * You indexed `random` by the place, so the first number you use is not the first of the list. The numbers are taken
 * in their order: the first belongs to place n − 1, the second to n − 2.
 */
interface Batch {
  x: number[][];
  y: number[];
}

function shuffledOrder(n: number, random: number[]): number[] {
  const order = Array.from({ length: n }, (_, place) => place);
  for (let i = n - 1; i >= 1; i--) {
    const j = Math.floor(random[i - 1] * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

export function miniBatches(x: number[][], y: number[], size: number, random: number[]): Batch[] {
  const order = shuffledOrder(x.length, random);
  const batches: Batch[] = [];
  for (let start = 0; start < order.length; start += size) {
    const places = order.slice(start, start + size);
    batches.push({ x: places.map((place) => x[place]), y: places.map((place) => y[place]) });
  }
  return batches;
}
