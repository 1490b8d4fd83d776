/**
 * Your `l1` adds up the entries with their signs, so that positive and negative ones cancel. It would be 0 for (1, −1),
 * which is not the zero vector. Add up the sizes.
 */
export function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

export function norms(a: number[]): { l1: number; l2: number; max: number } {
  const max = Math.max(...a.map(Math.abs));
  const unit = scaled(a);
  const l1 = a.reduce((sum, value) => sum + value, 0);
  return { l1, l2: max * Math.sqrt(dot(unit, unit)), max };
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
