import { allClose, defineModuleTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Elementwise = (x: number[]) => number[];

/** As much as the error function of the starter needs, and a hundredth of what tells the two forms of GELU apart. */
const close = allClose<number[]>({ rtol: 1e-6, atol: 2e-6 });

/** Where the two forms of GELU lie farthest apart, too. */
const ordinary = (rng: Rng) => rng.shuffle([...rng.uniform([4], -3, -0.5), rng.uniform([], -2.9, -2.5), 0, rng.uniform([], 2.5, 2.9), ...rng.uniform([4], 0.5, 3)]);
const farOut = (rng: Rng) => rng.shuffle([-1000, rng.uniform([], -5000, -800), rng.uniform([], 800, 5000), 1000]);

/** Φ(x) by Simpson's rule over the density, in double precision: 400 strips to each side are good for ten digits. */
function normalProbability(x: number): number {
  if (Math.abs(x) > 9) return x > 0 ? 1 : 0;
  const density = (t: number) => Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
  const strips = 400;
  const width = x / strips;
  let sum = 0;
  for (let i = 0; i < strips; i++) sum += density(i * width) + 4 * density((i + 0.5) * width) + density((i + 1) * width);
  return 0.5 + sum * width / 6;
}

const accepts = (x: unknown): string | null =>
  Array.isArray(x) && x.length <= 500 && x.every((value) => typeof value === "number" && Math.abs(value) <= 10_000) ? null : "x is an array of at most 500 numbers between -10000 and 10000.";

export default defineModuleTests<{ swish: (x: number[], beta: number) => number[]; gelu: Elementwise; geluTanh: Elementwise; mish: Elementwise }>({
  swish: {
    /** The sigmoid is a tanh, moved and scaled; tanh cannot overflow. */
    reference: (x, beta) => x.map((value) => (value / 2) * (1 + Math.tanh(beta * value / 2))),
    checker: close,
    accepts: (x, beta) => accepts(x) ?? (typeof beta === "number" && beta >= 0 && beta <= 100 ? null : "beta is a number from 0 to 100."),
    cases: [
      visible("swish of the worked example", { task: 1, args: [[-1, 0, 2], 2] }),
      visible("swish with a gate half open", { task: 1, args: [[-1, 0, 2], 0] }),
      hidden("swish: ordinary inputs", { task: 1, repeat: 2, hint: "Where does the steepness enter?", args: (rng) => [ordinary(rng), rng.choice([rng.uniform([], 0.3, 0.7), rng.uniform([], 1.5, 3)])] }),
      hidden("swish: far out on both sides", { task: 1, hint: "Does anything become Infinity divided by Infinity?", args: (rng) => [farOut(rng), rng.uniform([], 1.1, 2)] }),
      hidden("swish: an empty array", { task: 1, args: [[], 1] }),
    ],
  },
  gelu: {
    reference: (x) => x.map((value) => value * normalProbability(value)),
    checker: close,
    accepts,
    cases: [
      visible("GELU of the worked example", { task: 2, args: [[-1, 0, 2]] }),
      hidden("gelu: ordinary inputs", { task: 2, repeat: 2, hint: "Is it the exact form, and is the argument of erf the one of the statement?", args: (rng) => [ordinary(rng)] }),
      hidden("gelu: far out on both sides", { task: 2, hint: "Which probability lies below −1000, and which below 1000?", args: (rng) => [farOut(rng)] }),
    ],
  },
  geluTanh: {
    /** ½ (1 + tanh u) is the sigmoid of 2u. */
    reference: (x) => x.map((value) => value / (1 + Math.exp(-Math.sqrt(8 / Math.PI) * value * (1 + 0.044715 * value * value)))),
    checker: close,
    accepts,
    cases: [
      visible("geluTanh of the worked example", { task: 3, args: [[-1, 0, 2]] }),
      hidden("geluTanh: ordinary inputs", { task: 3, repeat: 2, hint: "What does the root multiply?", args: (rng) => [ordinary(rng)] }),
      hidden("geluTanh: far out on both sides", { task: 3, args: (rng) => [farOut(rng)] }),
    ],
  },
  mish: {
    /** tanh of a logarithm is a quotient of powers; written with n = e^−|x|, nothing in it overflows. */
    reference: (x) => x.map((value) => {
      const n = Math.exp(-Math.abs(value));
      return value >= 0 ? value * (1 + 2 * n) / (1 + 2 * n + 2 * n * n) : value * n * (n + 2) / (n * (n + 2) + 2);
    }),
    checker: close,
    accepts,
    cases: [
      visible("Mish of the worked example", { task: 4, args: [[-1, 0, 2]] }),
      hidden("mish: ordinary inputs", { task: 4, repeat: 2, hint: "Three steps, and then x itself.", args: (rng) => [ordinary(rng)] }),
      hidden("mish: far out on both sides", { task: 4, hint: "Does anything become Infinity divided by Infinity?", args: (rng) => [farOut(rng)] }),
    ],
  },
});
