import { correctionsOf, scoreOf, settled, type LabelledPoint, type Perceptron } from "#domain/figures/perceptron.ts";
import type { Vec } from "#domain/figures/plane.ts";
import { short } from "./parts/format.ts";

/** After so many epochs with mistakes the figure gives up. */
const LAST_EPOCH = 40;

const pair = ([x, y]: Vec) => `(${short(x, 2)}, ${short(y, 2)})`;
const sign = (label: 1 | -1) => label === 1 ? "+" : "−";

/** Whether Run has nothing more to do: the rule has come to rest, or has been given up. */
export function finished(state: Perceptron): boolean {
  return settled(state) || state.next === 0 && state.mistakes.length >= LAST_EPOCH;
}

/** What the last look found and did, with its numbers. */
export function whatHappened({ last, w, b }: Perceptron, points: readonly LabelledPoint[]): string {
  if (last === null) {
    return w[0] === 0 && w[1] === 0 ? "All weights are 0, so there is no line yet. Every score is 0, and a score of 0 counts as a mistake."
      : "A point was moved. The line stays where it was: go on from here, or start over.";
  }
  const { at, label } = points[last.index];
  const name = `Point ${last.index + 1} is a ${sign(label)} and scored ${short(last.score, 2)}`;
  if (!last.mistake) return `${name}: right, so nothing changes.`;
  const now = scoreOf({ w, b }, at);
  const effect = label * now > 0 ? "" : ", nearer to right than before";
  return `${name}: a mistake. w = ${pair(last.met.w)} ${sign(label)} ${pair(at)} = ${pair(w)}, b = ${short(last.met.b)} ${sign(label)} 1 = ${short(b)}. Now it scores ${short(now, 2)}${effect}.`;
}

/** Where that leads: rest, an end that is certain, or none. */
export function outlook(state: Perceptron, most: number | null, fromZero: boolean): string {
  if (settled(state)) {
    const corrections = correctionsOf(state);
    const count = `${corrections} ${corrections === 1 ? "correction" : "corrections"}`;
    return `A whole epoch without a mistake: the rule has come to rest after ${count}.`;
  }
  if (most === null) {
    return finished(state) ? `${LAST_EPOCH} epochs, and still mistakes: no line separates these points, so the rule never rests.`
      : "No line separates these points, so some point will always be on the wrong side.";
  }
  return fromZero ? `A line exists; no more than ${most} corrections can be needed.` : "A line exists, and the rule will find one.";
}
