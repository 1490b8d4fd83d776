type Link = "double" | "square" | "sin" | "exp" | "tanh";

interface Passage {
  /** What comes out of the last link. */
  value: number;
  /** The slope of each link at what goes into it. */
  slopes: number[];
  /** The derivative of the whole chain by x. */
  derivative: number;
}

/** Every function with its derivative beside it. */
const table: Record<Link, { f: (u: number) => number; slope: (u: number) => number }> = {
  double: { f: (u) => 2 * u, slope: () => 2 },
  square: { f: (u) => u * u, slope: (u) => 2 * u },
  sin: { f: Math.sin, slope: Math.cos },
  exp: { f: Math.exp, slope: Math.exp },
  tanh: { f: Math.tanh, slope: (u) => 1 - Math.tanh(u) ** 2 },
};

/**
 * A chain of functions and its derivative, by the chain rule.
 * @param links in the order in which they are applied
 */
export function chain(links: Link[], x: number): Passage {
  const slopes: number[] = [];
  let u = x;
  for (const link of links) {
    // First the slope, at what goes in; then u becomes what comes out.
    slopes.push(table[link].slope(u));
    u = table[link].f(u);
  }
  return { value: u, slopes, derivative: slopes.reduce((product, slope) => product * slope, 1) };
}
