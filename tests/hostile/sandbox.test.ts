import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Wire } from "#domain/value.ts";
import type { CallOutcome, RunRequest, RunResult } from "#grader/runner/contract.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { offerOf, type Offer } from "./offers.ts";
import { runnersOf } from "./runners-of.ts";

const casesFolder = fileURLToPath(new URL("./cases/", import.meta.url));
const limits = { timeMs: 400, memoryBytes: 64 * 1024 * 1024, resultBytes: 2_000_000, outputBytes: 16_384 };
/** Time enough to break the limit of memory first. */
const memoryTimeMs = 8000;
const settledWithinMs = 2000;

/** Two slots: in one the attack, in the other honest work. */
const trouble: string[] = [];
const sandbox = createSandbox({ size: 2, onTrouble: (message) => trouble.push(message) });

after(async () => {
  const start = performance.now();
  await sandbox.close();
  assert.ok(performance.now() - start < 2000, "closing takes less than two seconds");
  assert.deepEqual(runnersOf(process.pid), [], "no runner is left");
  assert.deepEqual(trouble, [], "no runner failed without a program's doing");
});

const call = (entry: string, ...args: Wire[]): RunRequest["calls"][number] => ({ kind: "function", entry, args });

const honestSource = `
  let planted: unknown = Reflect.get(globalThis, "planted");
  export function transpose(m: number[][]): number[][] { return m[0].map((_, j) => m.map((row) => row[j])); }
  export function world(): string[] { return [typeof planted, typeof Proxy, typeof JSON.stringify, Object.keys(Object.prototype).join()]; }
`;

/** An ordinary program, whose every answer is known. */
async function gradeHonestWork(): Promise<void> {
  const result = await sandbox.run({
    source: honestSource, entry: ["transpose", "world"], seed: 7, limits: { ...limits, timeMs: 5000 },
    calls: [call("transpose", [[1, 2, 3], [4, 5, 6]]), call("world")],
  });
  assert.deepEqual(result.load, { status: "loaded" });
  assert.deepEqual(result.calls.map(valueOf), [[[1, 4], [2, 5], [3, 6]], ["undefined", "function", "function", ""]]);
}

const valueOf = (outcome: CallOutcome): Wire => outcome.status === "returned" ? outcome.value : outcome.status;

interface Case {
  name: string;
  source: string;
  /** Outcomes that are right for the first call or, with "load" in front, for the load. */
  expect: string[];
  /** The same for the second call; null where it must go as the first did. */
  then: string[] | null;
  /** What the exercise offers, where it offers something. */
  offer?: Offer;
}

function readCase(file: string): Case {
  const source = readFileSync(path.join(casesFolder, file), "utf8");
  const directive = (name: string): string[] | null => {
    const line = new RegExp(`^// ${name}: (.*)$`, "m").exec(source);
    return line === null ? null : line[1].split(" | ");
  };
  const expect = directive("expect");
  assert.ok(expect !== null, `${file} names its expected outcome`);
  return { name: file.replace(/\.\w+$/, ""), source, expect, then: directive("then"), offer: offerOf(source) };
}

/** Written as in the cases' first lines. */
const shown = (outcome: CallOutcome): string =>
  outcome.status === "returned" ? `returned ${JSON.stringify(outcome.value)}` : outcome.status;

function assertOutcome({ expect, then }: Case, { load, calls }: RunResult): void {
  if (load.status !== "loaded") {
    assert.ok(expect.includes(`load ${load.status}`), `load ${JSON.stringify(load)}, expected ${expect.join(" or ")}`);
    assert.ok(calls.every(({ status }) => status === "not_run"));
    if (load.status === "threw") assertMessage(load.error.message);
    if (load.status === "compile_error") load.errors.forEach(({ message }) => assertMessage(message));
    return;
  }
  const [first, second] = calls;
  assert.ok(expect.includes(shown(first)), `${shown(first)} ${JSON.stringify(first).slice(0, 500)}, expected ${expect.join(" or ")}`);
  if (first.status === "threw") assertMessage(first.error.message);
  const goesOn = first.status === "returned" || first.status === "threw";
  const allowed = goesOn ? then ?? expect : ["not_run"];
  assert.ok(allowed.includes(shown(second)), `then ${shown(second)}, expected ${allowed.join(" or ")}`);
}

const longestMessage = 5000;

function assertMessage(message: string): void {
  assert.ok(message.length > 0 && message.length <= longestMessage, "a message is never empty and always cut");
}

const input = [[1, 2], [3, 4]];

async function attack(hostile: Case): Promise<void> {
  const heard: number[] = [];
  let printed = 0;
  const timeMs = hostile.name.startsWith("memory/") ? memoryTimeMs : limits.timeMs;
  const start = performance.now();
  const [result] = await Promise.all([
    sandbox.run(
      { source: hostile.source, entry: ["attack"], seed: 1, limits: { ...limits, timeMs }, ...hostile.offer, calls: [call("attack", input), call("attack", input)] },
      { onCall: (index) => heard.push(index), onPrinted: (text) => printed += text.length },
    ),
    gradeHonestWork(),
  ]);
  const took = performance.now() - start;
  assertOutcome(hostile, result);
  assert.ok(took < timeMs + settledWithinMs, `settled after ${took.toFixed(0)} ms`);
  assert.deepEqual(heard, result.calls.flatMap(({ status }, index) => status === "not_run" ? [] : [index]), "each call has one outcome");
  assert.ok(printed <= limits.outputBytes);
  // In both slots, so in the one where the attack was.
  await Promise.all([gradeHonestWork(), gradeHonestWork()]);
}

const files = readdirSync(casesFolder, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|txt)$/.test(file)).sort();
for (const file of files) {
  const hostile = readCase(file);
  test(hostile.name, () => attack(hostile));
}

const generated: Case[] = [
  { name: "generated/a-million-parentheses", source: `${"(".repeat(1e6)}1${")".repeat(1e6)}`, expect: ["load compile_error"], then: null },
  { name: "generated/a-hundred-thousand-parentheses", source: `export const attack = () => ${"(".repeat(100_000)}1${")".repeat(100_000)}`, expect: ["load compile_error"], then: null },
  { name: "generated/a-hundred-thousand-brackets", source: `export const attack = () => ${"[".repeat(100_000)}${"]".repeat(100_000)}`, expect: ["load compile_error"], then: null },
  { name: "generated/nested-types", source: `export const attack: ${"Array<".repeat(30_000)}1${">".repeat(30_000)} = 1`, expect: ["load compile_error", "load threw"], then: null },
  { name: "generated/300-kilobytes", source: `export const attack = () => 1; // ${"x".repeat(300_000)}`, expect: ["load compile_error"], then: null },
  { name: "generated/a-long-sum", source: `export const attack = () => ${"1+".repeat(100_000)}1`, expect: ["load compile_error", "returned 100001", "threw"], then: null },
  { name: "generated/null-bytes", source: `export const attack = () => 1;\0\0`, expect: ["load compile_error"], then: null },
  { name: "generated/lone-surrogates", source: `export const attack = () => "\\ud800";`, expect: ['returned "\\ud800"'], then: null },
];
for (const hostile of generated) test(hostile.name, () => attack(hostile));
