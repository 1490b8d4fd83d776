import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Metrics {
  matrix: number[][];
  precision: number[];
  recall: number[];
  f1: number[];
  accuracy: number;
  macroF1: number;
}

type Args = [truth: number[], predicted: number[], classes: number];

/** Predictions that are right in about the given share of cases. */
function predict(rng: Rng, truth: number[], classes: number, skill: number): number[] {
  return truth.map((actual) => (rng.uniform([]) < skill ? actual : rng.int(0, classes - 1)));
}

function draw(rng: Rng, examples: number, classes: number, skill = 0.6): Args {
  const truth = rng.ints([examples], 0, classes - 1);
  return [truth, predict(rng, truth, classes, skill), classes];
}

const mean = (values: number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

export default defineTests<Args, Metrics>({
  /**
   * Without the matrix: hits, false alarms and misses of each class counted over the examples, and F1 as
   * 2·hits / (2·hits + false alarms + misses), which is the same and needs neither precision nor recall.
   */
  reference: (truth, predicted, classes) => {
    const all = Array.from({ length: classes }, (_, c) => c);
    const count = (holds: (t: number, p: number) => boolean) => truth.filter((t, i) => holds(t, predicted[i])).length;
    const counts = all.map((c) => ({
      hits: count((t, p) => t === c && p === c),
      alarms: count((t, p) => t !== c && p === c),
      misses: count((t, p) => t === c && p !== c),
    }));
    const f1 = counts.map(({ hits, alarms, misses }) => (hits === 0 ? 0 : (2 * hits) / (2 * hits + alarms + misses)));
    return {
      matrix: all.map((row) => all.map((column) => count((t, p) => t === row && p === column))),
      precision: counts.map(({ hits, alarms }) => (hits === 0 ? 0 : hits / (hits + alarms))),
      recall: counts.map(({ hits, misses }) => (hits === 0 ? 0 : hits / (hits + misses))),
      f1,
      accuracy: count((t, p) => t === p) / truth.length,
      macroF1: mean(f1),
    };
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-12 }),
  accepts: (truth, predicted, classes) => {
    if (typeof classes !== "number" || !Number.isInteger(classes) || classes < 1 || classes > 30) return "classes is a whole number from 1 to 30.";
    if (!isLabels(truth, classes) || !isLabels(predicted, classes)) return `truth and predicted hold classes from 0 to ${classes - 1}, 1 to 1000 of them.`;
    return truth.length === predicted.length ? null : "truth and predicted have different lengths.";
  },
  cases: [
    visible("the worked example", { task: 1, args: [[0, 0, 0, 0, 1, 1], [0, 0, 0, 1, 1, 1], 2] }),
    visible("always the frequent class", { task: 2, args: [[0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0], 2] }),
    visible("three classes", { task: 3, args: [[0, 0, 1, 1, 2, 2, 2], [0, 1, 1, 2, 2, 2, 0], 3] }),

    hidden("everything is right", { task: 2, args: (rng) => {
      const truth = rng.shuffle([0, 0, 1, 2, 2, 2]);
      return [truth, truth, 3];
    } }),
    hidden("everything is wrong", { task: 3, hint: "What is F1 where precision and recall are both 0?", args: (rng) => {
      const truth = rng.ints([8], 0, 1);
      return [truth, truth.map((actual) => 1 - actual), 2];
    } }),
    hidden("a class that does not occur", {
      task: 3, hint: "By how many classes is macroF1 divided?",
      args: (rng) => {
        const truth = rng.shuffle([0, 0, 0, 1, 1, 1, 3, 3]);
        return [truth, predict(rng, truth, 4, 0.7), 4];
      },
    }),
    hidden("a class that is never predicted", {
      task: 2, hint: "What is the share of nothing?",
      args: (rng) => {
        const truth = rng.shuffle([0, 0, 0, 1, 1, 2, 2]);
        return [truth, truth.map((actual) => (actual === 1 ? rng.choice([0, 2]) : actual)), 3];
      },
    }),
    hidden("a single example", { task: 1, args: (rng) => draw(rng, 1, 3) }),
    hidden("many alarms, few of them true", {
      task: 2, hint: "Does precision look along a row or along a column?",
      args: (rng) => {
        const truth = rng.shuffle([...Array.from({ length: 20 }, () => 0), 1, 1]);
        return [truth, truth.map((actual) => (actual === 1 || rng.uniform([]) < 0.4 ? 1 : 0)), 2];
      },
    }),
    hidden("many classes", { task: 3, repeat: 2, args: (rng) => draw(rng, 60, rng.int(4, 6)) }),
  ],
});

function isLabels(value: unknown, classes: number): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.length <= 1000 && value.every((item) => Number.isInteger(item) && item >= 0 && item < classes);
}
