import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import type { RunRequest, RunResult } from "#grader/runner/contract.ts";
import { prepareLaunch } from "#grader/runner/launch.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { dataSet } from "#grader/data/data-sets.ts";

/** One slot: each program runs where the one before ran. */
const trouble: string[] = [];
const sandbox = createSandbox({ size: 1, onTrouble: (message) => trouble.push(message) });

after(async () => {
  await sandbox.close();
  assert.deepEqual(trouble, []);
});

const offer = { libraries: ["tensorflow"], data: ["digits", "iris"], async: true } as const;
const limits = { timeMs: 5000, memoryBytes: 128 * 1024 * 1024, resultBytes: 1e6, outputBytes: 10_000 };

const run = (source: string, extra: Partial<RunRequest> = {}): Promise<RunResult> =>
  sandbox.run({ source, entry: ["f"], seed: 1, limits, calls: [{ kind: "function", entry: "f", args: [] }], ...offer, ...extra });

async function value(source: string, extra: Partial<RunRequest> = {}): Promise<unknown> {
  const { load, calls: [outcome] } = await run(source, extra);
  assert.equal(outcome.status, "returned", JSON.stringify([load, outcome]));
  return outcome.status === "returned" ? outcome.value : null;
}

const program = (body: string): string => `
  import * as tf from "@tensorflow/tfjs";
  import { digits, iris } from "data";
  export async function f() { ${body} }`;

test("data that a program changed are whole again for the next", async () => {
  const sums = program(`return [digits.images.reduce((a, b) => a + b), digits.labels.reduce((a, b) => a + b), iris.features.flat().reduce((a, b) => a + b), iris.size];`);
  const before = await value(sums);
  await value(program(`digits.images.fill(9); digits.labels.fill(9); iris.features.length = 0; iris.size = 0; Object.defineProperty(Array.prototype, "flat", { value: () => [0] }); return 1;`));
  assert.deepEqual(await value(sums), before);
});

test("a library that a program patched is whole again for the next", async () => {
  const product = program(`return tf.matMul(tf.eye(2), tf.tensor2d([[1, 2], [3, 4]]));`);
  await value(program(`
    Object.assign(tf.Tensor.prototype, { matMul: () => tf.zeros([9]), arraySync: () => [9] });
    const kernel = tf.getKernel("BatchMatMul", "cpu"); kernel.kernelFunc = () => { throw new Error("patched"); };
    tf.setBackend("webgl").catch(() => undefined); tf.disposeVariables(); tf.env().set("DEBUG", true); return 1;`));
  assert.deepEqual(await value(product), [[1, 2], [3, 4]]);
});

test("the same seed draws the same first weights, another seed others", async () => {
  const weights = program(`return tf.layers.dense({ units: 2, inputShape: [3], kernelInitializer: "glorotNormal" }).apply(tf.ones([1, 3]));`);
  const [first, again, other] = [await value(weights), await value(weights), await value(weights, { seed: 2 })];
  assert.deepEqual(first, again);
  assert.notDeepEqual(first, other);
});

test("every call draws from its own seed, however many came before", async () => {
  const source = program(`return tf.randomNormal([2]);`);
  const calls: RunRequest["calls"] = Array.from({ length: 3 }, () => ({ kind: "function", entry: "f", args: [] }));
  const [all, two] = [await run(source, { calls }), await run(source, { calls: calls.slice(0, 2) })];
  const values = ({ calls: outcomes }: RunResult) => outcomes.map((outcome) => outcome.status === "returned" ? outcome.value : outcome.status);
  assert.deepEqual(values(all).slice(0, 2), values(two));
  assert.notDeepEqual(values(all)[0], values(all)[1]);
});

test("time that the machine takes is not counted where computing has a limit of its own", async () => {
  // The child's clock goes on while it is stopped; its isolate computes nothing.
  const { calls: [stopped] } = await run("export const f = () => { for (;;); };", { limits: { ...limits, timeMs: 20_000, cpuMs: 300 } });
  assert.equal(stopped.status, "time_limit_exceeded");
  assert.ok(stopped.durationMs < 2000, `stopped after ${stopped.durationMs} ms`);
  assert.equal(await value("export const f = () => { let s = 0; for (let i = 0; i < 1e6; i++) s += i; return s; };", { limits: { ...limits, cpuMs: 2000 } }), 499999500000);
});

test("the runner's folder holds training data and nothing of what is held out", () => {
  const { args } = prepareLaunch();
  const folder = path.dirname(args[args.length - 1]);
  const files = readdirSync(path.join(folder, "data"));
  assert.deepEqual(files.filter((file) => file.endsWith(".bin")), ["digits.bin"]);
  const { heldOut, training } = dataSet("digits");
  const bytes = readFileSync(path.join(folder, "data", "digits.bin"));
  const picture = (images: Float32Array): Buffer => Buffer.from(images.slice(0, 784).buffer);
  assert.ok(bytes.includes(picture(training.images)));
  assert.ok(!bytes.includes(picture(heldOut.images)));
  const text = files.filter((file) => file.endsWith(".json")).map((file) => readFileSync(path.join(folder, "data", file), "utf8")).join("\n");
  for (const secret of [JSON.stringify(dataSet("moons").heldOut.points[0]), JSON.stringify(dataSet("spirals").heldOut.points[0]), "The miller's clock"]) {
    assert.ok(!text.includes(JSON.stringify(secret).slice(1, -1)), secret);
  }
  assert.ok(text.includes("The lighthouse keeper's year"));
});
