import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import ivm from "isolated-vm";
import { transformSync } from "oxc-transform";
import type { Wire } from "#domain/value.ts";
import type { Call, RunRequest, Sandbox } from "#grader/runner/contract.ts";
import { decode } from "#grader/runner/encoding.ts";
import { engineFlags, isolateFlags } from "#grader/runner/launch.ts";
import { attentionCase, convolutionCase, standardSource, trivialSource } from "./programs.ts";

export interface Program {
  name: string;
  source: string;
  entry: string[];
  calls: { entry: string; args: Wire[] }[];
}

export const standard: Program = {
  name: "standard (ten convolution sizes, ten attentions on 8 x 16)", source: standardSource, entry: ["outputSize", "attention"],
  calls: Array.from({ length: 10 }, (_, i) => [
    { entry: "outputSize", args: convolutionCase(i) }, { entry: "attention", args: attentionCase(i) },
  ]).flat(),
};
export const trivial: Program = { name: "trivial", source: trivialSource, entry: ["double"], calls: [{ entry: "double", args: [21] }] };

const limits = { timeMs: 60_000, memoryBytes: 128 * 1024 * 1024, resultBytes: 4_000_000, outputBytes: 65_536 };

/** The bare isolates live in this process, which needs the engine's flags that the runners have. */
export function underRunnersFlags(): void {
  const flags = [...isolateFlags, ...engineFlags];
  if (flags.every((flag) => process.execArgv.includes(flag))) return;
  const { status } = spawnSync(process.execPath, [...flags, ...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const toCall = (call: { entry: string; args: Wire[] }): Call => ({ kind: "function", ...call });

/** The sandbox's warm path. */
export async function inSandbox(sandbox: Sandbox, { source, entry, calls }: Program): Promise<void> {
  const request: RunRequest = { source, entry, calls: calls.map(toCall), limits, seed: 1 };
  const { load, calls: outcomes } = await sandbox.run(request);
  const wrong = outcomes.find(({ status }) => status !== "returned");
  if (load.status !== "loaded" || wrong) throw new Error(JSON.stringify(wrong ?? load));
}

/** The program as plain JavaScript that calls itself and says its results. */
function standalone({ source, calls }: Program, say: string): string {
  const { code } = transformSync("submission.ts", source);
  const plain = code.replaceAll("export ", "");
  const asked = calls.map(({ entry, args }) => `${entry}(...${JSON.stringify(args.map(decode))})`).join(",\n");
  return `${plain}\n${say}(JSON.stringify([${asked}]));`;
}

/** A new node process. */
export async function inProcess(program: Program): Promise<void> {
  const child = spawn(process.execPath, ["--input-type=module", "-"], { env: { ...process.env, NODE_EXTRA_CA_CERTS: "" }, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(standalone(program, "console.log"));
  child.stdout.resume();
  await once(child, "close");
}

/** A worker thread. */
export async function inThread(program: Program): Promise<void> {
  const say = "require('node:worker_threads').parentPort.postMessage";
  const worker = new Worker(standalone(program, say), { eval: true });
  await once(worker, "message");
  await worker.terminate();
}

/** A fresh isolate with no safety at all: the physical limit. */
export async function inBareIsolate(program: Program): Promise<void> {
  const isolate = new ivm.Isolate({ memoryLimit: 128 });
  const context = await isolate.createContext();
  await context.eval(standalone(program, "String"));
  isolate.dispose();
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians of several pieces of work, done in turn, so that what the machine does beside them hits all alike. */
export async function interleaved(work: readonly (() => Promise<unknown>)[], rounds: number, warmUp = 3): Promise<number[]> {
  const times = work.map((): number[] => []);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [index, one] of work.entries()) {
      const ms = await timed(one);
      if (round >= warmUp) times[index].push(ms);
    }
  }
  return times.map(median);
}

/** How many a second, `width` at a time. */
export async function perSecond(work: () => Promise<unknown>, count: number, width: number): Promise<number> {
  let left = count;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await work();
  };
  return (count / await timed(() => Promise.all(Array.from({ length: width }, lane)))) * 1000;
}

/** Of each runner of this machine, in MB: resident now, and at most so far; none where there is no /proc. */
export function runnerMemory(): { now: number; peak: number }[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("descent-runner-")) return [];
      const parent = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
      if (parent !== process.pid) return [];
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const megabytes = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
      return [{ now: megabytes("VmRSS"), peak: megabytes("VmHWM") }];
    } catch {
      return [];
    }
  });
}
