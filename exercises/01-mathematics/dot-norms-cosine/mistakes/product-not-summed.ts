/**
 * Your `dot` returns the products of the entries, one by one. The dot product is a single number: their sum.
 */
export function dot(a: number[], b: number[]): number[] {
  return a.map((value, i) => value * b[i]);
}

export function norms(a: number[]): { l1: number; l2: number; max: number } {
  const max = Math.max(...a.map(Math.abs));
  const unit = scaled(a);
  const l1 = a.reduce((sum, value) => sum + Math.abs(value), 0);
  return { l1, l2: max * Math.sqrt(sumOf(dot(unit, unit))), max };
}

export function cosine(a: number[], b: number[]): number {
  const [u, v] = [scaled(a), scaled(b)];
  const lengths = Math.sqrt(sumOf(dot(u, u))) * Math.sqrt(sumOf(dot(v, v)));
  return lengths === 0 ? 0 : sumOf(dot(u, v)) / lengths;
}

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

function scaled(a: number[]): number[] {
  const max = Math.max(...a.map(Math.abs));
  return max === 0 ? a : a.map((value) => value / max);
}
