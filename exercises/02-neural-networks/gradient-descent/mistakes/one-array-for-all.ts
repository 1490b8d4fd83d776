/**
 * All rows of your path are the same point, the last one. You pushed one array again and again and changed it in
 * between; the rows are the same object. Push a new array for every point.
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
  const point = [...start];
  const path = [point];
  const heights = [height(surface, point)];
  for (let t = 0; t < steps; t++) {
    const [x, y] = point;
    const [slopeX, slopeY] = gradient(surface, [x, y]);
    point[0] = x - rate * slopeX;
    point[1] = y - rate * slopeY;
    path.push(point);
    heights.push(height(surface, point));
  }
  plot.line(heights, { title: "Height after each step" });
  return { path, heights };
}
