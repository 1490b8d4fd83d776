/** A function of one variable with its exact derivative, for looking at secants and at the error of differences. */
export interface Curve1 {
  formula: string; derivativeFormula: string;
  f: (x: number) => number;
  /** Null where there is no derivative. */
  derivative: (x: number) => number | null;
}

export const curves = {
  sine: { formula: "sin x", derivativeFormula: "cos x", f: Math.sin, derivative: Math.cos },
  square: { formula: "x²", derivativeFormula: "2x", f: (x) => x * x, derivative: (x) => 2 * x },
  cubic: { formula: "x³ − x", derivativeFormula: "3x² − 1", f: (x) => x ** 3 - x, derivative: (x) => 3 * x * x - 1 },
  exponential: { formula: "eˣ", derivativeFormula: "eˣ", f: Math.exp, derivative: Math.exp },
  absolute: { formula: "|x|", derivativeFormula: "sign x", f: Math.abs, derivative: (x) => x === 0 ? null : Math.sign(x) },
} as const satisfies Record<string, Curve1>;

export type CurveName = keyof typeof curves;

/** (f(x + h) − f(x)) / h: the slope of a secant. Its error shrinks like h. */
export function forwardDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x)) / h;
}

/** (f(x + h) − f(x − h)) / 2h. Its error shrinks like h². */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** Distance of both differences from the true slope, for each step size; empty where there is no slope. */
export function differenceErrors({ f, derivative }: Curve1, x: number, steps: readonly number[]): { h: number; forward: number; central: number }[] {
  const slope = derivative(x);
  if (slope === null) return [];
  return steps.map((h) => ({ h, forward: Math.abs(forwardDifference(f, x, h) - slope), central: Math.abs(centralDifference(f, x, h) - slope) }));
}
