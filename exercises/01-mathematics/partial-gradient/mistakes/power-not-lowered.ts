/**
 * You multiplied by the power but did not lower it. The derivative of x³ is 3x², not 3x³.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  if (powers[i] === 0) return 0;
  return powers.reduce((product, power, j) => product * (j === i ? power * point[j] ** power : point[j] ** power), coefficient);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
