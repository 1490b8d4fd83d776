import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";

const lessons = globSync("content/months/*/*.md").sort();
/** A program in TypeScript that is followed by what it prints; one that is not followed by it is an illustration. */
const programWithOutput = /```ts\n((?:(?!```).)*?)\n```\s+```text\n(.*?)\n```/gs;

describe("programs in lessons", () => {
  let folder = "";
  before(() => { folder = mkdtempSync(path.join(tmpdir(), "descent-lesson-")); });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("there are lessons to check", () => assert.ok(lessons.length >= 3));

  for (const lesson of lessons) {
    for (const [index, [, source, printed]] of [...readFileSync(lesson, "utf8").matchAll(programWithOutput)].entries()) {
      it(`${lesson}: program ${index + 1} prints what stands below it`, () => {
        const file = path.join(folder, `${path.basename(lesson, ".md")}-${index}.ts`);
        writeFileSync(file, source);
        // A terminal that forces colours would put them into printed arrays.
        const output = execFileSync(process.execPath, [file], { encoding: "utf8", timeout: 60_000, env: { ...process.env, FORCE_COLOR: "0" } });
        assert.equal(output.trimEnd(), printed);
      });
    }
  }
});
