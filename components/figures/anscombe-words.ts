import { mostInfluential, quartet, summarise, type SetName } from "#domain/figures/anscombe-quartet.ts";
import type { Sample } from "#domain/figures/polynomial.ts";
import { decimal, short } from "./parts/format.ts";

/** What one sees of each set as Anscombe made it. */
const UNTOUCHED: Record<SetName, string> = {
  I: "Set I scatters evenly about its line. Here mean, correlation and line say what there is to say.",
  II: "Set II follows a smooth curve. The line is too high at both ends and too low in the middle: the wrong shape, whatever the correlation.",
  III: "Ten points of set III lie on a line of slope 0.35. The one at (13, 12.74) alone lifts the fit to 0.5.",
  IV: "Ten points of set IV share x = 8 and say nothing about a slope. The one at (19, 12.5) alone decides it.",
};

/** A change of slope that one would hardly see. */
const LITTLE = 0.05;

/** Two decimals always: what rounds to nothing is written as 0.00. */
export const hundredths = (value: number): string => decimal(Math.round(value * 100) / 100 || 0, 2);

const place = ({ x, y }: Sample): string => `(${short(x, 2)}, ${short(y, 2)})`;

/** Indices of the points that are no longer where Anscombe put them. */
export function moved(name: SetName, points: readonly Sample[]): number[] {
  return [...points.keys()].filter((i) => points[i].x !== quartet[name][i].x || points[i].y !== quartet[name][i].y);
}

export function equation(slope: number | null, intercept: number | null): string {
  if (slope === null || intercept === null) return "no line";
  return `y = ${hundredths(intercept)} ${hundredths(slope).startsWith("−") ? "−" : "+"} ${hundredths(Math.abs(slope))}x`;
}

/** The finding in a sentence or two: of the set as it was made, or of what moving a point has done. */
export function inWords(name: SetName, points: readonly Sample[]): string {
  const changed = moved(name, points);
  if (changed.length === 0) return UNTOUCHED[name];
  const [before, now] = [summarise(quartet[name]), summarise(points)];
  const [first] = changed;
  const what = changed.length === 1 ? `One point went from ${place(quartet[name][first])} to ${place(points[first])}.` : `${changed.length} points have moved.`;
  if (now.slope === null) return `${what} Now all points share one x: no slope fits them better than another.`;
  const effect = `The slope is ${hundredths(now.slope)} instead of ${hundredths(before.slope ?? 0)}, the correlation ${now.correlation === null ? "0/0" : hundredths(now.correlation)} instead of ${hundredths(before.correlation ?? 0)}.`;
  return `${what} ${effect} ${influence(points, now.slope)}`;
}

/** How far the slope hangs on a single point. */
function influence(points: readonly Sample[], now: number): string {
  const found = mostInfluential(points);
  if (found === null) return "";
  const { slope } = found.without;
  const without = `Without the point at ${place(points[found.index])}`;
  if (slope !== null && Math.abs(slope - now) < LITTLE) return `No single point changes that slope by ${LITTLE} or more.`;
  return slope === null ? `${without} there would be no slope.` : `${without} the slope would be ${hundredths(slope)}.`;
}
