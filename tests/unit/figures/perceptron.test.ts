import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { outlook, whatHappened } from "#components/figures/perceptron-words.ts";
import {
  correctionsOf, correctNext, lookAtNext, mostCorrections, novikoff, scoreOf, settled, untrained, visibleLine, type LabelledPoint, type Perceptron,
} from "#domain/figures/perceptron.ts";

const point = (x: number, y: number, label: 1 | -1): LabelledPoint => ({ at: [x, y], label });
const SIMPLE = [point(1, 1, 1), point(3, 0, -1)];
const XOR = [point(1, 1, -1), point(1, -1, 1), point(-1, 1, 1), point(-1, -1, -1)];

function toRest(points: readonly LabelledPoint[], limit: number): Perceptron {
  let state = untrained();
  for (let looks = 0; looks < limit && !settled(state); looks += 1) state = lookAtNext(state, points);
  return state;
}

/** The margin by trying directions: weights of length 1 on a sphere of small steps. */
function marginBySearch(points: readonly LabelledPoint[]): number {
  let best = 0;
  for (let i = 0; i <= 180; i += 1) {
    for (let j = 0; j < 360; j += 1) {
      const [up, round] = [i * Math.PI / 180, j * Math.PI / 180];
      const weights = { w: [Math.sin(up) * Math.cos(round), Math.sin(up) * Math.sin(round)] as const, b: Math.cos(up) };
      best = Math.max(best, Math.min(...points.map(({ at, label }) => label * scoreOf(weights, at))));
    }
  }
  return best;
}

/** Points of a grid of halves, each on the side of x + y = ½ that its label says, and never on that line. */
const separable = fc.uniqueArray(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), { minLength: 2, maxLength: 8, selector: String })
  .map((pairs) => pairs.map(([a, b]) => point(a / 2, b / 2, a + b > 1 ? 1 : -1)).filter(({ at }) => at[0] + at[1] !== 0.5))
  .filter((points) => points.length > 0);

describe("perceptron figure", () => {
  it("corrects at once, and an epoch without a mistake ends it: two points by hand", () => {
    const state = toRest(SIMPLE, 100);
    assert.deepEqual([state.w, state.b, state.mistakes, correctionsOf(state)], [[-1, 2], 1, [2, 1, 0], 3]);
  });

  it("a score of 0 is a mistake, whichever label is due", () => {
    assert.equal(lookAtNext(untrained(), [point(0, 0, -1)]).last?.mistake, true);
    assert.equal(lookAtNext(untrained(), [point(0, 0, 1)]).last?.mistake, true);
  });

  it("going to the next mistake skips what is right and nothing else", () => {
    let slow = untrained();
    while (correctionsOf(slow) < 3) slow = lookAtNext(slow, SIMPLE);
    let fast = untrained();
    while (correctionsOf(fast) < 3) fast = correctNext(fast, SIMPLE);
    assert.deepEqual(fast, slow);
    assert.ok(settled(correctNext(fast, SIMPLE)));
  });

  it("never needs more corrections than the theorem allows", () => {
    fc.assert(fc.property(separable, (points) => {
      const bounds = novikoff(points);
      const most = mostCorrections(bounds);
      assert.ok(most !== null);
      const state = toRest(points, (most + 1) * points.length + points.length);
      assert.ok(settled(state) && correctionsOf(state) <= most, `${correctionsOf(state)} of ${most}`);
      assert.ok(state.lengths.every((length, k) => length >= k * bounds.margin - 1e-9 && length <= Math.sqrt(k) * bounds.radius + 1e-9));
      assert.ok(points.every(({ at, label }) => label * scoreOf(state, at) > 0));
    }));
  });

  it("the margin is the one found by trying many directions", () => {
    for (const points of [SIMPLE, [point(2, 1, 1), point(1.5, 2, 1), point(-1, 0.5, -1), point(0, -2, -1)], [point(1, 2, 1)]]) {
      const found = marginBySearch(points);
      const { margin } = novikoff(points);
      assert.ok(margin >= found && margin - found < 0.02, `${margin} and ${found}`);
    }
  });

  it("one point alone has its own length as radius and margin, so one correction is enough", () => {
    const { radius, margin } = novikoff([point(2, 1, -1)]);
    assert.ok(Math.abs(radius - Math.sqrt(6)) < 1e-12 && Math.abs(margin - Math.sqrt(6)) < 1e-12);
    assert.equal(mostCorrections({ radius, margin }), 1);
  });

  it("no line separates XOR, nor two equal points with different labels; the rule goes on", () => {
    assert.equal(mostCorrections(novikoff(XOR)), null);
    assert.equal(mostCorrections(novikoff([point(1, 1, 1), point(1, 1, -1)])), null);
    assert.equal(settled(toRest(XOR, 4000)), false);
  });

  it("the line that is drawn meets the square's sides, and none is drawn without weights", () => {
    const ends = visibleLine({ w: [1, 1], b: -1 }, 3);
    assert.deepEqual(ends?.map(([x, y]) => [x, y]).sort(([a], [b]) => a - b), [[-2, 3], [3, -2]]);
    assert.equal(visibleLine({ w: [0, 0], b: 1 }, 3), null);
    assert.equal(visibleLine({ w: [1, 0], b: 9 }, 3), null);
  });

  it("coordinates with decimals leave no rounding in the weights", () => {
    const tenths = [point(0.1, 0.2, 1), point(0.2, 0.1, 1), point(-0.3, -0.3, -1)];
    let state = untrained();
    for (let i = 0; i < 30; i += 1) state = lookAtNext(state, tenths);
    assert.ok(state.w.every((weight) => weight === Number(weight.toFixed(1))));
  });

  it("says which point was wrong, what changed, and whether there is an end", () => {
    const state = lookAtNext(lookAtNext(untrained(), SIMPLE), SIMPLE);
    assert.equal(whatHappened(state, SIMPLE), "Point 2 is a − and scored 4: a mistake. w = (1, 1) − (3, 0) = (−2, 1), b = 1 − 1 = 0. Now it scores −6.");
    assert.match(outlook(state, mostCorrections(novikoff(SIMPLE)), true), /^A line exists; no more than \d+ corrections/);
    assert.match(outlook(untrained(), null, true), /^No line separates/);
    assert.match(outlook(toRest(SIMPLE, 100), 99, true), /come to rest after 3 corrections/);
  });
});
