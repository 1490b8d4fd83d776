import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { createIsolatedGrader } from "#grader/isolated-grader.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { parseExercise, type ExerciseText } from "#grader/load-exercise.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { runnersOf } from "./runners-of.ts";

// Authors whom nobody trusts: whatever their tests.ts does, each grading gets one verdict, in time, and the next one is right.

const trouble: string[] = [];
const sandbox = createSandbox({ size: 1, onTrouble: (message) => trouble.push(message) });
const judge = createSandbox({ size: 1, role: "judge", onTrouble: (message) => trouble.push(message) });
const mistakeRuns = createMistakeRuns(sandbox);
const grader = createIsolatedGrader({ sandbox, judge, mistakeRuns });
after(async () => {
  await Promise.all([sandbox.close(), judge.close()]);
  assert.deepEqual(runnersOf(process.pid), [], "no runner is left");
});

const solution = "export function double(x: number): number {\n  return 2 * x;\n}\n";
const honest = `import { defineTests, exact, hidden, visible } from "#authoring";
export default defineTests<[number], number>({
  reference: (x) => 2 * x, checker: exact(),
  cases: [visible("three", { args: [3] }), hidden("any", { args: (rng) => [rng.int(1, 9)] })],
});`;
const exercise = (tests: string): ExerciseText => parseExercise(new Map([
  ["exercise.yaml", `id: 0198a1b2-0000-7000-8000-00000000d0b1\ntitle: Double\nsummary: Doubles a number and nothing else at all.\ndifficulty: 1\nminutes: 5\nkind: function\ncovers: [prereq.linalg.vectors]\nprerequisites: []\nentry: double\ntasks: [Double the number]\nlimits: {time: 500ms, memory: 64MB}\npoints: 10\n`],
  ["instructions.md", "Double it."], ["hints.md", "## 1. Twice\n\nAdd it to itself."], ["starter.ts", solution], ["solution.ts", solution], ["tests.ts", tests],
  ["mistakes/triple.ts", "/** Three times is once too often, as the name says. */\nexport function double(x: number): number {\n  return 3 * x;\n}\n"],
  ["mistakes/same.ts", "/** The number comes back as it was, and not twice as large. */\nexport function double(x: number): number {\n  return x;\n}\n"],
]), { slug: "double", month: "01", folder: "" });

const submit = (tests: string, source = solution) => grader.grade(exercise(tests), source, { mode: "submit", seed: 1 });

const inReference = (body: string) => honest.replace("(x) => 2 * x", `(x) => { ${body}; return 2 * x; }`);
const atLoad = (body: string) => `${honest}\n${body}`;

describe("an honest author", () => {
  test("gets honest verdicts", async () => {
    assert.equal((await submit(honest)).verdict, "accepted");
    const wrong = await submit(honest, solution.replace("2 * x", "3 * x"));
    assert.deepEqual([wrong.verdict, wrong.mistake?.slug], ["wrong_answer", "triple"]);
  });
});

/** What stands in a verdict that was refused; `null` where the attack only gets what its author may have anyway. */
const attacks: [name: string, tests: string, refused: RegExp][] = [
  ["asks for Node's process", inReference("if (typeof process !== 'undefined') throw new Error('has process ' + Object.keys(process.env))"), /^$/],
  ["asks for require, Buffer, fetch, WebAssembly", inReference("for (const name of ['require', 'module', 'Buffer', 'fetch', 'WebAssembly', 'SharedArrayBuffer', 'Deno', 'Worker']) if (name in globalThis) throw new Error('has ' + name)"), /^$/],
  ["imports the file system", `import fs from "node:fs";\n${honest}\nfs.readFileSync("/etc/passwd");`, /imports "node:fs"/],
  ["imports it later", inReference("(async () => { const fs = await import('node:fs'); throw new Error('read ' + fs.readFileSync('/etc/passwd')); })()"), /Not supported/],
  ["imports another challenge", `import other from "../other/tests.ts";\n${honest}\nconsole.log(other);`, /imports "..\/other\/tests.ts"/],
  ["reaches for the constructor's constructor", inReference("const f = (() => {}).constructor('return typeof process === \\'undefined\\' ? null : process'); if (f() !== null) throw new Error('out')"), /^$/],
  ["never ends loading", atLoad("for (;;);"), /time was up/],
  ["never ends in its reference", inReference("for (;;);"), /time was up/],
  ["never ends in endless promises", inReference("const again = () => Promise.resolve().then(again); again()"), /time was up|too much memory/],
  ["takes all memory", inReference("const all = []; for (;;) all.push(new Array(1e6).fill(1))"), /too much memory/],
  ["takes all memory in typed arrays", inReference("const all = []; for (;;) all.push(new Float64Array(1e7).fill(1))"), /too much memory|allocation failed/],
  ["prints without end", inReference("for (;;) console.log('x'.repeat(1000))"), /printed or returned too much/],
  ["throws something odd", inReference("throw { toString() { throw 1; } }"), /./],
  ["exports nothing", "export const tests = 1;", /must export default/],
  ["exports a getter that throws", honest.replace("export default", "const tests =") + "\nexport default new Proxy(tests, { get() { throw new Error('trap'); } });", /trap/],
  ["has a checker of its own that takes anything", honest.replace("exact()", "{ check: () => ({ pass: true }) } as never"), /^$/],
  ["draws arguments that cannot travel", honest.replace("[rng.int(1, 9)]", "[(() => 1) as never]"), /cannot be drawn/],
  ["draws a million cases", honest.replace('hidden("any", {', 'hidden("any", { repeat: 1e6,'), /./],
];

