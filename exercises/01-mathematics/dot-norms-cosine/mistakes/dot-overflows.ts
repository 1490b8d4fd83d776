/**
 * Your norms hold, but in `cosine` the dot product is taken of the vectors as they are: with entries of 1e200 it is
 * infinite, with entries of 1e-200 it is 0, and so is the product of the two lengths. Scale both vectors before you
 * multiply; their angle stays the same.
 */
export function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

export function norms(a: number[]): { l1: number; l2: number; max: number } {
  const max = Math.max(...a.map(Math.abs));
  const unit = scaled(a);
  const l1 = a.reduce((sum, value) => sum + Math.abs(value), 0);
  return { l1, l2: max * Math.sqrt(dot(unit, unit)), max };
}

export function cosine(a: number[], b: number[]): number {
  const lengths = norms(a).l2 * norms(b).l2;
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

function scaled(a: number[]): number[] {
  const max = Math.max(...a.map(Math.abs));
  return max === 0 ? a : a.map((value) => value / max);
}
