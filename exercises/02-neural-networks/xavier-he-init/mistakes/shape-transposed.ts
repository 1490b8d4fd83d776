/**
 * Your matrix has the shape [outputs, inputs]. In this course a layer computes x W with one example per row, so the
 * weights have a row for each input and a column for each output.
 */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: columns }, () => Array.from({ length: rows }, draw));
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
  const deviation = Math.sqrt(2 / inputs);
  return fill(inputs, outputs, () => deviation * normal());
}
