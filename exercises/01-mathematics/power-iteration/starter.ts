/**
 * The direction that repeated multiplication by a leads to, and how far a stretches it.
 * @param a [n, n]
 * @param start [n] not all zero
 * @param steps how often to multiply
 * @returns vector [n] of length 1, and its Rayleigh quotient
 */
export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  throw new NotImplemented("multiply and rescale, step by step, then compute the Rayleigh quotient");
}
