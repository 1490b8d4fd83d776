/** coefficient · x₁^p₁ · x₂^p₂ · … */
interface Term {
  coefficient: number;
  powers: number[];
}

/** The derivative of one term by variable i, all others held still. */
function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  // Not in the term: without this line x = 0 would give 0 · 0⁻¹, which is NaN.
  if (powers[i] === 0) return 0;
  return powers.reduce(
    (product, power, j) => product * (j === i ? power * point[j] ** (power - 1) : point[j] ** power),
    coefficient,
  );
}

/**
 * All partial derivatives of a sum of terms.
 * @param terms each with n powers
 * @param point [n]
 * @returns [n]
 */
export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
