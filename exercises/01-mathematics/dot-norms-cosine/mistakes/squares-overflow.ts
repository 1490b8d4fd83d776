/**
 * You square the entries as they are. The square of 1e200 is Infinity, the square of 1e-200 is 0, and the length and the
 * cosine are lost with it. Divide by the largest size first and multiply the length by it at the end.
 */
export function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

export function norms(a: number[]): { l1: number; l2: number; max: number } {
  const max = Math.max(...a.map(Math.abs));
  const l1 = a.reduce((sum, value) => sum + Math.abs(value), 0);
  return { l1, l2: Math.sqrt(dot(a, a)), max };
}

export function cosine(a: number[], b: number[]): number {
  const lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}
