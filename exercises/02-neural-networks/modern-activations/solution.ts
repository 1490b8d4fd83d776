/**
 * The error function, 2/√π times the integral of e^(−t²) from 0 to z, off by less than 1.5e−7.
 * Abramowitz and Stegun 1964, formula 7.1.26.
 */
function erf(z: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(z));
  const polynomial = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(z) * (1 - polynomial * Math.exp(-z * z));
}

/** The standard normal distribution function. */
function phi(x: number): number {
  return 0.5 * (1 + erf(x / Math.SQRT2));
}

/** x σ(βx) of each number of x. Ramachandran, Zoph and Le 2017. */
export function swish(x: number[], beta: number): number[] {
  // For βx = −1000 the exponential is Infinity, and x / Infinity is 0.
  return x.map((value) => value / (1 + Math.exp(-beta * value)));
}

/** x Φ(x) of each number of x, exactly. Hendrycks and Gimpel 2016. */
export function gelu(x: number[]): number[] {
  return x.map((value) => value * phi(value));
}

/** The tanh form of GELU. Hendrycks and Gimpel 2016. */
export function geluTanh(x: number[]): number[] {
  return x.map((value) => {
    const u = Math.sqrt(2 / Math.PI) * (value + 0.044715 * value ** 3);
    return (value / 2) * (1 + Math.tanh(u));
  });
}

/** x tanh(ln(1 + eˣ)) of each number of x. Misra 2019. */
export function mish(x: number[]): number[] {
  // For x = 1000 the softplus is Infinity, and tanh makes 1 of it: the gate is open, as it should be.
  return x.map((value) => value * Math.tanh(Math.log1p(Math.exp(value))));
}
