import { defineTests, hidden, training, visible } from "#authoring";
import type { Rng } from "#authoring";

type Options = { rate: number; steps: number };
type Line = { w: number; b: number };
type Args = [x: number[], y: number[], options: Options];

/** @throws {Error} saying what has another form */
function readLine(actual: unknown): Line {
  if (typeof actual !== "object" || actual === null || !("w" in actual && "b" in actual)) throw new Error("return an object { w, b }.");
  const { w, b } = actual;
  if (typeof w !== "number" || typeof b !== "number") throw new Error("w and b must be numbers.");
  return { w, b };
}

/** The best line by a closed formula: what the descent tends to. */
function bestLine(x: number[], y: number[]): Line {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const w = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  return { w, b: my - w * mx };
}

/** Noisy points of a line that crosses the axis far from 0. */
function points(rng: Rng, count: number): Args {
  const [w, b] = [rng.uniform([], 1, 3) * rng.choice([-1, 1]), rng.uniform([], 2, 4) * rng.choice([-1, 1])];
  const x = rng.uniform([count], -1, 1);
  return [x, x.map((value) => w * value + b + rng.normal([], 0, 0.05)), { rate: 0.3, steps: 300 }];
}

export default defineTests<Args, Line>({
  checker: training<Args>({
    name: "the line",
    metric: "mean squared error on unseen points",
    atMost: 0.01,
    score: (actual, [x, y]) => {
      const { w, b } = readLine(actual);
      const best = bestLine(x, y);
      const unseen = Array.from({ length: 21 }, (_, i) => i / 10 - 1);
      return unseen.reduce((sum, value) => sum + (w * value + b - best.w * value - best.b) ** 2, 0) / unseen.length;
    },
  }),
  cases: [
    visible("the worked example", { task: 2, args: [[1, -1], [3, 1], { rate: 0.5, steps: 1 }] }),
    visible("five points", { task: 3, args: [[-1, -0.5, 0, 0.5, 1], [1, 1.5, 2, 2.5, 3], { rate: 0.3, steps: 200 }] }),
    hidden("noisy points", { task: 1, repeat: 2, hint: "Do both numbers take their step?", args: (rng) => points(rng, 12) }),
    hidden("many points", { task: 2, hint: "Is the derivative a mean over the points?", args: (rng) => points(rng, 60) }),
  ],
});
