/**
 * What V8's flags do to the sandbox: a short program, a trivial one, and one that computes for long, each
 * under every set of flags in turn; medians. Usage: npm run bench:flags [-- rounds]
 */
import os from "node:os";
import { createSandbox } from "#grader/runner/pool.ts";
import { inSandbox, interleaved, standard, trivial, type Program } from "./ways.ts";

const rounds = Number(process.argv[2] ?? 25);

/** A multilayer perceptron's inner loops for as long as a short training takes. */
const training: Program = {
  name: "training", entry: ["train"], calls: [{ entry: "train", args: [150] }],
  source: `
export function train(epochs: number): number {
  const [n, d, h] = [64, 16, 32];
  let seed = 7;
  const draw = () => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5;
  const x = Array.from({ length: n }, () => Array.from({ length: d }, draw));
  const t = x.map((row) => Math.sin(row[0] * 3) + row[1]);
  const w = Array.from({ length: d }, () => Array.from({ length: h }, draw));
  const v = Array.from({ length: h }, draw);
  let loss = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    loss = 0;
    for (let i = 0; i < n; i++) {
      const a = v.map((_, j) => Math.tanh(x[i].reduce((sum, value, k) => sum + value * w[k][j], 0)));
      const error = a.reduce((sum, value, j) => sum + value * v[j], 0) - t[i];
      loss += error * error / n;
      for (let j = 0; j < h; j++) {
        const back = error * v[j] * (1 - a[j] * a[j]);
        v[j] -= 0.01 * error * a[j];
        for (let k = 0; k < d; k++) w[k][j] -= 0.01 * back * x[i][k];
      }
    }
  }
  return loss;
}
`,
};

const sets: readonly (readonly string[])[] = [
  [],
  ["--no-maglev"],
  ["--max-opt=2"],
  ["--no-opt"],
  ["--invocation-count-for-maglev=1200"],
  ["--invocation-count-for-turbofan=9000"],
  ["--invocation-count-for-maglev=1200", "--invocation-count-for-turbofan=9000"],
  ["--invocation-count-for-maglev=4000", "--invocation-count-for-turbofan=30000"],
  ["--no-maglev", "--invocation-count-for-turbofan=9000"],
  ["--always-sparkplug"],
  ["--no-concurrent-sparkplug"],
  ["--min-semi-space-size=16"],
  ["--single-threaded-gc"],
  ["--optimize-for-size"],
];

console.log(`node ${process.version}, ${os.availableParallelism()} cores, load ${os.loadavg()[0].toFixed(1)}; medians of ${rounds}, in ms`);
const sandboxes = sets.map((engineFlags) => createSandbox({ size: 1, engineFlags }));
try {
  const columns: number[][] = [];
  for (const [program, share] of [[standard, 1], [trivial, 1], [training, 0.4]] as const) {
    columns.push(await interleaved(sandboxes.map((sandbox) => () => inSandbox(sandbox, program)), Math.max(3, Math.round(rounds * share))));
  }
  console.log(`${"flags".padEnd(64)} standard  trivial  training`);
  for (const [i, flags] of sets.entries()) {
    console.log(`${(flags.join(" ") || "(none)").padEnd(64)} ${columns.map((column) => column[i].toFixed(1).padStart(8)).join(" ")}`);
  }
} finally {
  await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
}
