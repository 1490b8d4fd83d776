/**
 * Your path begins with the point after the first step. The start is row 0, so that there is one point more than
 * there are steps, and the first height is the one you came from.
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
    const [slopeX, slopeY] = gradient(surface, [x, y]);
    path.push([x - rate * slopeX, y - rate * slopeY]);
  }
  const heights = path.map((point) => height(surface, point));
  path.shift();
  heights.shift();
  plot.line(heights, { title: "Height after each step" });
  return { path, heights };
}
