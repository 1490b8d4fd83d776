import { allClose, defineModuleTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Elementwise = (x: number[]) => number[];

/** Relative error only. The absolute part covers what is too small for a number of full precision. */
const digits = allClose<number[]>({ rtol: 1e-9, atol: 1e-300 });

/** Above this the cosh of the reference overflows. */
const largest = 1400;

const accepts = (x: unknown): string | null =>
  Array.isArray(x) && x.length <= 1000 && x.every((value) => typeof value === "number" && Math.abs(value) <= largest) ? null : `Give one array of at most 1000 numbers between -${largest} and ${largest}: [[-1, 0, 2]].`;

const ordinary = (rng: Rng) => rng.shuffle([...rng.uniform([4], -8, -0.5), 0, ...rng.uniform([4], 0.5, 8)]);
const farOut = (rng: Rng) => rng.shuffle([-1000, rng.uniform([], -1300, -800), rng.uniform([], 800, 1300), 1000]);
/** Where the distance from 0 or 1 is below the last digit of 1. */
const tail = (rng: Rng) => [rng.uniform([], 40, 60), ...rng.uniform([4], 60, 690)];
/** Both signs, of every size from 10⁻¹² to 10⁻⁶. */
const nearZero = (rng: Rng) => [6, 7, 8, 9, 10, 11, 12].map((power) => rng.choice([-1, 1]) * rng.uniform([], 1, 9) * 10 ** -power);

/** −ln(1 + t) as its power series, for t up to 1/e: no term cancels another's digits. */
function minusLogOnePlus(t: number): number {
  let sum = 0;
  for (let k = 60; k >= 1; k--) sum += (-t) ** k / k;
  return sum;
}

export default defineModuleTests<{ sigmoid: Elementwise; logSigmoid: Elementwise; tanh: Elementwise }>({
  sigmoid: {
    /** e^(x/2) / (2 cosh(x/2)), in double precision. */
    reference: (x) => x.map((value) => Math.exp(value / 2) / (2 * Math.cosh(value / 2))),
    checker: digits,
    accepts,
    cases: [
      visible("sigmoid of the worked example", { task: 1, args: [[0, 2, -40]] }),
      hidden("sigmoid: ordinary inputs", { task: 1, args: (rng) => [ordinary(rng)] }),
      hidden("sigmoid: far out on both sides", { task: 1, hint: "Which exponential becomes Infinity, and does it stand above the line?", args: (rng) => [farOut(rng)] }),
      hidden("sigmoid: the digits of its left tail", { task: 1, hint: "What is 1 minus a number that differs from 1 by 10 to the −40?", args: (rng) => [tail(rng).map((value) => -value)] }),
      hidden("sigmoid: an empty array", { task: 1, args: [[]] }),
    ],
  },
  logSigmoid: {
    /** x/2 − ln(2 cosh(x/2)), in double precision; on the right, where that cancels, the power series. */
    reference: (x) => x.map((value) => (value < 1 ? value / 2 - Math.log(2 * Math.cosh(value / 2)) : minusLogOnePlus(Math.exp(-value)))),
    checker: digits,
    accepts,
    cases: [
      visible("logSigmoid of the worked example", { task: 2, args: [[0, 2, -40]] }),
      hidden("logSigmoid: ordinary inputs", { task: 2, args: (rng) => [ordinary(rng)] }),
      hidden("logSigmoid: far out on both sides", { task: 2, hint: "What is the logarithm of a sigmoid that was rounded to 0?", args: (rng) => [farOut(rng)] }),
      hidden("logSigmoid: the digits of its right tail", { task: 2, hint: "What is left of 1 + a, when a is 10 to the −18?", args: (rng) => [tail(rng)] }),
    ],
  },
  tanh: {
    /** sinh / cosh, in double precision; ±1 where they overflow. */
    reference: (x) => x.map((value) => (Math.abs(value) < 300 ? Math.sinh(value) / Math.cosh(value) : Math.sign(value))),
    checker: digits,
    accepts,
    cases: [
      visible("tanh of the worked example", { task: 3, args: [[0, 2, -40]] }),
      hidden("tanh: ordinary inputs", { task: 3, args: (rng) => [ordinary(rng)] }),
      hidden("tanh: far out on both sides", { task: 3, hint: "Which exponential becomes Infinity, and what is it divided by?", args: (rng) => [farOut(rng)] }),
      hidden("tanh: the digits near zero", { task: 3, repeat: 2, hint: "Which difference of nearly equal numbers do you compute?", args: (rng) => [nearZero(rng)] }),
    ],
  },
});
