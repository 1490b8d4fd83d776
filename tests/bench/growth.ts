import { performance } from "node:perf_hooks";
import { createSandbox } from "#grader/runner/pool.ts";
import { inSandbox, interleaved, perSecond, runnerMemory, standard, trivial, type Program } from "./ways.ts";

const answerOf = (length: number): Program => ({
  name: `${length} numbers`, source: "export function answer(n: number): number[] {\n  return Array.from({ length: n }, (_, i) => i / 3);\n}\n", entry: ["answer"], calls: [{ entry: "answer", args: [length] }],
});
const manyCalls = (count: number): Program => ({ ...trivial, name: `${count} cases`, calls: Array.from({ length: count }, () => trivial.calls[0]) });
const inWords = (values: readonly number[]): string => values.map((value) => `${value} MB`).join(", ");

/** How the sandbox grows with its runners, with the number of cases and with the size of an answer. */
export async function reportGrowth(rounds: number): Promise<void> {
  console.log("\nrunners: cold start to the first result, the standard program a second, memory idle and at most");
  for (const size of [1, 2, 4]) {
    const start = performance.now();
    const sandbox = createSandbox({ size });
    try {
      await inSandbox(sandbox, trivial);
      const cold = performance.now() - start;
      await Promise.all(Array.from({ length: size }, () => inSandbox(sandbox, trivial)));
      const idle = runnerMemory().map(({ now }) => now);
      const rate = await perSecond(() => inSandbox(sandbox, standard), rounds * 2, size);
      console.log(`  ${size}: ${cold.toFixed(0)} ms, ${rate.toFixed(0)}/s, idle ${inWords(idle)}, at most ${inWords(runnerMemory().map(({ peak }) => peak))}`);
    } finally {
      await sandbox.close();
    }
  }
  const sandbox = createSandbox({ size: 1 });
  try {
    for (const programs of [[1, 10, 100, 1000].map(manyCalls), [10, 1000, 100_000].map(answerOf)]) {
      const times = await interleaved(programs.map((program) => () => inSandbox(sandbox, program)), rounds);
      console.log(`  ${programs.map(({ name }, i) => `${name} ${times[i].toFixed(1)} ms`).join(", ")}`);
    }
  } finally {
    await sandbox.close();
  }
}
