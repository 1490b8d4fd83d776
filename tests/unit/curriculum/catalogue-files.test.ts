import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { InvalidFileError, NotFoundError } from "#domain/errors.ts";
import { isRead, parseLesson } from "#domain/lesson.ts";
import { saysPrinted } from "#domain/printed.ts";
import { listExercises, parseHints, readExercises, selectExercise } from "#lib/catalog/exercises.ts";
import { readLessons } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { cachedUntilChanged } from "#lib/catalog/cached.ts";

/** Writes files into a fresh folder, runs `work` on it and takes it away. */
function withFiles<T>(files: Record<string, string>, work: (root: string) => T): T {
  const root = mkdtempSync(path.join(os.tmpdir(), "descent-catalogue-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const refuses = (work: () => unknown, message: RegExp) => assert.throws(work, (error) => error instanceof InvalidFileError && message.test(error.message));
const facts = (id: string) => `id: ${id}
title: Sum of a list
summary: Add the numbers of a list.
covers: [prereq.stats.descriptive]
difficulty: 1
minutes: 10
kind: function
entry: sum
tasks: [Add]
`;
const idA = "11111111-1111-4111-8111-111111111111";
const idB = "22222222-2222-4222-8222-222222222222";
const exercise = (folder: string, id: string) => ({ [`${folder}/exercise.yaml`]: facts(id), [`${folder}/instructions.md`]: "Add.", [`${folder}/starter.ts`]: "export {};" });

test("tests, solution and mistakes of an exercise are in nothing that a page can get", () => {
  const keys = new Set(listExercises().flatMap((entry) => Object.keys(entry)));
  assert.deepEqual([...keys].filter((key) => /test|solution|mistake|reference|case/i.test(key)), []);
  const secret = withFiles({ ...exercise("01-a/sum", idA), "01-a/sum/solution.ts": "SECRET", "01-a/sum/tests.ts": "SECRET", "01-a/sum/mistakes/a.ts": "SECRET" }, readExercises);
  assert.ok(!JSON.stringify(secret).includes("SECRET"));
});

test("an unknown slug names the nearest", () => {
  const [{ slug }] = listExercises();
  assert.throws(() => selectExercise(`${slug}x`), (error) => error instanceof NotFoundError && error.message.includes(`Did you mean "${slug}"?`));
});

test("a slug that climbs out of the folder is just unknown", () => assert.throws(() => selectExercise("../../package"), NotFoundError));

test("two exercises of one slug, or of one id, are refused", () => {
  refuses(() => withFiles({ ...exercise("01-a/sum", idA), ...exercise("02-b/sum", idB) }, readExercises), /are both "sum"/);
  refuses(() => withFiles({ ...exercise("01-a/sum", idA), ...exercise("01-a/total", idA) }, readExercises), /are both "1111/);
});

test("a folder without exercise.yaml is not an exercise yet; one without a statement is an error", () => {
  assert.deepEqual(withFiles({ "01-a/sum/instructions.md": "Add." }, readExercises), []);
  refuses(() => withFiles({ "01-a/sum/exercise.yaml": facts(idA) }, readExercises), /instructions\.md is missing/);
});

test("a month's folder without its number is refused", () => refuses(() => withFiles(exercise("mathematics/sum", idA), readExercises), /01 to 12/));

test("hints are cut at their headings; a heading within a code block's text stays", () => {
  assert.deepEqual(parseHints("## 1. First\n\nLook.\n\n### Closer\n\nMore.\n\n## 2. Second\n\nThere.\n", "hints.md"), [
    { number: 1, title: "First", body: "Look.\n\n### Closer\n\nMore." }, { number: 2, title: "Second", body: "There." },
  ]);
});

test("hints that skip a number, or begin before the first heading, are refused", () => {
  refuses(() => parseHints("## 1. First\n\nx\n\n## 3. Third\n\ny", "hints.md"), /write "## 2\. Title"/);
  refuses(() => parseHints("Look here.\n\n## 1. First\n\nx", "hints.md"), /before the first heading/);
});

const lesson = (change: (text: string) => string = (text) => text) => change(`---
title: The mean
month: 1
covers: [prereq.stats.descriptive]
minutes: 20
objectives: [Compute a mean]
resources: [res.khan-statistics]
---
## Why

Because.
`);
const readOne = (text: string, name = "01-mathematics/03-the-mean.md") => withFiles({ [name]: text }, (root) => readLessons(root, roadmap()));

test("a lesson's slug is its file's name without the number, on Windows line ends too", () => {
  const [read] = readOne(lesson((text) => text.replaceAll("\n", "\r\n")));
  assert.equal(read.slug, "the-mean");
  assert.deepEqual(read.sources.map(({ title, kind }) => [title, kind]), [["Khan Academy Statistics and Probability", "course"]]);
});

test("a lesson in the folder of another month is refused", () => refuses(() => readOne(lesson(), "02-networks/01-the-mean.md"), /front matter says month 1, its folder month 2/));
test("a lesson for an unknown topic names the nearest", () => refuses(() => readOne(lesson((text) => text.replace("descriptive", "descriptiv"))), /Did you mean "prereq\.stats\.descriptive"\?/));
test("a lesson with an unknown resource is refused", () => refuses(() => readOne(lesson((text) => text.replace("res.khan-statistics", "res.none"))), /"res\.none" is no resource/));
test("a lesson without front matter, or without text, is refused", () => {
  refuses(() => parseLesson("## Why\n", "a.md"), /must begin with its front matter/);
  refuses(() => parseLesson(lesson().replace(/## Why[^]*/, ""), "a.md"), /no text/);
});
test("an unknown key of the front matter names the nearest", () => refuses(() => parseLesson(lesson().replace("minutes:", "minute:"), "a.md"), /did you mean "minutes"\?/));

test("reading almost to the end is reading; half of it is not", () => {
  assert.ok(isRead(0.99) && isRead(1));
  assert.ok(!isRead(0.5) && !isRead(0));
});

test("blanks beside brackets and the kind of quotes do not make a prediction wrong; digits, order and a missing blank do", () => {
  for (const given of ["[1,2]\n'a'", "[ 1, 2 ] 'a'", " [1 , 2]\n\n\"a\"\n"]) assert.ok(saysPrinted(given, "[ 1, 2 ]\n'a'"), given);
  for (const given of ["[12]\n'a'", "[ 2, 1 ]\n'a'", "[ 1, 2 ]", ""]) assert.ok(!saysPrinted(given, "[ 1, 2 ]\n'a'"), given);
  assert.ok(!saysPrinted("12", "1 2"));
  assert.ok(saysPrinted("−0.5", "-0.5"));
});

test("a file that changed is read again, one that did not is not", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: 0 });
  withFiles({ "a.txt": "1" }, (root) => {
    const file = path.join(root, "a.txt");
    let reads = 0;
    const read = cachedUntilChanged(() => [file], () => ++reads);
    assert.deepEqual([read(), read()], [1, 1]);
    context.mock.timers.tick(1000);
    assert.equal(read(), 1);
    utimesSync(file, 1000, 1000);
    context.mock.timers.tick(1000);
    assert.equal(read(), 2);
  });
});
