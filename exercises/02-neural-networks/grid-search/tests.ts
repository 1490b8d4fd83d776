import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Axis {
  name: string;
  values: number[];
}

interface Choice {
  settings: Record<string, number> | null;
  score: number | null;
  failed: number[];
}

type Args = [axes: Axis[], scores: number[][], goal: "minimise" | "maximise"];

const axis = (name: string, ...values: number[]): Axis => ({ name, values });

const trialsOf = (axes: Axis[]): number => axes.reduce((product, { values }) => product * values.length, 1);

/** The settings of trial k, read from its number as digits in a mixed base, the last axis being the units. */
function settingsOf(axes: Axis[], k: number): Record<string, number> {
  let rest = k;
  const digits = axes.toReversed().map(({ name, values }) => {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    return [name, value] as const;
  });
  return Object.fromEntries(digits);
}

/** Runs with whole and quarter scores: their means compare exactly, whatever the order of the sum. */
const runs = (rng: Rng, count: number): number[] => rng.ints([count], -20, 20).map((value) => value / 4);

const threeAxes = [axis("rate", 0.1, 0.03, 0.01), axis("width", 4, 8), axis("penalty", 0, 0.001, 0.01, 0.1)];

/** So many trials in which trial `best` is much better than all others, by its mean. */
function clearly(rng: Rng, trials: number, best: number, gain: number): number[][] {
  return Array.from({ length: trials }, (_, k) => runs(rng, 2).map((value) => value + (k === best ? gain : 0)));
}

export default defineTests<Args, Choice>({
  /** By number instead of by loop: the first of the trials in order of their means. */
  reference: (axes, scores, goal) => {
    const trials = Array.from({ length: trialsOf(axes) }, (_, k) => ({
      k, score: scores[k].length > 0 ? scores[k].reduce((sum, run) => sum + run, 0) / scores[k].length : NaN,
    }));
    const sign = goal === "minimise" ? 1 : -1;
    const [best] = trials.filter(({ score }) => Number.isFinite(score)).toSorted((a, b) => sign * (a.score - b.score) || a.k - b.k);
    return {
      settings: best === undefined ? null : settingsOf(axes, best.k),
      score: best?.score ?? null,
      failed: trials.filter(({ score }) => !Number.isFinite(score)).map(({ k }) => k),
    };
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-12 }),
  accepts: (axes, scores, goal) => {
    if (!Array.isArray(axes) || axes.length > 6 || !axes.every(isAxis)) return "axes is a list of at most six { name, values }.";
    if (new Set(axes.map(({ name }) => name)).size < axes.length) return "Two axes have the same name.";
    const trials = trialsOf(axes);
    if (trials > 2000) return "Give at most 2000 combinations here.";
    if (!Array.isArray(scores) || scores.length !== trials || !scores.every(isNumbers)) return `scores needs a list of numbers for each of the ${trials} trials.`;
    return goal === "minimise" || goal === "maximise" ? null : 'The goal is "minimise" or "maximise".';
  },
  cases: [
    visible("the worked example", {
      task: 3, args: [[axis("rate", 0.1, 0.01), axis("width", 4, 8)], [[0.5, 0.7], [0.4, 0.6], [0.5, 0.5], [NaN, 0.1]], "minimise"],
    }),
    visible("the largest accuracy", { task: 3, args: [[axis("rate", 0.3, 0.1, 0.03)], [[0.75], [0.875], [0.5]], "maximise"] }),
    visible("every trial has failed", { task: 2, args: [[axis("rate", 1, 2)], [[Infinity, 0.5], []], "minimise"] }),

    hidden("three axes", {
      task: 1, repeat: 3, hint: "Which axis changes fastest?",
      args: (rng) => [threeAxes, clearly(rng, 24, rng.choice([1, 6, 9, 14, 18, 21]), -100), "minimise"],
    }),
    hidden("three axes, to maximise", {
      task: 3, hint: "Which comparison does the goal ask for?",
      args: (rng) => [threeAxes, clearly(rng, 24, rng.int(1, 22), 100), "maximise"],
    }),
    hidden("a first trial that failed", {
      task: 3, hint: "What is the best score before any trial has one?",
      args: (rng) => [[axis("rate", 1, 0.1, 0.01, 0.001)], [[NaN, 1], runs(rng, 3), [-Infinity], runs(rng, 2)], "minimise"],
    }),
    hidden("one run of several diverged", {
      task: 2, hint: "One bad run makes the whole trial fail.",
      args: (rng) => [[axis("rate", 0.3, 0.1, 0.03)], rng.shuffle([[-90, NaN, -95], runs(rng, 3), runs(rng, 3)]), "minimise"],
    }),
    hidden("a trial that was never run", {
      task: 2, hint: "What is the mean of no numbers?",
      args: (rng) => [[axis("width", 2, 4, 8)], rng.shuffle([[], [rng.int(1, 9)], [rng.int(1, 9), rng.int(1, 9)]]), "minimise"],
    }),
    hidden("a lucky run in a bad trial", {
      task: 2, hint: "What is the score of a trial with several runs?",
      args: (rng) => [[axis("width", 2, 4, 8)], [[-50, 90], [3, rng.int(1, 5)], [50, 60, -40]], "minimise"],
    }),
    hidden("several equally good trials", {
      task: 3, repeat: 2, hint: "Which of two equals does your comparison keep?",
      args: (rng) => {
        const best = rng.int(-9, -5);
        return [[axis("rate", 0.1, 0.01), axis("width", 4, 8, 16)], [[rng.int(0, 4)], ...rng.shuffle([[best], [best - 1, best + 1], [best, best], [rng.int(0, 4)]]), [best]], "minimise"];
      },
    }),
    hidden("no axes", { task: 1, hint: "How many ways are there to choose nothing?", args: (rng) => [[], [runs(rng, 2)], "minimise"] }),
    hidden("an axis without values", { task: 1, args: [[axis("rate", 0.1, 0.01), axis("width")], [], "maximise"] }),
  ],
});

function isAxis(value: unknown): value is Axis {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && "values" in value
    && Array.isArray(value.values) && value.values.every((item) => Number.isFinite(item));
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}
