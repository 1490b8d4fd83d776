/** A matrix whose every entry is drawn anew. */
function fill(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

/** A standard normal number. Box and Muller 1958. */
function normal(): number {
  // 1 − u lies in (0, 1]: the logarithm of 0 would be −Infinity.
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  return radius * Math.cos(2 * Math.PI * Math.random());
}

/**
 * First weights for a tanh layer: uniform, with the variance 2 / (inputs + outputs). Glorot and Bengio 2010.
 * @returns [inputs, outputs]
 */
export function xavierUniform(inputs: number, outputs: number): number[][] {
  const limit = Math.sqrt(6 / (inputs + outputs));
  return fill(inputs, outputs, () => limit * (2 * Math.random() - 1));
}

/**
 * First weights for a ReLU layer: normal, with the variance 2 / inputs. He, Zhang, Ren and Sun 2015.
 * @returns [inputs, outputs]
 */
export function heNormal(inputs: number, outputs: number): number[][] {
  const deviation = Math.sqrt(2 / inputs);
  return fill(inputs, outputs, () => deviation * normal());
}
