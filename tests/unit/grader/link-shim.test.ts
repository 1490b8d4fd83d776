import assert from "node:assert/strict";
import vm from "node:vm";
import { test } from "node:test";
import { linkShim } from "#grader/runner/link-shim.ts";

const run = (script: string): unknown => vm.runInNewContext(`${script} const { value } = shim; delete globalThis.shim; [value, Object.keys(globalThis).join()]`);

test("modules become one script that leaves nothing behind but what the last one exports", () => {
  const linked = linkShim([
    { name: "first", code: "export const { abs, max: largest } = Math;\nexport function twice(x) {\n\treturn 2 * x;\n}\nconst own = 1;\n" },
    { name: "second", code: 'import { abs as size, twice } from "./first.js";\nconst own = 3;\nexport const value = twice(size(-own));\n' },
  ]);
  assert.deepEqual(structuredClone(run(linked)), [6, ""]);
});

test("what cannot be linked is refused: a changing export, a default, another form of import, a module that comes later", () => {
  for (const code of [
    "export let x = 1;", "export default 1;", "export { x };", "export * from './first.js';", 'import x from "./first.js";', 'import "./first.js";', 'import { x } from "node:fs";', 'import { x } from "./later.js";',
  ]) {
    assert.throws(() => linkShim([{ name: "first", code: "" }, { name: "second", code }]), /shim\/second/, code);
  }
});
