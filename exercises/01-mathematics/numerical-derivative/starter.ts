/** c₀ + c₁ x + c₂ x² + … */
function evaluate(coefficients: number[], x: number): number {
  throw new NotImplemented("add up the coefficients times powers of x");
}

/**
 * Slope and curvature of a polynomial, measured with steps of size h.
 * @param coefficients from the constant upwards
 * @param h positive
 */
export function differences(coefficients: number[], x: number, h: number): { forward: number; central: number; second: number } {
  const here = evaluate(coefficients, x);
  throw new NotImplemented("evaluate the polynomial on both sides and compute the three differences");
}
