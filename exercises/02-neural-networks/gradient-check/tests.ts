import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Options {
  step: number;
  threshold: number;
}

interface Report {
  numeric: number[];
  errors: number[];
  suspects: number[];
}

type Args = [w: number[], x: number[][], y: number[], claimed: number[], options: Options];
interface Neuron {
  w: number[];
  x: number[][];
  y: number[];
}

const fine: Options = { step: 1e-4, threshold: 1e-3 };

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, k) => sum + value * b[k], 0);

/** The gradient by calculus: Σᵢ (aᵢ − yᵢ)(1 − aᵢ²) xᵢ / n with aᵢ = tanh(w · xᵢ). */
function exactGradient({ w, x, y }: Neuron): number[] {
  const deltas = x.map((row, i) => {
    const a = Math.tanh(dot(w, row));
    return (a - y[i]) * (1 - a * a);
  });
  return w.map((_, k) => dot(deltas, x.map((row) => row[k])) / x.length);
}

/**
 * The central difference term by term: of the two losses' difference, each example gives (a − b)(a + b − 2y),
 * where a and b are the outputs to both sides.
 */
function numericGradient({ w, x, y }: Neuron, h: number): number[] {
  return w.map((_, k) => {
    const differences = x.map((row, i) => {
      const z = dot(w, row);
      const [a, b] = [Math.tanh(z + h * row[k]), Math.tanh(z - h * row[k])];
      return (a - b) * (a + b - 2 * y[i]);
    });
    return differences.reduce((sum, difference) => sum + difference, 0) / (4 * h * x.length);
  });
}

function draw(rng: Rng, examples: number, weights: number): Neuron {
  return { w: rng.normal([weights], 0, 0.6), x: rng.normal([examples, weights]), y: rng.uniform([examples], -1, 1) };
}

const asArgs = ({ w, x, y }: Neuron, claimed: number[], options: Options): Args => [w, x, y, claimed, options];

/** A claim with one derivative replaced. */
const withWrong = (gradient: number[], k: number, wrong: number): number[] => gradient.map((value, j) => (j === k ? wrong : value));

export default defineTests<Args, Report>({
  reference: (w, x, y, claimed, { step, threshold }) => {
    const numeric = numericGradient({ w, x, y }, step);
    const errors = claimed.map((claim, k) => {
      if (!Number.isFinite(claim)) return Infinity;
      return claim === numeric[k] ? 0 : Math.abs(claim - numeric[k]) / Math.max(Math.abs(claim), Math.abs(numeric[k]));
    });
    return { numeric, errors, suspects: errors.flatMap((error, k) => (error > threshold ? [k] : [])) };
  },
  // Differences of losses near 1, divided by 2·10⁻⁴: about eleven digits are left.
  checker: allClose({ rtol: 1e-6, atol: 1e-8 }),
  accepts: (w, x, y, claimed, options) => {
    if (!isNumbers(w) || !isNumbers(y) || !w.every(Number.isFinite) || !y.every(Number.isFinite)) return "w and y are arrays of finite numbers, none empty.";
    if (!isNumbers(claimed) || claimed.length !== w.length) return `claimed needs ${w.length} numbers, one for each weight.`;
    if (!Array.isArray(x) || x.length !== y.length || !x.every((row) => isNumbers(row) && row.length === w.length && row.every(Number.isFinite))) return `x needs ${y.length} rows of ${w.length} numbers.`;
    if (w.length * w.length * y.length > 1e5) return "Give fewer weights or examples here.";
    return isOptions(options) ? null : "The last argument is { step, threshold }, both above 0.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[0], [[1]], [0.5], [-0.5], { step: 0.5, threshold: 0.01 }] }),
    visible("two weights, the second claim has the wrong sign", {
      task: 3, args: [[1, -1], [[1, 0.5], [0, 1]], [0, 1], [0.18171549, 0.27905443], fine],
    }),
    visible("a claim that is not a number", { task: 3, args: [[0.5, 0.5], [[1, 1]], [0], [NaN, 0.31985], fine] }),

    hidden("every claim is right", {
      task: 2, repeat: 2, hint: "Which weights differ from w in each of the two losses?",
      args: (rng) => {
        const neuron = draw(rng, rng.int(3, 6), rng.int(3, 5));
        return asArgs(neuron, exactGradient(neuron), fine);
      },
    }),
    hidden("a coarse step", {
      task: 2, hint: "To which sides does the central difference look, and how far apart are they?",
      args: (rng) => {
        const neuron = draw(rng, 4, 3);
        return asArgs(neuron, exactGradient(neuron), { step: 0.3, threshold: 0.05 });
      },
    }),
    hidden("a claim that is too large by the number of examples", {
      task: 1, hint: "Is the loss a mean?",
      args: (rng) => {
        const neuron = draw(rng, 6, 3);
        return asArgs(neuron, exactGradient(neuron).map((value) => value * 6), fine);
      },
    }),
    hidden("one wrong sign among many", {
      task: 3, hint: "Suspects are places, counted from 0.",
      args: (rng) => {
        const neuron = draw(rng, 5, 6);
        const gradient = exactGradient(neuron);
        const k = rng.int(1, 5);
        return asArgs(neuron, withWrong(gradient, k, -gradient[k]), fine);
      },
    }),
    hidden("an input that is always zero", {
      task: 3, hint: "What is the error where both derivatives are 0?",
      args: (rng) => {
        const neuron = draw(rng, 4, 3);
        const x = neuron.x.map(([a, , c]) => [a, 0, c]);
        return asArgs({ ...neuron, x }, exactGradient({ ...neuron, x }), fine);
      },
    }),
    hidden("a tiny derivative, wrong by half", {
      task: 3, hint: "How large is the error, measured by the size of the derivative?",
      args: (rng) => {
        const neuron = draw(rng, 4, 3);
        const x = neuron.x.map(([a, b, c]) => [a, b * 1e-4, c]);
        const gradient = exactGradient({ ...neuron, x });
        return asArgs({ ...neuron, x }, withWrong(gradient, 1, gradient[1] / 2), fine);
      },
    }),
    hidden("claims that are infinite or not a number", {
      task: 3, hint: "Which comparisons with NaN are true?",
      args: (rng) => {
        const neuron = draw(rng, 3, 5);
        const [a, , c, , e] = exactGradient(neuron);
        return asArgs(neuron, rng.shuffle([a, Infinity, c, NaN, e]), fine);
      },
    }),
  ],
});

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "number");
}

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && "step" in value && "threshold" in value
    && typeof value.step === "number" && value.step > 0 && typeof value.threshold === "number" && value.threshold > 0;
}
