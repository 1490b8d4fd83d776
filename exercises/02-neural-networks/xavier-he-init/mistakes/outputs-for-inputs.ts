/**
 * The spread of your normal weights depends on the number of outputs. A unit sums over its inputs, so it is their
 * number that decides how large the sum gets: σ² = 2 / inputs.
 */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

function normal(): number {
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  return radius * Math.cos(2 * Math.PI * Math.random());
}

export function xavierUniform(inputs: number, outputs: number): number[][] {
  const limit = Math.sqrt(6 / (inputs + outputs));
  return fill(inputs, outputs, () => limit * (2 * Math.random() - 1));
}

export function heNormal(inputs: number, outputs: number): number[][] {
  const deviation = Math.sqrt(2 / outputs);
  return fill(inputs, outputs, () => deviation * normal());
}
