/**
 * First weights for a tanh layer: uniform, with the variance 2 / (inputs + outputs).
 * @returns [inputs, outputs]
 */
export function xavierUniform(inputs: number, outputs: number): number[][] {
  throw new NotImplemented("draw uniform weights between −a and a");
}

/**
 * First weights for a ReLU layer: normal, with the variance 2 / inputs.
 * @returns [inputs, outputs]
 */
export function heNormal(inputs: number, outputs: number): number[][] {
  throw new NotImplemented("draw normal weights of deviation σ");
}
