/**
 * Your uniform weights are never negative. With a mean above 0 every unit adds up what it should balance, and the
 * sums grow with the width. Shift the random number so that its middle lies at 0, between −a and a.
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
  return fill(inputs, outputs, () => limit * Math.random());
}

export function heNormal(inputs: number, outputs: number): number[][] {
  const deviation = Math.sqrt(2 / inputs);
  return fill(inputs, outputs, () => deviation * normal());
}
