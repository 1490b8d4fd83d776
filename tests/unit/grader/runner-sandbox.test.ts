import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import type { Wire } from "#domain/value.ts";
import type { Call, RunRequest, RunResult } from "#grader/runner/contract.ts";
import { encode } from "#grader/runner/encoding.ts";
import { createSandbox } from "#grader/runner/pool.ts";

const sandbox = createSandbox({ size: 1 });
after(() => sandbox.close());

const limits = { timeMs: 5000, memoryBytes: 128 * 1024 * 1024, resultBytes: 4_000_000, outputBytes: 10_000 };
const call = (...args: Wire[]): Call => ({ kind: "function", entry: "f", args });

const run = (source: string, calls: Call[] = [call()], more: Partial<RunRequest> = {}): Promise<RunResult> =>
  sandbox.run({ source, entry: ["f"], calls, limits, seed: 1, ...more });

function values({ load, calls }: RunResult): Wire[] {
  assert.deepEqual(load, { status: "loaded" });
  return calls.map((outcome) => outcome.status === "returned" ? outcome.value : outcome.status);
}

test("values pass into the isolate and out again unchanged, as the host's own encoding has them", async () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.double(), fc.string({ unit: "binary" }), fc.boolean(), fc.constantFrom(null, undefined, -0, NaN, Infinity, -Infinity),
      fc.float32Array(), fc.float64Array(), fc.uint8Array(), fc.int32Array(), fc.sparseArray(fc.double()), fc.array(tie("value")),
      fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom("__proto__", "$", "v")), tie("value"))).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  const wires = fc.sample(value, { numRuns: 300, seed: 11 }).map(encode);
  assert.deepEqual(values(await run("export const f = (x: unknown) => x;", wires.map((wire) => call(wire)))), wires);
});

test("an error is on the student's own line and column, whatever types were stripped before it", async () => {
  const source = ["interface Point {", "  x: number;", "}", "", "enum Kind { A, B }", "export function f(p: Point): number {", "  return (p as Point).x.y.z + Kind.A;", "}"].join("\n");
  const [outcome] = (await run(source, [call({ $: "object", v: [["x", 1]] })])).calls;
  assert.equal(outcome.status, "threw");
  assert.ok(outcome.status === "threw" && outcome.error.line === 7 && outcome.error.message.startsWith("TypeError: "));
});

test("a syntax error names line and column of the student's file, from the compiler and from the engine", async () => {
  for (const [source, line, column] of [["export const f = 1;\nlet a = ;", 2, 9], ["export const f = 1;\nlet b: number = 1;\nlet b = 2;", 3, 5],
    ["type T = number;\nexport const f = 1;\nconst r: unknown = /(/;", 3, 20]] as const) {
    const { load } = await run(source);
    assert.ok(load.status === "compile_error", JSON.stringify(load));
    assert.deepEqual([load.errors[0].line, load.errors[0].column], [line, column], load.errors[0].message);
  }
});

test("after one call threw, the next still runs", async () => {
  const result = await run("export function f(x: number) { if (x < 0) throw new RangeError('negative'); return x; }", [call(-1), call(4)]);
  assert.deepEqual(values(result), ["threw", 4]);
});

test("what is not written yet is told apart from other errors, by its class and not by its name", async () => {
  const honest = (await run("export function f() { throw new NotImplemented('scale the scores'); }")).calls[0];
  assert.ok(honest.status === "threw" && honest.notImplemented && honest.error.message === "scale the scores");
  const forged = (await run("export function f() { const e = new Error('x'); e.name = 'NotImplemented'; throw e; }")).calls[0];
  assert.ok(forged.status === "threw" && !forged.notImplemented);
});

test("random numbers repeat with the seed, and differ between calls and seeds", async () => {
  const source = "export const f = () => [Math.random(), Math.random()];";
  const first = values(await run(source, [call(), call()]));
  assert.deepEqual(values(await run(source, [call(), call()])), first);
  assert.notDeepEqual(first[0], first[1]);
  assert.notDeepEqual(values(await run(source, [call(), call()], { seed: 2 })), first);
});

test("random numbers are uniform: mean 1/2 and variance 1/12 within five standard errors", async () => {
  const n = 20_000;
  const [drawn] = values(await run(`export const f = () => Array.from({ length: ${n} }, () => Math.random());`));
  assert.ok(Array.isArray(drawn));
  const numbers = drawn.map(Number);
  const mean = numbers.reduce((sum, x) => sum + x, 0) / n;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  assert.ok(Math.abs(mean - 1 / 2) < 5 * Math.sqrt(1 / 12 / n));
  // The variance of (x − 1/2)² for a uniform x is 1/180.
  assert.ok(Math.abs(variance - 1 / 12) < 5 * Math.sqrt(1 / 180 / n));
});

test("a class script gives what each call and get gave at that moment", async () => {
  const source = "export class Counter { rows = [0]; constructor(n: number) { this.rows[0] = n; } get size() { return this.rows.length; } add(n: number) { this.rows[0] += n; return this.rows; } }";
  const script: Call = { kind: "script", steps: [
    { do: "construct", as: "c", class: "Counter", args: [5] }, { do: "call", on: "c", method: "add", args: [1] },
    { do: "call", on: "c", method: "add", args: [1] }, { do: "get", on: "c", property: "size" },
  ] };
  assert.deepEqual(values(await run(source, [script, script], { entry: ["Counter"] })), [[[6], [7], 1], [[6], [7], 1]]);
});

