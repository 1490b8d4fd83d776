import { allClose, defineTests, hidden, visible } from "#authoring";

interface AdamOptions {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}
type Args = [start: number[], gradients: number[][], options: AdamOptions];

/** The paper's own settings. */
const paper: AdamOptions = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/**
 * A bias-corrected moment without recursion and without correction: since 1 − βᵗ = (1 − β)(1 + β + … + βᵗ⁻¹),
 * it is the mean of all values so far, each weighed by β to the power of its age.
 */
function meanByAge(values: number[], beta: number): number {
  const weights = values.map((_, index) => beta ** (values.length - 1 - index));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + weights[index] * value, 0) / total;
}

export default defineTests<Args, number[][]>({
  /** In double precision: TensorFlow's Adam agrees, but 1 − 0.999ᵗ in single precision costs its first steps two digits. */
  reference: (start, gradients, { learningRate, beta1, beta2, epsilon }) =>
    gradients.map((_, last) => start.map((value, k) => {
      let theta = value;
      for (let t = 1; t <= last + 1; t += 1) {
        const history = gradients.slice(0, t).map((gradient) => gradient[k]);
        const size = Math.sqrt(meanByAge(history.map((g) => g * g), beta2));
        theta -= learningRate * meanByAge(history, beta1) / (size + epsilon);
      }
      return theta;
    })),
  checker: allClose({ rtol: 1e-6, atol: 1e-9 }),
  cases: [
    visible("the worked example", { task: 1, args: [[1], [[4], [-1]], { learningRate: 0.3, beta1: 0.5, beta2: 0.25, epsilon: 1e-12 }] }),
    visible("the first step is the learning rate, whatever the gradient", {
      task: 2, args: [[1, 1, 1], [[500, -2, 0.01]], { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-12 }],
    }),
    visible("three steps, three rows", { task: 4, args: [[0], [[1], [1], [1]], { learningRate: 1, beta1: 0.5, beta2: 0.5, epsilon: 1e-12 }] }),

    hidden("bias correction over the first steps", {
      task: 2, hint: "The first step has t = 1.", args: (rng) => [rng.normal([2]), rng.normal([6, 2]), { ...paper, learningRate: 0.1 }],
    }),
    hidden("a gradient of zero", { task: 3, args: (rng) => {
      const gradients = rng.normal([5, 2]).map(([g]) => [g, 0]);
      return [rng.normal([2]), gradients, { ...paper, learningRate: 0.01 }];
    } }),
    hidden("gradients as small as epsilon", {
      task: 3, hint: "Where epsilon stands decides the result here.",
      args: (rng) => [rng.normal([3]), rng.normal([4, 3], 0, 1e-8), { ...paper, learningRate: 0.1 }],
    }),
    hidden("parameters with gradients of very different size", { task: 1, args: (rng) => {
      const gradients = rng.normal([8, 3]).map(([a, b, c]) => [a * 1e4, b, c * 1e-4]);
      return [rng.normal([3]), gradients, { ...paper, learningRate: 0.05 }];
    } }),
    hidden("no memory of the gradient's direction", { task: 1, args: (rng) => [rng.normal([2]), rng.normal([5, 2]), { ...paper, learningRate: 0.1, beta1: 0 }] }),
    hidden("the gradient disappears and the moments fade", { task: 1, args: (rng) => {
      const gradients = [...rng.normal([2, 2], 3, 1), ...Array.from({ length: 6 }, () => [0, 0])];
      return [rng.normal([2]), gradients, { ...paper, learningRate: 0.1 }];
    } }),
    hidden("no steps", { task: 4, args: (rng) => [rng.normal([3]), [], paper] }),
    hidden("sixty steps with the paper's settings", { task: 4, repeat: 2, args: (rng) => [rng.normal([4]), rng.normal([60, 4], 0.3, 1), paper] }),
  ],
  accepts: (start, gradients, options) => {
    if (!isVector(start) || !Array.isArray(gradients)) return "start is a list of numbers, gradients a list of such lists.";
    if (start.length > 64 || gradients.length > 200) return "At most 64 parameters and 200 steps here.";
    if (!gradients.every((gradient) => isVector(gradient) && gradient.length === start.length)) return "Each gradient has as many numbers as start.";
    if (!isOptions(options)) return "options has the numbers learningRate, beta1, beta2 and epsilon.";
    const { beta1, beta2, epsilon } = options;
    return [beta1, beta2].every((beta) => beta >= 0 && beta < 1) && epsilon > 0 ? null : "Both betas are from 0 to below 1, epsilon is above 0.";
  },
});

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(Number.isFinite);
}

function isOptions(value: unknown): value is AdamOptions {
  const names = ["learningRate", "beta1", "beta2", "epsilon"];
  return typeof value === "object" && value !== null && names.every((name) => Number.isFinite(Reflect.get(value, name)));
}
