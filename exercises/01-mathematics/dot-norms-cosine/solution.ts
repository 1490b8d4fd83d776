interface Norms {
  /** Sum of the sizes. */
  l1: number;
  /** Length. */
  l2: number;
  /** Largest size. */
  max: number;
}

/** The sum of the products of entries at equal places. */
export function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function largestSize(a: number[]): number {
  return Math.max(...a.map(Math.abs));
}

/** The vector with its largest entry brought to size 1, so that no square overflows or vanishes. Zero stays zero. */
function scaled(a: number[]): number[] {
  const max = largestSize(a);
  return max === 0 ? a : a.map((value) => value / max);
}

/** Three measures of how large a vector is. */
export function norms(a: number[]): Norms {
  const max = largestSize(a);
  const unit = scaled(a);
  return {
    l1: a.reduce((sum, value) => sum + Math.abs(value), 0),
    l2: max * Math.sqrt(dot(unit, unit)),
    max,
  };
}

/** The cosine of the angle between two vectors; 0 where one of them is zero. */
export function cosine(a: number[], b: number[]): number {
  const [u, v] = [scaled(a), scaled(b)];
  const lengths = Math.sqrt(dot(u, u)) * Math.sqrt(dot(v, v));
  return lengths === 0 ? 0 : dot(u, v) / lengths;
}
