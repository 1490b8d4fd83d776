import { allClose, defineTests, hidden, visible } from "#authoring";

type Activation = "identity" | "step" | "relu" | "sigmoid";
type Args = [x: number[], w: number[], b: number, activation: Activation];

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => Number(z >= 0),
  relu: (z) => (z + Math.abs(z)) / 2,
  // The sigmoid is a tanh, moved and scaled; tanh cannot overflow.
  sigmoid: (z) => (1 + Math.tanh(z / 2)) / 2,
};

export default defineTests<Args, number>({
  /** In double precision: the bias as one more weight whose input is 1, added up from the far end. */
  reference: (x, w, b, activation) => {
    const inputs = [1, ...x];
    const z = [b, ...w].reduceRight((sum, weight, i) => sum + weight * inputs[i], 0);
    return functions[activation](z);
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-12 }),
  accepts: (x, w, b, activation) => {
    if (!isVector(x) || !isVector(w) || x.length !== w.length) return "x and w are arrays of finite numbers, equally long, of at most 1000.";
    if (!Number.isFinite(b)) return "b is a finite number.";
    return typeof activation === "string" && Object.hasOwn(functions, activation) ? null : `activation is one of ${Object.keys(functions).join(", ")}.`;
  },
  cases: [
    visible("the worked example", { task: 1, args: [[2, -1, 3], [1, 2, -1], 4, "sigmoid"] }),
    visible("an AND gate, both inputs on", { task: 2, args: [[1, 1], [1, 1], -2, "step"] }),
    visible("an AND gate, one input on", { task: 2, args: [[1, 0], [1, 1], -2, "step"] }),

    hidden("no inputs", { task: 1, hint: "What is a sum of nothing, and what is left of z?", args: (rng) => [[], [], rng.uniform([], 1, 3), "identity"] }),
    hidden("a single input", { task: 1, args: (rng) => [rng.uniform([1], 1, 2), rng.uniform([1], 1, 2), rng.uniform([], 1, 2), "identity"] }),
    hidden("many inputs", { task: 1, hint: "How often does the bias enter?", args: (rng) => [rng.normal([50]), rng.normal([50]), rng.uniform([], 1, 2), "identity"] }),
    hidden("a step on either side of the threshold", {
      task: 2, repeat: 3, hint: "Which answer belongs to z = 0, and does the bias count before the step?",
      args: (rng) => {
        const [x, w] = [rng.ints([3], 1, 4), rng.ints([3], -3, 3)];
        const sum = x.reduce((total, input, i) => total + input * w[i], 0);
        return [x, w, rng.int(-1, 1) - sum, "step"];
      },
    }),
    hidden("a rectified sum of both signs", { task: 2, repeat: 2, hint: "The activation is applied once, to the whole sum.", args: (rng) => {
      // The weighted sum is below zero, and the bias lifts it above.
      const [x, w] = [rng.uniform([3], 1, 2), [rng.uniform([], 1, 2), rng.uniform([], -5, -4), rng.uniform([], 0.1, 0.5)]];
      return [x, w, rng.uniform([], 12, 14), "relu"];
    } }),
    hidden("a negative sum, rectified", { task: 2, args: (rng) => [rng.uniform([2], 1, 2), rng.uniform([2], -5, -4), rng.uniform([], 1, 2), "relu"] }),
    hidden("a sigmoid of an ordinary sum", { task: 2, repeat: 2, args: (rng) => [rng.normal([4]), rng.normal([4]), rng.uniform([], 0.5, 2), "sigmoid"] }),
    hidden("a sigmoid far out on the right", { task: 2, hint: "Does anything become Infinity divided by Infinity?", args: (rng) => [rng.uniform([2], 20, 30), rng.uniform([2], 18, 20), rng.uniform([], 1, 2), "sigmoid"] }),
  ],
});

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 1000 && value.every((entry) => Number.isFinite(entry));
}
