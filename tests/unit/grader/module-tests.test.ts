import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import type { defineModuleTests } from "#grader/define-tests.ts";
import { createGrader } from "#grader/grade.ts";
import { loadExercise, type Exercise } from "#grader/load-exercise.ts";
import { proveExercise } from "#grader/proof/prove.ts";
import { complete, withExercise, wrong, type Files } from "./exercise-on-disk.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

const tests = `import { allClose, exact, defineModuleTests, hidden, visible } from "#authoring";

export default defineModuleTests<{ double: (x: number) => number; scale: (x: number[], by: number) => number[] }>({
  double: {
    reference: (x) => x + x,
    checker: exact(),
    accepts: (x) => (typeof x === "number" ? null : "Give a number."),
    cases: [hidden("double: any number", { args: (rng) => [rng.int(10, 90)] }), visible("double: three", { args: [3] })],
  },
  scale: {
    reference: (x, by) => x.map((one) => by * one),
    checker: allClose({ rtol: 1e-9, atol: 0 }),
    cases: [visible("scale: two numbers", { args: [[1, 2], 3] }), hidden("scale: many", { args: (rng) => [rng.normal([5]), rng.int(3, 9)] })],
  },
});
`;
const program = (double: string, scale: string) =>
  `export function double(x: number): number { ${double} }\nexport function scale(x: number[], by: number): number[] { ${scale} }\n`;
const right = { double: "return 2 * x;", scale: "return x.map((one) => one * by);" };

const files: Files = {
  "exercise.yaml": complete["exercise.yaml"]?.replace("entry: double", "entry: [double, scale]") ?? "",
  "instructions.md": complete["instructions.md"]?.replace("Doubling is", "Write `double` and `scale(x, by)`. Doubling is") ?? "",
  "tests.ts": tests,
  "solution.ts": program(right.double, right.scale),
  "starter.ts": program('throw new NotImplemented("double x");', 'throw new NotImplemented("scale each");'),
  "mistakes/halved.ts": wrong("The number is halved instead of doubled.", "return x / 2;") + `export function scale(x: number[], by: number): number[] { ${right.scale} }\n`,
  "mistakes/squared.ts": `/** Each number is divided, not multiplied, by the factor: the result shrinks. */\n${program(right.double, "return x.map((one) => one / by);")}`,
};
const load = (changes: Files = {}) => withExercise({ ...files, ...changes }, loadExercise);
const submit = (exercise: Exercise, source: string) => createGrader({ sandbox: createFakeSandbox() }).grade(exercise, source, { mode: "submit", seed: 2 });

describe("an exercise with several functions", () => {
  test("is proved like any other", async () => {
    const findings = await withExercise(files, (folder) => proveExercise(folder, { sandbox: createFakeSandbox(), seeds: 3 }));
    assert.deepEqual(findings.filter(({ level }) => level !== "ok"), []);
  });

  test("calls each with its own cases, visible ones of all functions first", async () => {
    const verdict = await submit(await load(), program(right.double, right.scale));
    assert.deepEqual([verdict.verdict, verdict.score], ["accepted", 10]);
    assert.deepEqual(verdict.tests.map(({ name }) => name), ["double: three", "scale: two numbers", "double: any number", "scale: many"]);
    assert.deepEqual(verdict.tests[1].expected, [3, 6]);
  });

  test("names the function in each message, and shows nothing of hidden cases", async () => {
    const verdict = await submit(await load(), program('throw new Error("no");', "return x.map((one) => one * by * by);"));
    assert.deepEqual(verdict.tests.map(({ message }) => message), [
      "double: The program threw an error in line 2: no",
      "scale: Each value is too large by a factor of 3. 2 of 2 values are wrong. The first is at index 0: expected 3, got 9. The largest error is 12, the mean error 9.",
      "double: The program threw an error in line 2.",
      "scale: Each value is off by the same factor.",
    ]);
  });

  test("recognises a mistake of one function where the others pass", async () => {
    const verdict = await submit(await load(), program(right.double, "return x.map((one) => (1 / by) * one);"));
    assert.equal(verdict.mistake?.slug, "squared");
    assert.deepEqual(verdict.tests.map(({ mistake }) => mistake?.slug ?? null), [null, "squared", null, "squared"]);
  });

  test("remarks on the parameters of the function that fails", async () => {
    const source = `${program(right.double, "").split("\n")[0]}\nexport function scale(x: number[]) { return x; }`;
    assert.match((await submit(await load(), source)).summary, /scale takes 1 parameter, but is called with 2 arguments/);
  });
});

