/**
 * All your weights are the same number: it was drawn once and put everywhere. Units that start alike get the same
 * gradient and stay alike for ever. Call the drawing function for each entry.
 */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return new Array<number[]>(rows).fill(new Array<number>(columns).fill(draw()));
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
