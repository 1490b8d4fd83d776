/**
 * You took the slope of every link at x. Only the first link sees x; each further one sees what the link before it gave,
 * and its slope must be taken there.
 */
type Link = "double" | "square" | "sin" | "exp" | "tanh";

const f: Record<Link, (u: number) => number> = { double: (u) => 2 * u, square: (u) => u * u, sin: Math.sin, exp: Math.exp, tanh: Math.tanh };
const d: Record<Link, (u: number) => number> = { double: () => 2, square: (u) => 2 * u, sin: Math.cos, exp: Math.exp, tanh: (u) => 1 - Math.tanh(u) ** 2 };

export function chain(links: Link[], x: number): { value: number; slopes: number[]; derivative: number } {
  const slopes: number[] = [];
  let u = x;
  for (const link of links) {
    slopes.push(d[link](x));
    u = f[link](u);
  }
  return { value: u, slopes, derivative: slopes.reduce((product, slope) => product * slope, 1) };
}
