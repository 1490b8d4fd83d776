import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { listExercises, loadExercise, selectExerciseFolder } from "#grader/load-exercise.ts";
import { complete, withExercise, type Files } from "./exercise-on-disk.ts";

describe("an exercise's folder", () => {
  test("loads with its facts, mistakes and hints", async () => {
    const exercise = await withExercise({}, loadExercise);
    assert.deepEqual([exercise.slug, exercise.month, exercise.facts.entry], ["doubling", "01-numbers", ["double"]]);
    assert.deepEqual(exercise.hints, [{ number: 1, title: "Add it" }]);
    assert.deepEqual(exercise.mistakes.map(({ slug, message }) => [slug, message.slice(0, 25)]), [["halved", "The number is halved inst"], ["squared", "The number is squared ins"]]);
  });

  test("has a version that follows every file", async () => {
    const version = (changes: Files) => withExercise(changes, async (folder) => (await loadExercise(folder)).version);
    const plain = await version({});
    assert.equal(await version({}), plain);
    for (const [name, text] of Object.entries(complete)) assert.notEqual(await version({ [name]: `${text}\n` }), plain, name);
  });

  test("a message may run over lines and paragraphs", async () => {
    const source = "/**\n * One line\n * and its end.\n *\n * A second paragraph.\n */\nexport const double = (x: number) => x;\n";
    const exercise = await withExercise({ "mistakes/halved.ts": source }, loadExercise);
    assert.equal(exercise.mistakes[0].message, "One line and its end.\n\nA second paragraph.");
  });
});

describe("what is missing is named with its file", () => {
  const refused: [name: string, changes: Files, pattern: RegExp][] = [
    ...Object.keys(complete).filter((name) => !name.startsWith("mistakes/")).map((name): [string, Files, RegExp] =>
      [name, { [name]: null }, new RegExp(`${name.replace(".", "\\.")} is missing`)]),
    ["an empty file", { "hints.md": "\n" }, /hints\.md is empty/],
    ["mistakes", { "mistakes/halved.ts": null, "mistakes/squared.ts": null }, /mistakes is missing/],
    ["a mistake's message", { "mistakes/halved.ts": "export const double = 1;" }, /halved\.ts must open with a \/\*\* comment/],
    ["an unknown key", { "exercise.yaml": `${complete["exercise.yaml"]}dificulty: 2\n` }, /Unknown key "dificulty"; did you mean "difficulty"/],
    ["tests that do not parse", { "tests.ts": "export default {" }, /tests\.ts does not load/],
    ["tests without a default export", { "tests.ts": "export const tests = 1;" }, /must export default defineTests/],
    ["tests without cases", { "tests.ts": complete["tests.ts"]?.replace(/cases: .*/, "cases: [],") ?? "" }, /It has no cases/],
    ["two cases of one name", { "tests.ts": complete["tests.ts"]?.replace("any number", "three") ?? "" }, /Two cases are named "three"/],
    ["a task that the statement does not have", { "tests.ts": complete["tests.ts"]?.replace("args: [3]", "task: 2, args: [3]") ?? "" }, /of task 2, but exercise\.yaml lists one task/],
    ["an entry that is not exported", { "tests.ts": complete["tests.ts"]?.replace("checker:", 'entry: "triple", checker:') ?? "" }, /entry "triple" is not among/],
  ];
  for (const [name, changes, pattern] of refused) {
    test(name, () => withExercise(changes, (folder) =>
      assert.rejects(loadExercise(folder), (error) => error instanceof InvalidFileError && pattern.test(error.message) || assert.fail(String(error)))));
  }
});

test("exercises are found by folder, and a slug that is nearly right by name", () => withExercise({}, async (folder) => {
  const root = path.resolve(folder, "../..");
  assert.deepEqual(await listExercises(root), [{ slug: "doubling", month: "01-numbers", folder }]);
  await assert.rejects(selectExerciseFolder(root, "dubling"), /did you mean "doubling"/);
  await assert.rejects(selectExerciseFolder(root, "convolution"), /^NotFoundError: There is no exercise "convolution"$/);
}));
