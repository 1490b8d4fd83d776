/** coefficient · x₁^p₁ · x₂^p₂ · … */
interface Term {
  coefficient: number;
  powers: number[];
}

/** The derivative of one term by variable i, all others held still. */
function partial(term: Term, point: number[], i: number): number {
  throw new NotImplemented("differentiate one term by one variable");
}

/**
 * All partial derivatives of a sum of terms.
 * @param terms each with n powers
 * @param point [n]
 * @returns [n]
 */
export function gradient(terms: Term[], point: number[]): number[] {
  throw new NotImplemented("add up the partial derivatives of the terms, for every variable");
}
