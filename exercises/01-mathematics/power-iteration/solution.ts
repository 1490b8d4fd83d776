function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

function times(a: number[][], v: number[]): number[] {
  return a.map((row) => dot(row, v));
}

function unit(v: number[]): number[] {
  const length = Math.sqrt(dot(v, v));
  return v.map((x) => x / length);
}

/**
 * The direction that repeated multiplication by a leads to, and how far a stretches it. Von Mises and
 * Pollaczek-Geiringer 1929.
 * @param a [n, n]
 * @param start [n] not all zero
 * @param steps how often to multiply
 * @returns vector [n] of length 1, and its Rayleigh quotient
 */
export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    // No direction is left; the quotient below is then 0 by itself.
    if (product.every((x) => x === 0)) break;
    vector = unit(product);
  }
  return { value: dot(vector, times(a, vector)), vector };
}
