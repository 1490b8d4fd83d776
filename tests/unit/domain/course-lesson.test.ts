import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lessonHeading, lessonTextProblem, maxLessonBytes, newLessonText, readLessonText, tidied, withListed } from "#domain/course-lesson.ts";

const text = `---
title: A title
month: 3
covers: [l1.a]
minutes: 20
objectives: [One]
---

Words.
`;
const words = { objective: "Do it", heading: "First", body: "Why?" };

describe("a lesson's text is kept, however unfinished", () => {
  test("unless it is too large", () => {
    assert.equal(lessonTextProblem("x".repeat(maxLessonBytes)), null);
    assert.match(lessonTextProblem("é".repeat(maxLessonBytes / 2 + 1))?.text ?? "", /at most \{most\} kB/);
  });

  test("unless the database cannot store it", () => assert.match(lessonTextProblem("a\0b")?.text ?? "", /NUL/));

  test("a file of another system reads as the catalogue's", () => assert.equal(tidied("\uFEFF---\r\na\rb\r\n"), "---\na\nb\n"));
});

describe("what is wrong with front matter is said at its line of the file", () => {
  test("nothing is, and the body begins below it", () => {
    const { facts, body, bodyLine, problems } = readLessonText(text);
    assert.deepEqual([facts?.title, body, bodyLine, problems], ["A title", "\nWords.\n", 8, []]);
  });

  test("there is none", () => assert.deepEqual(readLessonText("Words.\n").problems.map(({ line }) => line), [1]));

  test("an unknown key, with the nearest", () => {
    const found = readLessonText(text.replace("minutes:", "minuts:")).problems;
    assert.ok(found.some(({ line, message }) => line === 5 && message.includes('did you mean "minutes"')), JSON.stringify(found));
  });

  test("a month that is none", () => assert.equal(readLessonText(text.replace("month: 3", "month: 13")).problems[0].line, 3));

  test("a broken line of YAML", () => assert.equal(readLessonText(text.replace("A title", "A: title")).problems[0].line, 2));

  test("no text below", () => assert.deepEqual(readLessonText(text.replace("\nWords.\n", "")).problems.map(({ line, message }) => [line, message]), [[8, "There is no text after the front matter yet."]]));

  test("front matter that ends the file", () => assert.equal(readLessonText(text.replace("\n\nWords.\n", "")).bodyLine, 8));

  test("aliases that multiply do not fill the memory", () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${["b", "c", "d", "e", "f", "g", "h"].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(", ")}]`).join("\n")}`;
    assert.match(readLessonText(`---\n${bomb}\n---\nx\n`).problems[0].message, /aliases/);
  });

  test("front matter as long as a book is refused before it is read", () => assert.match(readLessonText(`---\ntitle: ${"[".repeat(30_000)}\n---\nx\n`).problems[0].message, /more than 20000/));

  test("brackets in brackets do not end the process", () => assert.equal(readLessonText(`---\ntitle: ${"[".repeat(15_000)}\n---\nx\n`).facts, null));
});

describe("lists", () => {
  test("show title and month of what is valid", () => assert.deepEqual(lessonHeading(text), { title: "A title", month: 3 }));
  test("and of what is wrong elsewhere", () => assert.deepEqual(lessonHeading(text.replace("minutes: 20", "minutes: soon")), { title: "A title", month: 3 }));
  test("and nothing of what has no front matter", () => assert.deepEqual(lessonHeading("Words."), { title: null, month: null }));
});

describe("a new lesson", () => {
  test("is valid as it begins, whatever its title", () => {
    for (const title of ["Plain", "A: colon", "# hash", '"quotes"', "'", "---", "{x: y}"]) {
      const padded = title.padEnd(3, "!");
      const { facts, problems } = readLessonText(newLessonText({ title: padded, month: 2, topic: "l1.a", words }));
      assert.deepEqual([facts?.title, problems], [padded, []]);
    }
  });
});

describe("another topic or source in the front matter", () => {
  test("joins a list in brackets, and leaves the rest as it is", () => assert.equal(withListed(text, "covers", "l1.b"), text.replace("[l1.a]", "[l1.a, l1.b]")));
  test("joins a list in lines", () => assert.match(withListed(text.replace("[l1.a]", "\n  - l1.a"), "covers", "l1.b") ?? "", /covers:\n {2}- l1\.a\n {2}- l1\.b\n/));
  test("begins a list that is not there", () => assert.match(withListed(text, "resources", "res.x") ?? "", /\nresources: \[res\.x\]\n---\n\nWords/));
  test("begins an empty one", () => assert.match(withListed(newLessonText({ title: "One", month: 1, topic: "l1.a", words }), "resources", "res.x") ?? "", /\nresources: \[res\.x\]\n---/));
  test("is not put twice", () => assert.equal(withListed(text, "covers", "l1.a"), null));
  test("is not put into what cannot be read", () => {
    assert.equal(withListed("Words.", "covers", "l1.b"), null);
    assert.equal(withListed(text.replace("A title", "A: title"), "covers", "l1.b"), null);
  });
});
