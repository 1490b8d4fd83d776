/**
 * The coefficients are missing from your slopes. A constant factor in front of a term stays in front of its
 * derivative: begin the product with the coefficient.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  if (powers[i] === 0) return 0;
  return powers.reduce((product, power, j) => product * (j === i ? power * point[j] ** (power - 1) : point[j] ** power), 1);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
