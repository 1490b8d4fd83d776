import { all, defineModuleTests, hidden, moments, sameShape, visible } from "#authoring";
import type { Rng } from "#authoring";

type Widths = [inputs: number, outputs: number];

interface Spread {
  mean: number;
  variance: number;
}

const zeros = (inputs: number, outputs: number): number[][] => Array.from({ length: inputs }, () => new Array<number>(outputs).fill(0));

const xavierLimit = (inputs: number, outputs: number): number => Math.sqrt(6 / (inputs + outputs));

/** Φ(z) by formula 26.2.17 of Abramowitz and Stegun, right to 7.5e-8. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/** Mean and variance of the numbers in a matrix of the asked-for shape. */
function spread(actual: unknown, [inputs, outputs]: Widths): Spread {
  if (!Array.isArray(actual) || actual.length !== inputs || !Array.isArray(actual[0]) || actual[0].length !== outputs) throw new Error("another shape");
  const values = actual.flat().map(Number);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

/** Whether the samples look like draws of this variance round 0; how far chance takes them depends on their number. */
function hasVariance(actual: unknown, widths: Widths, wanted: number): boolean {
  const { mean, variance } = spread(actual, widths);
  const count = widths[0] * widths[1];
  return Math.abs(variance / wanted - 1) < 6 * Math.sqrt(2 / count) && Math.abs(mean) < 6 * Math.sqrt(wanted / count);
}

const hasShape = (actual: unknown, rows: number, columns: number): boolean =>
  Array.isArray(actual) && actual.length === rows && Array.isArray(actual[0]) && actual[0].length === columns;

const allAlike = (actual: unknown): boolean => Array.isArray(actual) && new Set(actual.flat()).size === 1;

/** Whether no entry is below zero. */
const neverNegative = (actual: unknown): boolean => Array.isArray(actual) && actual.flat().every((value) => typeof value === "number" && value >= 0);

function accepts(inputs: unknown, outputs: unknown): string | null {
  if (typeof inputs !== "number" || typeof outputs !== "number" || !Number.isInteger(inputs) || !Number.isInteger(outputs)) return "Give two whole numbers: the inputs and the outputs.";
  if (inputs < 1 || outputs < 1 || inputs * outputs > 50_000) return "Both widths are at least 1, with at most 50 000 weights here.";
  return inputs * outputs >= 1000 ? null : "With fewer than 1000 weights chance hides the distribution.";
}

const wide = (rng: Rng): Widths => [rng.int(8, 12), rng.int(350, 450)];
const tall = (rng: Rng): Widths => [rng.int(350, 450), rng.int(8, 12)];

export default defineModuleTests<{ xavierUniform: (...widths: Widths) => number[][]; heNormal: (...widths: Widths) => number[][] }>({
  xavierUniform: {
    reference: zeros,
    checker: all(sameShape(), moments(([inputs, outputs]) => {
      const limit = xavierLimit(inputs, outputs);
      return { mean: 0, variance: limit ** 2 / 3, kurtosis: 1.8, cdf: (x) => Math.min(1, Math.max(0, (x + limit) / (2 * limit))) };
    })),
    accepts,
    recognise: {
      "shape-transposed": (actual, [inputs, outputs]) => inputs !== outputs && hasShape(actual, outputs, inputs),
      "never-negative": (actual) => neverNegative(actual) && !allAlike(actual),
      "variance-for-limit": (actual, widths) => hasVariance(actual, widths, xavierLimit(...widths) ** 2 / 9),
      "inputs-alone": (actual, widths) => hasVariance(actual, widths, 2 / widths[0]),
      "one-number-for-all": (actual) => allAlike(actual),
      "square-root-forgotten": (actual, widths) => hasVariance(actual, widths, xavierLimit(...widths) ** 4 / 3),
    },
    cases: [
      visible("xavierUniform: the worked example", { task: 1, args: [100, 50] }),
      hidden("xavierUniform: many outputs", { task: 3, hint: "Which widths enter the limit?", args: wide }),
      hidden("xavierUniform: many inputs", { task: 3, hint: "Is a matrix row an input or an output?", args: tall }),
      hidden("xavierUniform: a single input", { task: 1, args: (rng) => [1, rng.int(1500, 2500)] }),
    ],
  },
  heNormal: {
    reference: zeros,
    checker: all(sameShape(), moments(([inputs]) => {
      const deviation = Math.sqrt(2 / inputs);
      return { mean: 0, variance: 2 / inputs, cdf: (x) => normalCdf(x / deviation) };
    })),
    accepts,
    recognise: {
      "shape-transposed": (actual, [inputs, outputs]) => inputs !== outputs && hasShape(actual, outputs, inputs),
      "the-two-forgotten": (actual, widths) => hasVariance(actual, widths, 1 / widths[0]),
      "outputs-for-inputs": (actual, widths) => widths[0] !== widths[1] && hasVariance(actual, widths, 2 / widths[1]),
      "square-root-forgotten": (actual, widths) => hasVariance(actual, widths, (2 / widths[0]) ** 2),
      "uniform-for-normal": (actual, widths) => hasVariance(actual, widths, 2 / widths[0]),
      "one-number-for-all": (actual) => allAlike(actual),
    },
    cases: [
      visible("heNormal: the worked example", { task: 2, args: [100, 50] }),
      hidden("heNormal: many outputs", { task: 3, hint: "Which width does a unit sum over?", args: wide }),
      hidden("heNormal: many inputs", { task: 3, hint: "Is a matrix row an input or an output?", args: tall }),
      hidden("heNormal: as many inputs as outputs", { task: 2, hint: "Is it the deviation that you multiply by?", args: (rng) => [rng.int(60, 80), rng.int(60, 80)] }),
      hidden("heNormal: a single output", { task: 3, args: (rng) => [rng.int(1500, 2500), 1] }),
    ],
  },
});
