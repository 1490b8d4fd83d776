/**
 * You walked from the front of the list to its end and gave the first random number to place 1. The statement walks
 * from the last place down to 1, so the first number belongs to the last place.
 */
interface Batch {
  x: number[][];
  y: number[];
}

function shuffledOrder(n: number, random: number[]): number[] {
  const order = Array.from({ length: n }, (_, place) => place);
  for (let i = 1; i < n; i++) {
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
