/** The density of the normal distribution at x. */
export function normalPdf(x: number, mean: number, deviation: number): number {
  throw new NotImplemented("compute z, then the density");
}

/** The error function, to six decimals. */
export function erf(x: number): number {
  throw new NotImplemented("approximate the error function for both signs");
}

/** The probability of a value of at most x. */
export function normalCdf(x: number, mean: number, deviation: number): number {
  throw new NotImplemented("bring the error function to the range from 0 to 1");
}
