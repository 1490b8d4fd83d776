/**
 * How long one grading takes, from source to last encoded result, side by side in one run:
 *   a  the sandbox's warm path                      b  a new node process for each submission
 *   c  a worker thread for each submission          d  a bare fresh isolate, with no safety at all
 * Interleaved, medians; then how it grows. Usage: npm run bench:grader [-- rounds]
 */
import os from "node:os";
import { createSandbox } from "#grader/runner/pool.ts";
import { reportGrowth } from "./growth.ts";
import { inBareIsolate, inProcess, inSandbox, interleaved, inThread, perSecond, runnerMemory, standard, trivial, underRunnersFlags, type Program } from "./ways.ts";

underRunnersFlags();
const rounds = Number(process.argv[2] ?? 40);
const sandbox = createSandbox();
const width = os.availableParallelism();

async function compare(program: Program): Promise<void> {
  const [a, b, c, d] = await interleaved([
    () => inSandbox(sandbox, program), () => inProcess(program), () => inThread(program), () => inBareIsolate(program),
  ], rounds);
  console.log(`\n${program.name}: medians of ${rounds}`);
  for (const [name, ms] of [["a  sandbox, warm", a], ["b  new process", b], ["c  worker thread", c], ["d  bare isolate", d]] as const) {
    console.log(`  ${name.padEnd(20)} ${ms.toFixed(1).padStart(8)} ms`);
  }
  console.log(`  a/d ${(a / d).toFixed(2)}   a-d ${(a - d).toFixed(1)} ms   b/a ${(b / a).toFixed(1)}   c/a ${(c / a).toFixed(1)}`);
  // In turns, too: a noise that lasts hits both.
  const turns = 4;
  const rates = { ours: 0, bare: 0 };
  for (let turn = 0; turn < turns; turn++) {
    rates.ours += await perSecond(() => inSandbox(sandbox, program), rounds, width) / turns;
    rates.bare += await perSecond(() => inBareIsolate(program), rounds, width) / turns;
  }
  console.log(`  throughput on ${width} cores: a ${rates.ours.toFixed(0)}/s, d ${rates.bare.toFixed(0)}/s, a/d ${(rates.ours / rates.bare).toFixed(2)}`);
}

console.log(`node ${process.version}, ${width} cores, load ${os.loadavg()[0].toFixed(1)}`);
for (const program of [standard, trivial]) await compare(program);
console.log(`\npeak memory of a runner: ${runnerMemory().map(({ peak }) => `${peak} MB`).join(", ")}`);
await sandbox.close();
await reportGrowth(rounds);
