/**
 * The square root is missing. 2 / inputs is the variance, and 6 / (inputs + outputs) the square of the limit: what
 * you multiply a random number by is the root of these.
 */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

function normal(): number {
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  return radius * Math.cos(2 * Math.PI * Math.random());
}

export function xavierUniform(inputs: number, outputs: number): number[][] {
  const limit = 6 / (inputs + outputs);
  return fill(inputs, outputs, () => limit * (2 * Math.random() - 1));
}

export function heNormal(inputs: number, outputs: number): number[][] {
  const deviation = 2 / inputs;
  return fill(inputs, outputs, () => deviation * normal());
}