describe("own input of an exercise with several functions", () => {
  const run = async (text: string, source = program(right.double, right.scale)) => {
    const exercise = await load();
    const verdict = await createGrader({ sandbox: createFakeSandbox() }).grade(exercise, source, { mode: "run", seed: 1, ownInput: parseOwnInput(text, exercise.facts.entry) });
    const own = verdict.tests.at(-1);
    return [own?.name, own?.entry, own?.status, own?.got];
  };
  test("is of the first function where it names none", async () => assert.deepEqual(await run("[21]"), ["Your input", "double", "passed", 42]));
  test("is of the function that it names", async () => {
    assert.deepEqual(await run("double(4)"), ["Your input", "double", "passed", 8]);
    // No input of one's own is judged where the exercise does not say which its reference can answer.
    assert.deepEqual(await run("scale([1, 2], 3)"), ["Your input", "scale", "skipped", [3, 6]]);
  });
  test("each result says which function was called", async () => {
    assert.deepEqual((await submit(await load(), program(right.double, right.scale))).tests.map(({ entry }) => entry), ["double", "scale", "double", "scale"]);
  });
});

describe("the names of a module's functions are those of exercise.yaml", () => {
  const refused: [name: string, changes: Files, pattern: RegExp][] = [
    ["one that is not asked for", { "exercise.yaml": complete["exercise.yaml"] }, /tests "scale", which is not among exercise\.yaml's entry: double\.$/],
    ["one without tests", { "exercise.yaml": complete["exercise.yaml"]?.replace("entry: double", "entry: [double, scale, third]") ?? "" }, /no cases for "third"/],
    ["one without cases", { "tests.ts": tests.replace(/cases: \[visible\("scale.*\],\n/, "cases: [],\n") }, /no cases for "scale"/],
    ["a case's name used twice over functions", { "tests.ts": tests.replace("scale: many", "double: three") }, /Two cases are named "double: three"/],
    ["a part that is none", { "tests.ts": tests.replace("checker: exact(),", "") }, /must export default .*defineModuleTests/],
  ];
  for (const [name, changes, pattern] of refused) {
    test(name, () => assert.rejects(load(changes), (error) => error instanceof InvalidFileError && pattern.test(error.message) || assert.fail(String(error))));
  }
});

test("arguments and results are checked by the compiler, each function's by its own type", () => {
  type Functions = { sigmoid: (x: number[]) => number[]; label: (x: number) => string };
  type Given = Parameters<typeof defineModuleTests<Functions>>[0];
  type Takes<Name extends keyof Given, Part> = Part extends Partial<Given[Name]> ? true : false;
  // Each line compiles only while the type is judged so.
  const judged: [boolean, boolean][] = [
    [true, true satisfies Takes<"sigmoid", { reference: (x: number[]) => number[] }>],
    [false, false satisfies Takes<"sigmoid", { reference: (x: number) => number[] }>],
    [false, false satisfies Takes<"label", { reference: (x: number) => number }>],
    [true, true satisfies Takes<"label", { cases: { name: string; hidden: boolean; args: [number] }[] }>],
    [false, false satisfies Takes<"label", { cases: { name: string; hidden: boolean; args: [string] }[] }>],
  ];
  for (const [wanted, found] of judged) assert.equal(found, wanted);
});
