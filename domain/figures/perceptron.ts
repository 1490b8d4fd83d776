import { contour, fieldOf } from "./contours.ts";
import type { Vec } from "./plane.ts";

/** A point of the plane with the class it belongs to. */
export interface LabelledPoint { at: Vec; label: 1 | -1 }

/** The line w·x + b = 0; none at all while w is zero. */
export interface Weights { w: Vec; b: number }

/** One example as the rule met it: its score, and the weights by which it was scored. */
export interface Look { index: number; score: number; mistake: boolean; met: Weights }

export interface Perceptron extends Weights {
  /** Index of the example that is looked at next. */
  next: number;
  /** Length of (w, b) at the start and after each correction. */
  lengths: readonly number[];
  /** Mistakes of each epoch that was begun; the last one may be unfinished. */
  mistakes: readonly number[];
  last: Look | null;
}

/** Where training begins: nothing looked at yet. */
export function untrained({ w, b }: Weights = { w: [0, 0], b: 0 }): Perceptron {
  return { w, b, next: 0, lengths: [Math.hypot(...w, b)], mistakes: [], last: null };
}

/** w·x + b: its sign is the class that the weights give the point, 0 lies on the line. */
export function scoreOf({ w, b }: Weights, [x, y]: Vec): number {
  return w[0] * x + w[1] * y + b;
}

/** The ends of the line within the square from −reach to reach; null where there is none. */
export function visibleLine(weights: Weights, reach: number): readonly [Vec, Vec] | null {
  const [p, q] = weights.w;
  const side = [-reach, reach] as const;
  const ends = contour(fieldOf((x, y) => scoreOf(weights, [x, y]), side, side, 2), 0).flat();
  if (ends.length < 2) return null;
  const inOrder = ends.sort(([x1, y1], [x2, y2]) => p * (y1 - y2) - q * (x1 - x2));
  return [inOrder[0], inOrder[inOrder.length - 1]];
}

/** Weights after a mistake on the point: w + y·x and b + y. Kept free of the rounding of decimal coordinates. */
function corrected({ w, b }: Weights, { at, label }: LabelledPoint): Weights {
  const tidy = (value: number) => Number(value.toFixed(6)) + 0;
  return { w: [tidy(w[0] + label * at[0]), tidy(w[1] + label * at[1])], b: b + label };
}

/** Looks at the next example and corrects the weights if its score has not the sign of its label. */
export function lookAtNext(state: Perceptron, points: readonly LabelledPoint[]): Perceptron {
  const index = state.next;
  const met: Weights = { w: state.w, b: state.b };
  const score = Number(scoreOf(met, points[index].at).toFixed(6)) + 0;
  const mistake = points[index].label * score <= 0;
  const mistakes = index === 0 ? [...state.mistakes, 0] : [...state.mistakes];
  if (mistake) mistakes[mistakes.length - 1] += 1;
  const now = mistake ? corrected(met, points[index]) : met;
  return {
    ...now, next: (index + 1) % points.length, mistakes, last: { index, score, mistake, met },
    lengths: mistake ? [...state.lengths, Math.hypot(...now.w, now.b)] : state.lengths,
  };
}

/** How often the weights were corrected so far. */
export function correctionsOf({ lengths }: Perceptron): number {
  return lengths.length - 1;
}

/** Whether a whole epoch has passed without a mistake: the weights will not change any more. */
export function settled({ next, mistakes }: Perceptron): boolean {
  return next === 0 && mistakes.at(-1) === 0;
}

/** Looks on until a mistake has been corrected, or until the rule has come to rest. */
export function correctNext(state: Perceptron, points: readonly LabelledPoint[]): Perceptron {
  let now = state;
  do now = lookAtNext(now, points);
  while (now.last?.mistake === false && !settled(now));
  return now;
}

export interface Bounds { radius: number; margin: number }

type Vec3 = readonly [number, number, number];
const dot = (p: Vec3, q: Vec3) => p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
const cross = (p: Vec3, q: Vec3): Vec3 => [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
const minus = (p: Vec3, q: Vec3): Vec3 => [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
const along = (p: Vec3, factor: number): Vec3 => [p[0] * factor, p[1] * factor, p[2] * factor];

/** Where the line through two points is nearest to the origin. */
function nearestOnLine(p: Vec3, q: Vec3): Vec3 {
  const way = minus(q, p);
  const square = dot(way, way);
  return square === 0 ? p : minus(p, along(way, dot(p, way) / square));
}

/** Where the plane through three points is nearest to the origin. */
function nearestOnPlane(p: Vec3, q: Vec3, r: Vec3): Vec3 {
  const normal = cross(minus(q, p), minus(r, p));
  const square = dot(normal, normal);
  return square === 0 ? p : along(normal, dot(p, normal) / square);
}

/**
 * R and γ of Novikoff's theorem, with the bias as the weight of a third input that is always 1. R is the length of the
 * longest input. γ is the largest number such that some weights of length 1 give every point a score of at least γ on
 * its own side; 0 where no line separates the points.
 *
 * With the labels multiplied in, γ is the distance of the points' convex hull from the origin, and the nearest point of
 * a hull in space lies on a corner, an edge or a triangle. So all of these are tried.
 */
export function novikoff(points: readonly LabelledPoint[]): Bounds {
  const signed = points.map(({ at, label }): Vec3 => [label * at[0], label * at[1], label]);
  let margin = 0;
  const tryDirection = (direction: Vec3) => {
    const size = Math.sqrt(dot(direction, direction));
    if (size > 1e-9) margin = Math.max(margin, Math.min(...signed.map((point) => dot(point, direction))) / size);
  };
  signed.forEach((p, i) => {
    tryDirection(p);
    signed.slice(i + 1).forEach((q, j) => {
      tryDirection(nearestOnLine(p, q));
      for (const r of signed.slice(i + j + 2)) tryDirection(nearestOnPlane(p, q, r));
    });
  });
  return { radius: Math.sqrt(Math.max(...signed.map((point) => dot(point, point)))), margin: margin < 1e-9 ? 0 : margin };
}

/** The most corrections that the rule can need from weights of 0, (R/γ)²; null where no line separates the points. */
export function mostCorrections({ radius, margin }: Bounds): number | null {
  return margin === 0 ? null : Math.floor((radius / margin) ** 2 + 1e-9);
}
