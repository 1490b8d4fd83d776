import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";

const root = path.resolve(import.meta.dirname, "../..");
const exercise = path.join(root, "exercises/07-transformers/scaled-dot-product");
let folder: string;
before(async () => { folder = await mkdtemp(path.join(os.tmpdir(), "descent-grade-")); });
after(() => rm(folder, { recursive: true, force: true }));

function run(script: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
    execFile(process.execPath, [...flags, path.join(root, script), ...args], { cwd: folder, timeout: 60_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
  });
}
const grade = (...args: string[]) => run("bin/grade.ts", ...args);

describe("npm run grade", { concurrency: 2 }, () => {
  test("--json prints one object with the documented keys", async () => {
    const { code, stdout } = await grade("scaled-dot-product", path.join(exercise, "mistakes/no-scale.ts"), "--json", "--seed", "5");
    assert.equal(code, 0);
    const verdict = JSON.parse(stdout);
    for (const key of ["exercise", "verdict", "score", "maxScore", "durationMs", "tests", "output"]) assert.ok(key in verdict, key);
    assert.deepEqual([verdict.exercise, verdict.verdict, verdict.maxScore, verdict.seed], ["scaled-dot-product", "wrong_answer", 10, 5]);
    assert.ok(!("compileErrors" in verdict));
    for (const result of verdict.tests) {
      for (const key of ["name", "visible", "status", "message", "durationMs"]) assert.ok(key in result, key);
      assert.equal(result.mistake?.slug, result.status === "passed" ? undefined : "no-scale");
    }
    assert.ok(verdict.tests.some((result: { visible: boolean }) => !result.visible));
  });

  test("exits 0 whatever the verdict is", async () => {
    const programs = { accepted: null, compile_error: "export function attention( {", runtime_error: "throw new Error('no');", time_limit_exceeded: "export function attention() { for (;;); }" };
    for (const [verdict, source] of Object.entries(programs)) {
      const file = source === null ? path.join(exercise, "solution.ts") : path.join(folder, `${verdict}.ts`);
      if (source !== null) await writeFile(file, source);
      const { code, stdout } = await grade("scaled-dot-product", file, "--json");
      assert.deepEqual([code, JSON.parse(stdout).verdict], [0, verdict]);
    }
  });

  test("without --json it is written for people, and a program cannot steer the terminal", async () => {
    await writeFile(path.join(folder, "paint.ts"), 'export function attention() { console.log("\\u001b[2J\\u001b[31mred\\u0007"); return [["\\u001b[1m"]]; }');
    const { code, stdout } = await grade("scaled-dot-product", "paint.ts");
    assert.equal(code, 0);
    assert.match(stdout, /^scaled-dot-product: wrong answer, 0 of 10 points/);
    assert.match(stdout, /expected {2}\[\[12\.6894\]\]/);
    assert.ok(!/[\u001b\u0007]/.test(stdout));
  });

  const misuse: [name: string, args: string[], pattern: RegExp][] = [
    ["no arguments", [], /^Usage: npm run grade/],
    ["no file", ["scaled-dot-product"], /^Usage/],
    ["too many files", ["scaled-dot-product", "a.ts", "b.ts"], /^Usage/],
    ["an unknown slug", ["scaled-dot-prodct", "a.ts"], /^There is no exercise "scaled-dot-prodct"; did you mean "scaled-dot-product"\?$/],
    ["a file that is not there", ["scaled-dot-product", "nowhere.ts"], /^There is no file nowhere\.ts\.$/],
    ["a folder for a file", ["scaled-dot-product", "."], /is a folder/],
    ["a seed that is no number", ["scaled-dot-product", "a.ts", "--seed", "x"], /^--seed takes a whole number/],
    ["an unknown option", ["scaled-dot-product", "a.ts", "--jsn"], /--jsn.*Usage/],
  ];
  for (const [name, args, pattern] of misuse) {
    test(`exits 2 with one sentence: ${name}`, async () => {
      const { code, stdout, stderr } = await grade(...args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr.trim(), pattern);
      assert.equal(stderr.trim().split("\n").length, 1);
    });
  }
});

describe("npm run exercise", { concurrency: 2 }, () => {
  test("verify says each check in words and exits 0", async () => {
    const { code, stdout } = await run("bin/exercise.ts", "verify", "scaled-dot-product", "--seeds", "1");
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^ok {6}scaled-dot-product: mistake no-scale is rejected with its own message with 1 seed$/m);
  });
  for (const args of [[], ["verfy"], ["verify", "no-such-exercise"], ["verify", "--seeds", "0"]]) {
    test(`exits 2 for: ${args.join(" ") || "nothing"}`, async () => assert.equal((await run("bin/exercise.ts", ...args)).code, 2));
  }
});
