import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countWords, section } from "#grader/proof/statement.ts";
import { proveExercise } from "#grader/proof/prove.ts";
import { complete, withExercise, wrong, type Files } from "./exercise-on-disk.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

const prove = (changes: Files) => withExercise(changes, (folder) => proveExercise(folder, { sandbox: createFakeSandbox(), seeds: 5 }));
const failures = async (changes: Files) => (await prove(changes)).filter(({ level }) => level === "failure").map(({ text }) => text);
const edit = (name: string, from: string | RegExp, to: string): Files => {
  const text = complete[name] ?? "";
  const edited = text.replace(from, to);
  assert.notEqual(edited, text, "the edit must change something");
  return { [name]: edited };
};

describe("the proof of an exercise", () => {
  test("accepts a complete one", async () => assert.deepEqual(await failures({}), []));

  const refused: [name: string, changes: Files, pattern: RegExp][] = [
    ["a missing file", { "hints.md": null }, /hints\.md is missing/],
    ["a solution that fails a hidden case, with its data", edit("solution.ts", "2 * x", "x > 5 ? 0 : 2 * x"), /solution passes.*: no\. Seed 1: wrong_answer, "any number": Expected \d+, got 0/],
    ["a solution without room", edit("exercise.yaml", "tasks:", "limits: {time: 2ms}\ntasks:"), /less than half of its 2 ms/],
    ["a starter that returns something", { "starter.ts": "export function double(x: number): number { return 0; }" }, /starter compiles.*wrong_answer/],
    ["a starter that is the solution", { "starter.ts": complete["solution.ts"] }, /starter compiles.*accepted/],
    ["a starter that fails in another way", { "starter.ts": 'export function double(x: number): number { throw new Error("no"); }' }, /does not end in NotImplemented/],
    ["a starter that does not compile", { "starter.ts": "export function double(x: {" }, /starter compiles.*compile_error/],
    ["a mistake that is right", { "mistakes/halved.ts": wrong("Adds x to itself.", "return x + x;") }, /mistake halved.*it is accepted/],
    ["two mistakes that no case tells apart", { "mistakes/again.ts": wrong("Squares it another way.", "return x ** 2;") }, /mistake squared.*message of again/],
    ["a mistake that does not compile", { "mistakes/halved.ts": `${wrong("Broken.", "return (;")}` }, /mistake halved.*does not compile/],
    ["one mistake only", { "mistakes/halved.ts": null }, /at least two mistakes.*There is 1/],
    ["two mistakes with one message", { "mistakes/halved.ts": wrong("The number is squared instead of doubled.", "return x / 2;") }, /Two have the same message/],
    ["a message that does not help", { "mistakes/halved.ts": "/** Wrong. */\nexport const double = (x: number) => x / 2;" }, /halved\.ts says too little/],
    ["hidden cases that could be listed", edit("tests.ts", "(rng) => [rng.int(10, 90)]", "[44]"), /could list the answers/],
    ["no visible case", edit("tests.ts", 'visible("three"', 'hidden("three"'), /No case is visible/],
    ["a reference that throws", edit("tests.ts", "x + x", '{ throw new Error("no truth"); }'), /system_error.*no truth/],
    ["a statement without an example", edit("instructions.md", "## Worked example", "## Numbers"), /"worked example" is missing/],
    ["a statement with other tasks than the facts", edit("exercise.yaml", "[Double the number]", "[Double, Check]"), /numbers 1; exercise\.yaml names 2/],
    ["a statement too short", edit("instructions.md", /It turns up[^\n]*/, ""), /150 to 450 words: no\. It has \d+/],
    ["hints with other numbers than the tasks", edit("hints.md", "## 1.", "## 2."), /hints are numbered.*the numbers 2/],
  ];
  for (const [name, changes, pattern] of refused) {
    test(`rejects ${name}`, async () => {
      const found = await failures(changes);
      assert.ok(found.some((text) => pattern.test(text)), found.join("\n") || "nothing was found");
    });
  }

  test("warns of a case that every mistake passes", async () => {
    const findings = await prove(edit("tests.ts", 'visible("three"', 'visible("zero", { args: [0] }), visible("three"'));
    assert.deepEqual(findings.filter(({ level }) => level !== "ok").map(({ level, text }) => ({ level, text })), [{ level: "warning", text: 'no mistake fails the case "zero"' }]);
  });
});

test("words are counted without code, formulas and tables", () => {
  assert.equal(countWords("One two $x$ three.\n\n```ts\nfour five\n```\n\n$$\na b c\n$$\n\n| d | e |\n\n- six"), 5);
});

test("a section ends at the next heading of its level, not at a deeper one", () => {
  assert.equal(section("## Tasks\na\n### more\nb\n## Edges\nc", /tasks/i), "a\n### more\nb");
  assert.equal(section("no heading", /tasks/i), null);
});
