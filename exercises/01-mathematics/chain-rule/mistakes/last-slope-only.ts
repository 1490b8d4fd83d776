/**
 * Your derivative is the slope of the last link alone. That is how the result reacts to what enters the last link; how
 * this reacts to x, the other slopes say. Multiply all of them.
 */
type Link = "double" | "square" | "sin" | "exp" | "tanh";

const f: Record<Link, (u: number) => number> = { double: (u) => 2 * u, square: (u) => u * u, sin: Math.sin, exp: Math.exp, tanh: Math.tanh };
const d: Record<Link, (u: number) => number> = { double: () => 2, square: (u) => 2 * u, sin: Math.cos, exp: Math.exp, tanh: (u) => 1 - Math.tanh(u) ** 2 };

export function chain(links: Link[], x: number): { value: number; slopes: number[]; derivative: number } {
  const slopes: number[] = [];
  let u = x;
  for (const link of links) {
    slopes.push(d[link](u));
    u = f[link](u);
  }
  return { value: u, slopes, derivative: slopes.at(-1) ?? 1 };
}
