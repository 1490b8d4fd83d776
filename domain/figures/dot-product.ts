import { length, unitAt, type Vec } from "./plane.ts";

/** Smaller than this, a length or a cosine is taken for 0: what is left of a turn by 90° is rounding. */
const NOTHING = 1e-9;

/** a·b: the length of a times the signed shadow that b throws on it. */
export function dot(a: Vec, b: Vec): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** The cosine of the angle between two vectors; null where one of them is zero, so that there is no angle. */
export function cosine(a: Vec, b: Vec): number | null {
  const sizes = length(a) * length(b);
  return sizes < NOTHING ? null : Math.min(1, Math.max(-1, dot(a, b) / sizes));
}

/** The length of the shadow that b throws on the line of a, negative where it falls against a; null where a has no line. */
export function shadow(a: Vec, b: Vec): number | null {
  const size = length(a);
  return size < NOTHING ? null : dot(a, b) / size;
}

/** The end of that shadow: the point on the line of a that is nearest to b. */
export function foot(a: Vec, b: Vec): Vec | null {
  const size = dot(a, a);
  if (size < NOTHING) return null;
  const times = dot(a, b) / size;
  return [times * a[0], times * a[1]];
}

/** How two vectors stand to each other. */
type Stand = "none" | "same" | "acute" | "right" | "obtuse" | "opposed";

/** How two vectors stand to each other; "none" where one of them is zero, so that there is no angle. */
export function stand(a: Vec, b: Vec): Stand {
  const cos = cosine(a, b);
  if (cos === null) return "none";
  if (Math.abs(cos) < NOTHING) return "right";
  if (cos > 1 - NOTHING) return "same";
  if (cos < NOTHING - 1) return "opposed";
  return cos > 0 ? "acute" : "obtuse";
}

/** The vector of the length of b that stands at an angle to a, in degrees counter-clockwise from a. */
export function turnedFrom(a: Vec, b: Vec, degrees: number): Vec {
  const size = length(b);
  const start = Math.atan2(a[1], a[0]) * 180 / Math.PI;
  const [x, y] = unitAt(start + degrees);
  return [size * x, size * y];
}

/** The vector itself, or, where it is longer than that, the one of this length in the same direction. */
export function within(v: Vec, longest: number): Vec {
  const size = length(v);
  return size <= longest ? v : [v[0] * longest / size, v[1] * longest / size];
}

export const norms = {
  l1: ([x, y]: Vec) => Math.abs(x) + Math.abs(y),
  l2: length,
  max: ([x, y]: Vec) => Math.max(Math.abs(x), Math.abs(y)),
} as const satisfies Record<string, (v: Vec) => number>;

export type NormName = keyof typeof norms;

const ROUND: readonly Vec[] = Array.from({ length: 120 }, (_, i) => unitAt(3 * i));
const BALLS: Record<NormName, readonly Vec[]> = {
  l1: [[1, 0], [0, 1], [-1, 0], [0, -1]],
  l2: ROUND,
  max: [[1, 1], [-1, 1], [-1, -1], [1, -1]],
};

/** The corners of the outline on which every vector has this norm; those of a circle are close together. */
export function ball(name: NormName, radius: number): Vec[] {
  return BALLS[name].map(([x, y]): Vec => [radius * x, radius * y]);
}
