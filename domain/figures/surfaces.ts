/** Surfaces over the plane to descend on, each with its gradient. */
export interface Surface {
  formula: string;
  f: (x: number, y: number) => number;
  gradient: (x: number, y: number) => readonly [number, number];
  /** Second derivative along each axis at the minimum where there is one curvature per axis; steps are stable below 2 / the largest. */
  curvatures: readonly [number, number] | null;
  levels: readonly number[];
}

export const surfaces = {
  bowl: {
    formula: "½x² + ½y²", curvatures: [1, 1],
    f: (x, y) => (x * x + y * y) / 2, gradient: (x, y) => [x, y],
    levels: [0.1, 0.4, 0.9, 1.6, 2.5, 3.6, 4.9, 6.4, 8.1],
  },
  valley: {
    formula: "½x² + 5y²", curvatures: [1, 10],
    f: (x, y) => x * x / 2 + 5 * y * y, gradient: (x, y) => [x, 10 * y],
    levels: [0.1, 0.5, 1.5, 3, 5, 8, 12, 18, 26, 36],
  },
  saddle: {
    formula: "½x² − ½y² + ¼y⁴", curvatures: null,
    f: (x, y) => x * x / 2 - y * y / 2 + y ** 4 / 4, gradient: (x, y) => [x, y ** 3 - y],
    levels: [-0.22, -0.15, -0.06, 0.06, 0.25, 0.6, 1.2, 2, 3.2, 5, 8],
  },
} as const satisfies Record<string, Surface>;

export type SurfaceName = keyof typeof surfaces;

/** One point of a descent; `loss` is the height there. */
export interface Visit { x: number; y: number; loss: number }

/** Farther out than this the descent has diverged and is followed no more. */
export const LOST = 1e6;

/** Start and at most `steps` steps of gradient descent, x ← x − rate · ∇f(x). It ends early where it has diverged. */
export function descend({ f, gradient }: Surface, [startX, startY]: readonly [number, number], rate: number, steps: number): Visit[] {
  const path: Visit[] = [{ x: startX, y: startY, loss: f(startX, startY) }];
  let [x, y] = [startX, startY];
  for (let i = 0; i < steps && Math.hypot(x, y) < LOST; i += 1) {
    const [gx, gy] = gradient(x, y);
    x -= rate * gx;
    y -= rate * gy;
    path.push({ x, y, loss: f(x, y) });
  }
  return path;
}
