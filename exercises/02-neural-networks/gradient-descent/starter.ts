interface Descent {
  /** [steps + 1, 2] the points, from the start on */
  path: number[][];
  /** [steps + 1] the height at each point */
  heights: number[];
}

/**
 * Gradient descent on a polynomial surface.
 * @param surface [terms, 3] each row [c, p, q] is the term c·xᵖ·y^q
 * @param start [2] the first point, x and y
 * @param rate the learning rate
 */
export function descend(surface: number[][], start: number[], rate: number, steps: number): Descent {
  throw new NotImplemented("step against the gradient, and keep every point with its height");
}
