/**
 * The limit of your uniform weights depends on the inputs alone. Xavier's rule is a compromise between the way
 * forward, which sums over the inputs, and the way back, which sums over the outputs: both widths are below the
 * fraction line.
 */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

function normal(): number {
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  return radius * Math.cos(2 * Math.PI * Math.random());
}

export function xavierUniform(inputs: number, outputs: number): number[][] {
  const limit = Math.sqrt(6 / inputs);
  return fill(inputs, outputs, () => limit * (2 * Math.random() - 1));
}

export function heNormal(inputs: number, outputs: number): number[][] {
  const deviation = Math.sqrt(2 / inputs);
  return fill(inputs, outputs, () => deviation * normal());
}
