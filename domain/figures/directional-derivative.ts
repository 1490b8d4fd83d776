import type { Vec } from "./plane.ts";

/** A surface over the plane with its exact gradient, and the heights of its contour lines. */
export interface Terrain {
  formula: string;
  f: (x: number, y: number) => number;
  gradient: (x: number, y: number) => Vec;
  levels: readonly number[];
}

/** A round hill of a height, a place and a squared width: its share of the height, and of both partial derivatives. */
const bump = (height: number, [cx, cy]: Vec, width: number) => ({
  f: (x: number, y: number) => height * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / width),
  centre: [cx, cy] as const, width,
});
const BUMPS = [bump(2, [-1, -0.3], 1.5), bump(1.5, [1.1, 0.5], 1.2)];

/** Levels at equal distances, so that lines close together mean steep ground. */
const every = (step: number, low: number, high: number): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);

export const terrains = {
  hill: {
    formula: "3 − x²/4 − y²/2",
    f: (x, y) => 3 - x * x / 4 - y * y / 2,
    gradient: (x, y) => [-x / 2, -y],
    levels: every(0.5, -3.5, 2.5),
  },
  saddle: {
    formula: "(x² − y²)/4",
    f: (x, y) => (x * x - y * y) / 4,
    gradient: (x, y) => [x / 2, -y / 2],
    levels: every(0.25, -2, 2),
  },
  summits: {
    formula: "two summits",
    f: (x, y) => BUMPS.reduce((sum, one) => sum + one.f(x, y), 0),
    gradient: (x, y) => BUMPS.reduce<Vec>(([gx, gy], { f, centre, width }) => [
      gx - (2 * (x - centre[0]) / width) * f(x, y), gy - (2 * (y - centre[1]) / width) * f(x, y),
    ], [0, 0]),
    levels: every(0.2, 0.2, 1.8),
  },
} as const satisfies Record<string, Terrain>;

export type TerrainName = keyof typeof terrains;

/** Slope in the direction of a unit vector: the dot product of the gradient with it. */
export function slopeAlong([gx, gy]: Vec, [dx, dy]: Vec): number {
  return gx * dx + gy * dy;
}

/** Rise above a point after walking the distance `t` from it along a unit vector; its slope at 0 is the directional derivative. */
export function rise({ f }: Terrain, [x, y]: Vec, [dx, dy]: Vec, t: number): number {
  return f(x + t * dx, y + t * dy) - f(x, y);
}

/** What a direction is to the gradient, as far as a whole degree can tell; on level ground it is nothing to it. */
export type Course = "level" | "up" | "contour" | "down" | "uphill" | "downhill";

/** Shorter gradients than this count as 0. */
const FLAT = 1e-3;
/** A cosine within this of 1, 0 or −1 counts as it: a bit more than half a degree at the contour. */
const NEAR = 0.011;

/** What walking in a direction is to the gradient. @param direction a unit vector */
export function course(gradient: Vec, direction: Vec): Course {
  const steepest = Math.hypot(...gradient);
  if (steepest < FLAT) return "level";
  const cosine = slopeAlong(gradient, direction) / steepest;
  if (Math.abs(cosine) < NEAR) return "contour";
  // Near its ends the cosine is flat: half a degree costs less than a ten-thousandth.
  if (Math.abs(cosine) > 1 - NEAR ** 2 / 2) return cosine > 0 ? "up" : "down";
  return cosine > 0 ? "uphill" : "downhill";
}
