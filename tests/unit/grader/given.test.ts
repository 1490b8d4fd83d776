import assert from "node:assert/strict";
import { after, test } from "node:test";
import { givenModules, isGivenPath } from "#domain/given-files.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import type { RunRequest } from "#grader/runner/contract.ts";

const sandbox = createSandbox({ size: 1 });
after(() => sandbox.close());

const limits = { timeMs: 3000, memoryBytes: 64 * 1024 * 1024, resultBytes: 100_000, outputBytes: 10_000 };
const run = (source: string, given: Record<string, string>, more: Partial<RunRequest> = {}) =>
  sandbox.run({ source, entry: ["f"], calls: [{ kind: "function", entry: "f", args: [] }], limits, seed: 1, given, ...more });

async function refusal(source: string, given: Record<string, string>): Promise<string> {
  const { load } = await run(source, given);
  assert.ok(load.status === "compile_error", JSON.stringify(load));
  return load.errors[0].message;
}

test("a program imports what is given, and that imports the rest, types and all", async () => {
  const { load, calls } = await run('import { twice } from "./maths.ts";\nimport type { Size } from "./sizes.ts";\nexport const f = (): number => twice(3 as Size);', {
    "./maths.ts": 'import { two, type Size } from "./sizes.ts";\nexport const twice = (x: Size): number => x * two;', "./sizes.ts": "export type Size = number;\nexport const two: Size = 2;",
  });
  assert.deepEqual(load, { status: "loaded" });
  assert.ok(calls[0].status === "returned" && calls[0].value === 6);
});

test("what is given may import what the exercise offers", async () => {
  const { calls } = await run('import { count } from "./flowers.ts"; export const f = () => count;', { "./flowers.ts": 'import { iris } from "data"; export const count = iris.size;' }, { data: ["iris"] });
  assert.ok(calls[0].status === "returned" && typeof calls[0].value === "number" && calls[0].value > 100, JSON.stringify(calls[0]));
});

test("an error inside what is given is shown where the student called it", async () => {
  const { calls } = await run('import { g } from "./g.ts";\n\nexport function f() {\n  return g(null);\n}', { "./g.ts": "\n\n\n\n\n\n\nexport const g = (x: any) => x.y;" });
  assert.ok(calls[0].status === "threw" && calls[0].error.line === 4, JSON.stringify(calls[0]));
});

test("a file that is not given cannot be imported, and the answer says what can", async () => {
  assert.match(await refusal('import { a } from "./b.ts"; export const f = () => a;', { "./a.ts": "export const a = 1;" }), /offers is "\.\/a\.ts"|import "\.\/a\.ts" instead/);
  assert.match(await refusal('import { b } from "./a.ts"; export const f = () => b;', { "./a.ts": "export const a = 1;" }), /exports nothing named b/);
});

test("given files that cannot work say which it is: a circle, a syntax error, an import of something else", async () => {
  const source = 'import { a } from "./a.ts"; export const f = () => a;';
  assert.match(await refusal(source, { "./a.ts": 'import { b } from "./b.ts"; export const a = b;', "./b.ts": 'import { a } from "./a.ts"; export const b = a;' }), /\.\/a\.ts.*circle/);
  assert.match(await refusal(source, { "./a.ts": "export const a = ;" }), /\.\/a\.ts.*cannot be read at line 1/);
  assert.match(await refusal(source, { "./a.ts": 'import fs from "node:fs"; export const a = fs;' }), /imports "node:fs"/);
  assert.match(await refusal(source, { "./a.ts": 'import { x } from "../../secrets.ts"; export const a = x;' }), /imports "\.\.\/\.\.\/secrets\.ts"/);
});

test("a student's program cannot change what is given for the next one", async () => {
  const given = { "./box.ts": "export const box = { value: 1 };" };
  await run('import { box } from "./box.ts"; box.value = 2; export const f = () => box.value;', given);
  const { calls } = await run('import { box } from "./box.ts"; export const f = () => box.value;', given);
  assert.ok(calls[0].status === "returned" && calls[0].value === 1);
});

test("only plain names below given/ are given", () => {
  for (const path of ["given/../solution.ts", "given/a/b.ts", "given/A.ts", "given/tests.js", "given/.ts", "mistakes/a.ts", "given/__proto__.ts"]) assert.equal(isGivenPath(path), false, path);
  assert.deepEqual(Object.keys(givenModules([["given/b.ts", ""], ["solution.ts", ""], ["given/a-1.ts", ""]])), ["./a-1.ts", "./b.ts"]);
});
