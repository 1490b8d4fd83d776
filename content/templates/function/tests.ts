import { allClose, defineTests, hidden, visible } from "#authoring";

const isList = (x: unknown): x is number[] => Array.isArray(x) && x.every((value) => typeof value === "number");

export default defineTests<[x: number[]], number>({
  /** By the hypotenuse of all numbers at once, which is another way than the solution's. */
  reference: (x) => (x.length === 0 ? 0 : Math.hypot(...x) / Math.sqrt(x.length)),
  checker: allClose({ rtol: 1e-9, atol: 1e-12 }),
  accepts: (x) => (isList(x) ? null : "Give one list of numbers: [[3, 4, 0, 0]]."),
  cases: [
    visible("the worked example", { task: 2, args: [[3, 4, 0, 0]] }),
    visible("a single negative number", { task: 1, args: [[-3]] }),
    hidden("numbers of both signs", { task: 1, repeat: 2, hint: "What becomes of the signs?", args: (rng) => [rng.normal([rng.int(2, 9)], 0, 3)] }),
    hidden("the empty list", { task: 3, hint: "What is 0 divided by 0?", args: [[]] }),
  ],
});
