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
  throw new NotImplemented("multiply entry by entry and sum");
}

/** Three measures of how large a vector is. */
export function norms(a: number[]): Norms {
  throw new NotImplemented("compute the three norms");
}

/** The cosine of the angle between two vectors; 0 where one of them is zero. */
export function cosine(a: number[], b: number[]): number {
  throw new NotImplemented("divide the dot product by both lengths, without overflow");
}
