/**
 * Your `l2` is the sum of the squares: the root is missing. Doubling a vector must double its length; yours becomes four
 * times as large. Take the square root.
 */
export function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

export function norms(a: number[]): { l1: number; l2: number; max: number } {
  const max = Math.max(...a.map(Math.abs));
  const unit = scaled(a);
  const l1 = a.reduce((sum, value) => sum + Math.abs(value), 0);
  return { l1, l2: dot(a, a), max };
}

export function cosine(a: number[], b: number[]): number {
  const [u, v] = [scaled(a), scaled(b)];
  const lengths = Math.sqrt(dot(u, u)) * Math.sqrt(dot(v, v));
  return lengths === 0 ? 0 : dot(u, v) / lengths;
}

function scaled(a: number[]): number[] {
  const max = Math.max(...a.map(Math.abs));
  return max === 0 ? a : a.map((value) => value / max);
}
