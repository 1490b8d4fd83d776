/**
 * Your normal weights have the variance 1 / inputs. That keeps the signal where every unit passes on what it gets;
 * ReLU drops half of it, so it would shrink at each layer. The factor 2 of He's rule makes up for it.
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
  const deviation = Math.sqrt(1 / inputs);
  return fill(inputs, outputs, () => deviation * normal());
}
