import { allClose, defineTests, hidden, visible } from "#authoring";

type Layer = { weights: number[][]; bias: number[]; activation: "relu" | "none" };

const layer = (weights: number[][], bias: number[], activation: Layer["activation"]): Layer => ({ weights, bias, activation });

export default defineTests<[layers: Layer[], x: number[]], number[][]>({
  /** Written out entry by entry, without the given files. */
  reference: (layers, x) => {
    const all = [x];
    for (const { weights, bias, activation } of layers) {
      const last = all[all.length - 1];
      all.push(bias.map((start, i) => {
        let sum = start;
        for (let j = 0; j < last.length; j++) sum += weights[i][j] * last[j];
        return activation === "relu" && sum < 0 ? 0 : sum;
      }));
    }
    return all;
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
  cases: [
    visible("the worked example", { task: 1, args: [[layer([[1, -1]], [0.5], "relu")], [2, 3]] }),
    visible("two layers, the last without an activation", { task: 2, args: [[layer([[1, 0], [0, 1]], [0, -4], "relu"), layer([[2, 1]], [-9], "none")], [3, 1]] }),
    hidden("three layers of different widths", {
      task: 2, hint: "Each layer takes what the one before it made, not the input.",
      args: (rng) => [[
        layer(rng.normal([4, 3]), rng.normal([4]), "relu"), layer(rng.normal([2, 4]), rng.normal([2]), "none"), layer(rng.normal([3, 2]), rng.normal([3]), "relu"),
      ], rng.normal([3])],
    }),
    hidden("no layers at all", { task: 2, hint: "What is kept before the first layer?", args: [[], [1, 2]] }),
  ],
});
