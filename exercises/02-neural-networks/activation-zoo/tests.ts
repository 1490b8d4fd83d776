import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";
type Vector = ReturnType<typeof tf.tensor1d>;
type Args = [name: Activation, x: number[]];

const piecewise: Activation[] = ["relu", "leakyRelu", "elu"];
const saturating: Activation[] = ["sigmoid", "tanh", "softplus"];
const gated: Activation[] = ["swish", "gelu"];

const operations: Record<Activation, (x: Vector) => Vector> = {
  relu: (x) => tf.relu(x),
  leakyRelu: (x) => tf.leakyRelu(x, 0.01),
  elu: (x) => tf.elu(x),
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  softplus: (x) => tf.softplus(x),
  swish: (x) => x.mul<Vector>(tf.sigmoid(x)),
  // TensorFlow.js has no GELU of its own: its definition, put together from TensorFlow's operations.
  gelu: (x) => x.div(2).mul<Vector>(x.pow(3).mul(0.044715).add(x).mul(Math.sqrt(2 / Math.PI)).tanh().add(1)),
};

/** One case for each function of a family, all of the same kind of input. */
function each(names: Activation[], hazard: string, task: number, hint: string, draw: (rng: Rng) => number[]) {
  return names.map((name) => hidden<Args>(`${name}: ${hazard}`, { task, hint, args: (rng) => [name, draw(rng)] }));
}

const moderate = (rng: Rng) => [...rng.uniform([4], -4, -0.5), 0, ...rng.uniform([4], 0.5, 4)];
/** Far out on both sides, where e^|x| is Infinity in double precision. */
const tails = (rng: Rng) => rng.shuffle([-1000, rng.uniform([], -5000, -800), rng.uniform([], 800, 5000), 1000]);

const overflowing = "What does the function do far from zero, and does anything become Infinity on the way?";
const farOut = "What is left of the function far from zero, on each side?";

export default defineTests<Args, number[]>({
  reference: (name, x) => (x.length === 0 ? [] : tf.tidy(() => operations[name](tf.tensor1d(x)).arraySync())),
  checker: allClose({ rtol: 1e-4, atol: 1e-6 }),
  accepts: (name, x) => {
    if (typeof name !== "string" || !Object.hasOwn(operations, name)) return `The first argument is a name: ${Object.keys(operations).join(", ")}.`;
    return Array.isArray(x) && x.length <= 1000 && x.every((value) => Number.isFinite(value)) ? null : "The second argument is an array of at most 1000 finite numbers.";
  },
  cases: [
    visible("ELU of the worked example", { task: 1, args: ["elu", [-1, 0, 2]] }),
    visible("sigmoid of the worked example", { task: 2, args: ["sigmoid", [-1, 0, 2]] }),
    visible("GELU of the worked example", { task: 3, args: ["gelu", [-1, 0, 2]] }),

    ...each(piecewise, "both signs and zero", 1, "Look at the two sides of zero one by one.", moderate),
    ...each(piecewise, "far out on both sides", 1, farOut, tails),
    ...each(saturating, "both signs and zero", 2, "Compare with the worked example.", moderate),
    ...each(saturating, "far out on both sides", 2, overflowing, tails),
    ...each(gated, "both signs and zero", 3, "Compare with the worked example.", moderate),
    ...each(gated, "far out on both sides", 3, overflowing, tails),
    hidden("an empty array", { task: 1, args: ["relu", []] }),
    hidden("a single number", { task: 1, hint: "How much of a negative number leaks through?", args: (rng) => ["leakyRelu", [rng.uniform([], -9, -1)]] }),
    hidden("many numbers", { task: 3, args: (rng) => ["swish", rng.normal([500], 0, 3)] }),
  ],
});