test("what is printed, drawn and reported belongs to the call that did it", async () => {
  const printed: string[] = [];
  const steps: number[] = [];
  const source = `console.log("at load");
    export function f(x: number) { console.log("call", x, [[1, 2], [3, 4]]); plot.line([1, NaN, 3], { title: "t" }); report(x, { loss: 1 / x }); return x; }`;
  const result = await sandbox.run({ source, entry: ["f"], calls: [call(1), call(2)], limits, seed: 1 },
    { onPrinted: (text) => printed.push(text), onProgress: (step) => steps.push(step) });
  assert.equal(result.output, "at load\n");
  assert.deepEqual(result.calls.map(({ output }) => output), [1, 2].map((x) => `call ${x} [[1, 2],\n [3, 4]]\n`));
  assert.deepEqual(result.calls.map(({ plots }) => plots.map(({ kind }) => kind)), [["line"], ["line"]]);
  assert.deepEqual(result.calls[0].plots[0], { kind: "line", title: "t", x: [0, 1, 2], y: [1, null, 3], xLabel: "", yLabel: "" });
  assert.equal(printed.join(""), result.output + result.calls.map(({ output }) => output).join(""));
  assert.deepEqual(steps, [1, 2]);
});

test("a histogram counts each value once, the greatest in the last bin", async () => {
  const { calls } = await run("export function f() { plot.histogram([0, 1, 2, 3, 4], { bins: 2 }); return 0; }");
  assert.deepEqual(calls[0].plots[0], { kind: "histogram", title: "", edges: [0, 2, 4], counts: [2, 3], xLabel: "", yLabel: "count" });
});

test("what was printed just before a time-out is kept", async () => {
  const { calls } = await run("export function f() { for (let i = 0; i < 200; i++) console.log(i); for (;;); }", [call()], { limits: { ...limits, timeMs: 300 } });
  assert.equal(calls[0].status, "time_limit_exceeded");
  assert.ok(calls[0].output.endsWith("\n199\n"));
});

// Arrays of numbers are written by the engine at once: only where no code of the student's can run meanwhile.
const getter = { $: "unsupported", what: "a getter" };
for (const [hazard, body, expected] of [
  ["a getter as an element, by Object.defineProperty", "const a = [1, 2]; Object.defineProperty(a, 0, { get: () => 9, enumerable: true }); return a;", [getter, 2]],
  ["by Object.defineProperties", "const a = [1, 2]; Object.defineProperties(a, { 1: { get: () => 9 } }); return a;", [1, getter]],
  ["by Reflect.defineProperty", "const a = [1, 2]; Reflect.defineProperty(a, '0', { get: () => 9 }); return a;", [getter, 2]],
  ["by __defineGetter__", "const a = [1, 2]; (a as any).__defineGetter__(0, () => 9); return a;", [getter, 2]],
  ["by Object.defineProperty with another this", "const a = [1, 2]; Object.defineProperty.call(null, a, 0, { get: () => 9 }); return a;", [getter, 2]],
  ["through a Proxy of the array", "const a = [1, 2]; Object.defineProperty(new Proxy(a, {}), 0, { get: () => 9 }); return a;", [getter, 2]],
  ["through a revocable Proxy", "const a = [1, 2]; Object.defineProperty(Proxy.revocable(a, {}).proxy, 0, { get: () => 9 }); return a;", [getter, 2]],
  ["through a Proxy that inherits the call", "const a = [1, 2]; Reflect.apply((Object.prototype as any).__defineGetter__, new Proxy(a, {}), [0, () => 9]); return a;", [getter, 2]],
  ["a hole over a getter on Array.prototype", "Object.defineProperty(Array.prototype, 1, { get: () => 9, configurable: true }); const a = [1, , 3]; return a;", [1, { $: "hole" }, 3]],
  ["a hole over a getter on Object.prototype", "(Object.prototype as any).__defineGetter__(1, () => 9); const a = [1, , 3]; return a;", [1, { $: "hole" }, 3]],
  ["a hole over a getter on a prototype slipped in between", "Object.setPrototypeOf(Array.prototype, { get 1() { return 9; } }); const a = [1, , 3]; return a;", [1, { $: "hole" }, 3]],
  ["a hole over a getter on a subclass", "class A extends Array<number> { get 1() { return 9; } } const a = A.from([1, 2, 3]); delete a[1]; return a;", [1, { $: "hole" }, 3]],
  ["toJSON on the array", "const a = [1, 2]; (a as any).toJSON = () => [7]; return a;", [1, 2]],
  ["toJSON on Array.prototype", "(Array.prototype as any).toJSON = () => [7]; return [1, 2];", [1, 2]],
  ["toJSON on Object.prototype", "(Object.prototype as any).toJSON = () => [7]; return [[1, 2]];", [[1, 2]]],
  ["toJSON on Number.prototype", "(Number.prototype as any).toJSON = () => 7; return [1, 2];", [1, 2]],
  ["JSON.stringify replaced", "JSON.stringify = () => '[7]'; return [1, 2];", [1, 2]],
  ["a minus zero among numbers", "return [1, -0];", [1, { $: "-0" }]],
  ["an infinity among numbers", "return [1, 1 / 0];", [1, { $: "Infinity" }]],
  ["numbers that print with an exponent", "return [1e21, 5e-324, 0.1, 123456789012345680000];", [1e21, 5e-324, 0.1, 123456789012345680000]],
] as const) {
  test(`a result runs nothing of the student's and loses nothing: ${hazard}`, async () => {
    assert.deepEqual(values(await run(`export function f() { ${body} }`)), [expected]);
  });
}

test("the functions that define properties look like the engine's own", async () => {
  assert.deepEqual(values(await run(`export function f() {
    const made = Object.defineProperty({}, "x", { value: 1 });
    return [Object.defineProperty.name, Object.defineProperty.length, Reflect.defineProperty({}, "x", { value: 1 }), (made as any).x, Object.keys(Object).length, Object.keys(Reflect).length];
  }`)), [["defineProperty", 3, true, 1, 0, 0]]);
});
