/**
 * The error function, 2/√π times the integral of e^(−t²) from 0 to z, off by less than 1.5e−7.
 * Abramowitz and Stegun 1964, formula 7.1.26.
 */
function erf(z: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(z));
  const polynomial = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(z) * (1 - polynomial * Math.exp(-z * z));
}

/** x σ(βx) of each number of x. */
export function swish(x: number[], beta: number): number[] {
  throw new NotImplemented("weigh x by a sigmoid of the given steepness");
}

/** x Φ(x) of each number of x, exactly. */
export function gelu(x: number[]): number[] {
  throw new NotImplemented("weigh x by the normal distribution, with erf");
}

/** The tanh form of GELU. */
export function geluTanh(x: number[]): number[] {
  throw new NotImplemented("weigh x by the gate with tanh");
}

/** x tanh(ln(1 + eˣ)) of each number of x. */
export function mish(x: number[]): number[] {
  throw new NotImplemented("weigh x by the tanh of its softplus");
}
