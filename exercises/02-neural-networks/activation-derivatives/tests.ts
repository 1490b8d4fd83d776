import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";
type Tensor = ReturnType<typeof tf.neg>;
type Args = [name: Activation, x: number[]];

const piecewise: Activation[] = ["relu", "leakyRelu", "elu"];
const saturating: Activation[] = ["sigmoid", "tanh", "softplus"];
const gated: Activation[] = ["swish", "gelu"];

/** The functions themselves; their slopes are TensorFlow's. */
const operations: Record<Activation, (x: Tensor) => Tensor> = {
  relu: (x) => tf.relu(x),
  leakyRelu: (x) => tf.leakyRelu(x, 0.01),
  elu: (x) => tf.elu(x),
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  softplus: (x) => tf.softplus(x),
  swish: (x) => x.mul(tf.sigmoid(x)),
  gelu: (x) => x.div(2).mul(x.mul(x).mul(x).mul(0.044715).add(x).mul(Math.sqrt(2 / Math.PI)).tanh().add(1)),
};

/** One case for each function of a family, all of the same kind of input. */
function each(names: Activation[], hazard: string, task: number, hint: string, draw: (rng: Rng) => number[]) {
  return names.map((name) => hidden<Args>(`${name}: ${hazard}`, { task, hint, args: (rng) => [name, draw(rng)] }));
}

const moderate = (rng: Rng) => [...rng.uniform([4], -3, -0.5), 0, ...rng.uniform([4], 0.5, 3)];
/** Far out on both sides, where e^|x| is Infinity in double precision. */
const tails = (rng: Rng) => rng.shuffle([-1000, rng.uniform([], -5000, -800), rng.uniform([], 800, 5000), 1000]);

const overflowing = "Does anything become Infinity on the way, and is it divided by or multiplied with something?";

export default defineTests<Args, number[]>({
  /** TensorFlow differentiates the function by itself. */
  reference: (name, x) => (x.length === 0 ? [] : tf.tidy(() => tf.grad(operations[name])(tf.tensor1d(x)).as1D().arraySync())),
  checker: allClose({ rtol: 1e-4, atol: 1e-6 }),
  accepts: (name, x) => {
    if (typeof name !== "string" || !Object.hasOwn(operations, name)) return `The first argument is a name: ${Object.keys(operations).join(", ")}.`;
    return Array.isArray(x) && x.length <= 1000 && x.every((value) => typeof value === "number" && Math.abs(value) <= 10_000) ? null : "The second argument is an array of at most 1000 numbers between -10000 and 10000.";
  },
  cases: [
    visible("leaky ReLU of the worked example", { task: 1, args: ["leakyRelu", [-1, 0, 2]] }),
    visible("tanh of the worked example", { task: 2, args: ["tanh", [-1, 0, 2]] }),
    visible("swish of the worked example", { task: 3, args: ["swish", [-1, 0, 2]] }),
    visible("GELU of the worked example", { task: 3, args: ["gelu", [-1, 0, 2]] }),

    ...each(piecewise, "both signs and zero", 1, "Look at the two sides of zero one by one; zero itself goes with the left.", moderate),
    ...each(piecewise, "far out on both sides", 1, "What is left of the slope far from zero, on each side?", tails),
    ...each(saturating, "both signs and zero", 2, "Compare with the worked example.", moderate),
    ...each(saturating, "far out on both sides", 2, overflowing, tails),
    ...each(gated, "both signs and zero", 3, "Compare with the worked example: the product rule has two terms.", moderate),
    ...each(gated, "far out on both sides", 3, overflowing, tails),
    hidden("an empty array", { task: 1, args: ["relu", []] }),
  ],
});
