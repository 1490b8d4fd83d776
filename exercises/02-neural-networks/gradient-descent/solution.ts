interface Descent {
  /** [steps + 1, 2] the points, from the start on */
  path: number[][];
  /** [steps + 1] the height at each point */
  heights: number[];
}

/** The derivative of xᵖ. A constant has slope 0, and 0·x⁻¹ would be NaN at x = 0. */
function powerSlope(x: number, p: number): number {
  return p === 0 ? 0 : p * x ** (p - 1);
}

function height(surface: number[][], [x, y]: number[]): number {
  return surface.reduce((sum, [c, p, q]) => sum + c * x ** p * y ** q, 0);
}

/** ∂f/∂x and ∂f/∂y at one point. */
function gradient(surface: number[][], [x, y]: number[]): number[] {
  return [
    surface.reduce((sum, [c, p, q]) => sum + c * powerSlope(x, p) * y ** q, 0),
    surface.reduce((sum, [c, p, q]) => sum + c * x ** p * powerSlope(y, q), 0),
  ];
}

/**
 * Gradient descent on a polynomial surface.
 * @param surface [terms, 3] each row [c, p, q] is the term c·xᵖ·y^q
 * @param start [2] the first point, x and y
 * @param rate the learning rate
 */
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
