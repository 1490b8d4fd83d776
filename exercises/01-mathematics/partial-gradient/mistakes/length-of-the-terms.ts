/**
 * You returned one number for each term. A gradient has one number for each variable; the terms are added up within
 * it. Loop over the variables outside and over the terms inside.
 */
interface Term { coefficient: number; powers: number[] }

function partial({ coefficient, powers }: Term, point: number[], i: number): number {
  if (powers[i] === 0) return 0;
  return powers.reduce((product, power, j) => product * (j === i ? power * point[j] ** (power - 1) : point[j] ** power), coefficient);
}

export function gradient(terms: Term[], point: number[]): number[] {
  return terms.map((term) => point.reduce((sum, _, i) => sum + partial(term, point, i), 0));
}
