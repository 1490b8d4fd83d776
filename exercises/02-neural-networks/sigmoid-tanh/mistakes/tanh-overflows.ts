/**
 * You compute tanh from its definition with four exponentials. Far from zero two of them are Infinity and the
 * quotient is NaN; near zero eˣ and e⁻ˣ are almost equal and their difference loses its digits. The form with t has
 * neither trouble.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => (Math.exp(value) - Math.exp(-value)) / (Math.exp(value) + Math.exp(-value)));
}
