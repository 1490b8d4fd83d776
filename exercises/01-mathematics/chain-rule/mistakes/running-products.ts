/**
 * Your slopes are products already: each holds the derivative of the chain up to there. What is asked for is the slope of
 * each link by itself; their product is the derivative.
 */
type Link = "double" | "square" | "sin" | "exp" | "tanh";

const f: Record<Link, (u: number) => number> = { double: (u) => 2 * u, square: (u) => u * u, sin: Math.sin, exp: Math.exp, tanh: Math.tanh };
const d: Record<Link, (u: number) => number> = { double: () => 2, square: (u) => 2 * u, sin: Math.cos, exp: Math.exp, tanh: (u) => 1 - Math.tanh(u) ** 2 };

export function chain(links: Link[], x: number): { value: number; slopes: number[]; derivative: number } {
  const slopes: number[] = [];
  let derivative = 1;
  let u = x;
  for (const link of links) {
    derivative *= d[link](u);
    slopes.push(derivative);
    u = f[link](u);
  }
  return { value: u, slopes, derivative: derivative };
}
