/**
 * You write the tanh of your mish as a quotient of exponentials. Far on the right both parts are Infinity, and
 * Infinity / Infinity is NaN. Math.tanh takes an infinite softplus without harm and gives 1.
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
  return x.map((value) => (value / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (value + 0.044715 * value ** 3))));
}

export function mish(x: number[]): number[] {
  return x.map((value) => value * (((1 + Math.exp(value)) ** 2 - 1) / ((1 + Math.exp(value)) ** 2 + 1)));
}
