/**
 * Your slope of tanh is 1 − u². The square in its formula is that of tanh u, of what comes out of the link, not of what
 * goes in.
 */
type Link = "double" | "square" | "sin" | "exp" | "tanh";

const f: Record<Link, (u: number) => number> = { double: (u) => 2 * u, square: (u) => u * u, sin: Math.sin, exp: Math.exp, tanh: Math.tanh };
const d: Record<Link, (u: number) => number> = { double: () => 2, square: (u) => 2 * u, sin: Math.cos, exp: Math.exp, tanh: (u) => 1 - u ** 2 };

export function chain(links: Link[], x: number): { value: number; slopes: number[]; derivative: number } {
  const slopes: number[] = [];
  let u = x;
  for (const link of links) {
    slopes.push(d[link](u));
    u = f[link](u);
  }
  return { value: u, slopes, derivative: slopes.reduce((product, slope) => product * slope, 1) };
}
