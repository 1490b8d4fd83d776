/**
 * Your gradient is NaN where a coordinate is 0: for a term without that variable the rule for powers asks for 0 times
 * 0 to the power of −1, and that is 0 times Infinity. Such a term does not change with the variable: return 0 for it.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  return powers.reduce((product, power, j) => product * (j === i ? power * point[j] ** (power - 1) : point[j] ** power), coefficient);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
