/** c₀ + c₁ x + c₂ x² + …, from the last coefficient inwards: ((… cₘ) x + …) x + c₀. Horner 1819. */
function evaluate(coefficients: number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * Slope and curvature of a polynomial, measured with steps of size h.
 * @param coefficients from the constant upwards
 * @param h positive
 */
export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const left = evaluate(coefficients, x - h);
  const here = evaluate(coefficients, x);
  const right = evaluate(coefficients, x + h);
  return {
    forward: (right - here) / h,
    central: (right - left) / (2 * h),
    second: (right - 2 * here + left) / (h * h),
  };
}
