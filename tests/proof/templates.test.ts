import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { proveFiles } from "#grader/proof/prove.ts";
import { createSandbox } from "#grader/runner/pool.ts";

/** What a new challenge begins as is proved as a challenge is: its tests in the judge's own isolates. */
const root = path.resolve(import.meta.dirname, "../../content/templates");
const sandbox = createSandbox({ size: 1 });
const judge = createSandbox({ size: 1, role: "judge" });
after(() => Promise.all([sandbox.close(), judge.close()]));

for (const kind of readdirSync(root)) {
  test(`the template "${kind}" proves itself, without a warning`, async () => {
    const folder = path.join(root, kind);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")).filter((name) => /\.\w+$/.test(name));
    const files = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
    const findings = await proveFiles(files, { slug: kind, month: "1", folder: "" }, { sandbox, judge, seeds: 3 });
    assert.deepEqual(findings.filter(({ level }) => level !== "ok").map(({ text }) => text), []);
  });
}
