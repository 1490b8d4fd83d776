/**
 * How long one grading takes, from source to last encoded result, side by side in one run:
 *   a  the sandbox's warm path                      b  a new node process for each submission
 *   c  a worker thread for each submission          d  a bare fresh isolate, with no safety at all
 * Interleaved, medians. Usage: npm run bench:grader [-- rounds]
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import os from "node:os";
import { Worker } from "node:worker_threads";
import ivm from "isolated-vm";
import { transformSync } from "oxc-transform";
import type { Wire } from "#domain/value.ts";
import type { Call, RunRequest, Sandbox } from "#grader/runner/contract.ts";
import { decode } from "#grader/runner/encoding.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { attentionCase, convolutionCase, standardSource, trivialSource } from "./programs.ts";

// The bare isolates live in this process, which needs the flag that the runners have.
if (!process.execArgv.includes("--no-node-snapshot")) {
  const { status } = spawnSync(process.execPath, ["--no-node-snapshot", ...process.argv.slice(1)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const rounds = Number(process.argv[2] ?? 40);
const limits = { timeMs: 5000, memoryBytes: 128 * 1024 * 1024, resultBytes: 4_000_000, outputBytes: 65_536 };

interface Program {
  name: string;
  source: string;
  entry: string[];
  calls: { entry: string; args: Wire[] }[];
}

const programs: Program[] = [
  {
    name: "standard (ten convolution sizes, ten attentions on 8 x 16)", source: standardSource, entry: ["outputSize", "attention"],
    calls: Array.from({ length: 10 }, (_, i) => [
      { entry: "outputSize", args: convolutionCase(i) }, { entry: "attention", args: attentionCase(i) },
    ]).flat(),
  },
  { name: "trivial", source: trivialSource, entry: ["double"], calls: [{ entry: "double", args: [21] }] },
];

const toCall = (call: { entry: string; args: Wire[] }): Call => ({ kind: "function", ...call });

async function inSandbox(sandbox: Sandbox, { source, entry, calls }: Program): Promise<void> {
  const request: RunRequest = { source, entry, calls: calls.map(toCall), limits, seed: 1 };
  const { load, calls: outcomes } = await sandbox.run(request);
  if (load.status !== "loaded" || outcomes.some(({ status }) => status !== "returned")) throw new Error(JSON.stringify(load));
}

/** The program as plain JavaScript that calls itself and says its results. */
function standalone({ source, calls }: Program, say: string): string {
  const { code } = transformSync("submission.ts", source);
  const plain = code.replaceAll("export ", "");
  const asked = calls.map(({ entry, args }) => `${entry}(...${JSON.stringify(args.map(decode))})`).join(",\n");
  return `${plain}\n${say}(JSON.stringify([${asked}]));`;
}

async function inProcess(program: Program): Promise<void> {
  const child = spawn(process.execPath, ["--input-type=module", "-"], { env: { ...process.env, NODE_EXTRA_CA_CERTS: "" }, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(standalone(program, "console.log"));
  child.stdout.resume();
  await once(child, "close");
}

async function inThread(program: Program): Promise<void> {
  const say = "require('node:worker_threads').parentPort.postMessage";
  const worker = new Worker(standalone(program, say), { eval: true });
  await once(worker, "message");
  await worker.terminate();
}

async function inBareIsolate(program: Program): Promise<void> {
  const isolate = new ivm.Isolate({ memoryLimit: 128 });
  const context = await isolate.createContext();
  await context.eval(standalone(program, "String"));
  isolate.dispose();
}

function median(values: number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function compare(sandbox: Sandbox, program: Program): Promise<void> {
  const ways: [string, () => Promise<void>][] = [
    ["a  sandbox, warm", () => inSandbox(sandbox, program)],
    ["b  new process", () => inProcess(program)],
    ["c  worker thread", () => inThread(program)],
    ["d  bare isolate", () => inBareIsolate(program)],
  ];
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds + 3; round++) {
    for (const [index, [, work]] of ways.entries()) {
      const ms = await timed(work);
      if (round >= 3) times[index].push(ms);
    }
  }
  const [a, b, c, d] = times.map(median);
  console.log(`\n${program.name}: medians of ${rounds}`);
  ways.forEach(([name], index) => console.log(`  ${name.padEnd(20)} ${median(times[index]).toFixed(1).padStart(8)} ms`));
  console.log(`  a/d ${(a / d).toFixed(2)}   a-d ${(a - d).toFixed(1)} ms   b/a ${(b / a).toFixed(1)}   c/a ${(c / a).toFixed(1)}`);
}

async function throughput(sandbox: Sandbox, program: Program): Promise<void> {
  const count = rounds * 5;
  const width = os.availableParallelism();
  const perSecond = async (work: () => Promise<void>): Promise<number> => {
    let left = count;
    const lane = async (): Promise<void> => {
      while (left-- > 0) await work();
    };
    const ms = await timed(async () => {
      await Promise.all(Array.from({ length: width }, lane));
    });
    return (count / ms) * 1000;
  };
  const [ours, bare] = [await perSecond(() => inSandbox(sandbox, program)), await perSecond(() => inBareIsolate(program))];
  console.log(`  throughput: a ${ours.toFixed(0)}/s, d ${bare.toFixed(0)}/s, a/d ${(ours / bare).toFixed(2)}`);
}

/** Greatest resident memory of each runner so far. */
function runnerPeaks(): string {
  if (process.platform !== "linux") return "not known here";
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("descent-runner-")) return [];
      return [`${(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024).toFixed(0)} MB`];
    } catch {
      return [];
    }
  }).join(", ");
}

const sandbox = createSandbox();
console.log(`node ${process.version}, ${os.availableParallelism()} cores, load ${os.loadavg()[0].toFixed(1)}`);
for (const program of programs) {
  await compare(sandbox, program);
  await throughput(sandbox, program);
}
console.log(`\npeak memory of a runner: ${runnerPeaks()}`);
await sandbox.close();