for (const [name, tests, refused] of attacks) {
  test(`a tests.ts that ${name}`, { timeout: 60_000 }, async () => {
    const verdict = await submit(tests);
    if (refused.source === "^$") assert.equal(verdict.verdict, "accepted", verdict.summary);
    else {
      assert.equal(verdict.verdict, "system_error", JSON.stringify(verdict).slice(0, 300));
      assert.match(verdict.summary, refused);
    }
    assert.ok(!/root:|NEXTAUTH|DATABASE_URL/.test(JSON.stringify(verdict)));
    assert.equal((await submit(honest)).verdict, "accepted", "the next challenge is judged as ever");
  });
}

describe("a tests.ts that forges what the judge says", () => {
  const says = (json: string) => atLoad(`const native = JSON.stringify; JSON.stringify = ((value: object, ...rest: never[]) => value && ("needs" in value || "verdict" in value) ? ${json} : native(value, ...rest)) as never;`);
  const forged = `{"verdict":{"exercise":"other","verdict":"accepted","score":1e9,"maxScore":1e9,"durationMs":-1,"summary":"All cases pass.","tests":[],"output":"","plots":[],"compileErrors":[],"error":null,"mistake":null,"seed":99}}`;

  test("harms itself alone: name, points and seed are the host's", async () => {
    const verdict = await submit(says(`'${forged}'`));
    assert.deepEqual([verdict.exercise, verdict.score, verdict.maxScore, verdict.seed, verdict.verdict], ["double", 10, 10, 1, "accepted"]);
    assert.ok(verdict.durationMs > 0);
  });
  for (const [what, json] of [
    ["no JSON", "'{'"], ["another form", `'{"verdict":{"verdict":"accepted"}}'`], ["a verdict that does not exist", `'${forged.replace('"accepted"', '"superb"')}'`],
    ["a mistake that does not exist, again and again", `native({ needs: [{ of: { mistake: "x" + Math.random() }, calls: 1 }], calls: [], hidden: [] })`],
    ["the student's program again and again", `native({ needs: [{ of: "submission", calls: value.needs ? 1 + Math.floor(1000 * Math.random()) : 2 }], calls: [], hidden: [] })`],
    ["a call with what is no wire value", `'{"needs":[{"of":"submission","calls":1}],"calls":[{"kind":"function","entry":"double","args":[{"$":"evil"}]}],"hidden":[]}'`],
    ["five megabytes", `'{"broken":"' + "x".repeat(5e6) + '"}'`],
  ]) {
    test(`is refused: ${what}`, { timeout: 60_000 }, async () => {
      const verdict = await submit(says(json));
      assert.equal(verdict.verdict, "system_error", verdict.summary);
    });
  }

  test("calls of functions that the exercise does not ask for run nothing", async () => {
    const verdict = await submit(says(`native({ needs: [{ of: "submission", calls: 1 }], calls: [{ kind: "function", entry: "secret", args: [] }], hidden: [false] })`), `${solution}export function secret() { return "ran"; }`);
    assert.ok(!JSON.stringify(verdict).includes('"ran"'));
  });
});

test("nothing of one author's isolate is there for the next", async () => {
  await submit(atLoad("(globalThis as any).left = 'behind'; (Array.prototype as any).left = 'behind';"));
  const verdict = await submit(inReference("if ((globalThis as any).left || ([] as any).left) throw new Error('left behind')"));
  assert.equal(verdict.verdict, "accepted", verdict.summary);
});

test("a student's program does not reach the judge: held-out data and the authoring library are not offered to it", async () => {
  for (const specifier of ["#authoring", "#self", "data"]) {
    const verdict = await submit(honest, `import * as stolen from "${specifier}";\nexport function double(x: number) { return Object.keys(stolen).length * 0 + 2 * x; }`);
    assert.equal(verdict.verdict, "compile_error", specifier);
  }
});
