/**
 * Your geluTanh is the quick form x σ(1.702 x). It is close, and some models use it, but it is off by up to 0.02. The
 * tanh form is the one of the table.
 */
function erf(z: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(z));
  const polynomial = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(z) * (1 - polynomial * Math.exp(-z * z));
}

export function swish(x: number[], beta: number): number[] {
  return x.map((value) => value / (1 + Math.exp(-beta * value)));
}

export function gelu(x: number[]): number[] {
  return x.map((value) => (value / 2) * (1 + erf(value / Math.SQRT2)));
}

export function geluTanh(x: number[]): number[] {
  return x.map((value) => value / (1 + Math.exp(-1.702 * value)));
}

export function mish(x: number[]): number[] {
  return x.map((value) => value * Math.tanh(Math.log1p(Math.exp(value))));
}
