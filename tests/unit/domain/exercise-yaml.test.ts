import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readExerciseYaml } from "#domain/exercise-yaml.ts";

const yaml = `id: 7b0c6b1e-4f43-4f0c-9b0a-9d6a4b1d2c11
title: A title
summary: What it is about, in a line.
covers: [prereq.stats.descriptive]
difficulty: 1
minutes: 15
kind: function
entry: f
tasks: [One]
`;
const first = (text: string) => readExerciseYaml(text).problems[0];

describe("what is wrong with an exercise.yaml is said at its line", () => {
  test("nothing is", () => {
    const { facts, problems } = readExerciseYaml(yaml);
    assert.deepEqual([facts?.title, problems], ["A title", []]);
  });

  test("a syntax error", () => {
    const problem = first(yaml.replace("title: A title", "title: A: title"));
    assert.equal(problem.line, 2);
    assert.match(problem.message, /quotes/);
  });

  test("a value of the wrong kind", () => assert.equal(first(yaml.replace("difficulty: 1", "difficulty: high")).line, 5));

  test("an unknown key, with the nearest known one", () => {
    const problem = first(yaml.replace("minutes:", "minuts:"));
    const all = readExerciseYaml(yaml.replace("minutes:", "minuts:")).problems;
    assert.ok(all.some(({ line, message }) => line === 6 && message.includes('did you mean "minutes"')), problem.message);
  });

  test("a missing key has no line, and is named", () => {
    const problem = first(yaml.replace(/^summary.*\n/m, ""));
    assert.equal(problem.line, null);
    assert.match(problem.message, /"summary" is missing/);
  });

  test("an item of a list", () => assert.equal(first(yaml.replace("tasks: [One]", "tasks:\n  - One\n  - [Two]\n")).line, 9));

  for (const [what, text] of [["nothing", ""], ["a list", "- a\n- b\n"], ["a number", "12"], ["binary", "\u0001\u0002"], ["an alias of its own", "a: &a [*a]"]]) {
    test(`${what} is a problem and not a crash`, () => assert.ok(readExerciseYaml(text).problems.length > 0));
  }

  test("aliases that multiply are refused", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]", ...Array.from({ length: 9 }, (_, i) => `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${Array(10).fill(`*${String.fromCharCode(97 + i)}`).join(", ")}]`)];
    assert.ok(readExerciseYaml(lines.join("\n")).problems.length > 0);
  });
});
