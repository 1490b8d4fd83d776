import { allClose, defineModuleTests, exact, hidden, visible } from "#authoring";

type Functions = { hardTanh: (x: number[]) => number[]; hardTanhSlope: (x: number[]) => number[] };

const accepts = (x: unknown) =>
  (Array.isArray(x) && x.every((value) => typeof value === "number") ? null : "Give one list of numbers: hardTanh([-2, 0.5]).");

export default defineModuleTests<Functions>({
  hardTanh: {
    /** Half the difference of two distances: |x + 1| and |x − 1|. */
    reference: (x) => x.map((value) => (Number.isFinite(value) ? (Math.abs(value + 1) - Math.abs(value - 1)) / 2 : Math.sign(value))),
    checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
    accepts,
    cases: [
      visible("values of the worked example", { task: 1, args: [[-2, -0.5, 0.25, 1]] }),
      hidden("values on both sides", { task: 1, hint: "What is the smallest value that may come out?", args: (rng) => [rng.uniform([12], -3, 3)] }),
      hidden("infinite values", { task: 1, args: [[Infinity, -Infinity]] }),
    ],
  },
  hardTanhSlope: {
    /** 1 where the square is below 1. */
    reference: (x) => x.map((value) => Number(value * value < 1)),
    checker: exact(),
    accepts,
    cases: [
      visible("slopes of the worked example", { task: 2, args: [[-2, -0.5, 0.25, 1]] }),
      hidden("slopes on both sides", { task: 2, hint: "Where does the function rise, and where is it flat?", args: (rng) => [rng.uniform([12], -3, 3)] }),
      hidden("slopes at the kinks", { task: 2, hint: "Which slope was agreed on at −1 and at 1?", args: [[-1, 1]] }),
    ],
  },
});
