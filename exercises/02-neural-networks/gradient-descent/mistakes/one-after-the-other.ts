/**
 * You moved x first and took the derivative by y at the point you had moved to. Where a term holds both variables,
 * that is another slope. Compute the whole gradient at the old point, then move both.
 */
interface Descent {
  path: number[][];
  heights: number[];
}

function powerSlope(x: number, p: number): number {
  return p === 0 ? 0 : p * x ** (p - 1);
}

function height(surface: number[][], [x, y]: number[]): number {
  return surface.reduce((sum, [c, p, q]) => sum + c * x ** p * y ** q, 0);
}

function gradient(surface: number[][], [x, y]: number[]): number[] {
  return [
    surface.reduce((sum, [c, p, q]) => sum + c * powerSlope(x, p) * y ** q, 0),
    surface.reduce((sum, [c, p, q]) => sum + c * x ** p * powerSlope(y, q), 0),
  ];
}

export function descend(surface: number[][], start: number[], rate: number, steps: number): Descent {
  const path = [start];
  for (let t = 0; t < steps; t++) {
    const [x, y] = path[t];
    const nextX = x - rate * gradient(surface, [x, y])[0];
    path.push([nextX, y - rate * gradient(surface, [nextX, y])[1]]);
  }
  const heights = path.map((point) => height(surface, point));
  plot.line(heights, { title: "Height after each step" });
  return { path, heights };
}
