import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fillIn, firstName, leftOver, linesInWords, placeholders } from "#domain/canned-comment.ts";

const values = { student: "Ada", exercise: "Matrix product", line: "4–7", mistake: "The rows are summed." };

describe("placeholders of a reusable comment", () => {
  test("each is filled in, wherever and however often it stands", () => {
    const text = placeholders.map(({ name }) => `{${name}}`).join(" ");
    assert.equal(fillIn(`${text} {student}`, values), "Ada Matrix product 4–7 The rows are summed. Ada");
  });
  test("what is not known stays, for its writer to see", () => {
    assert.equal(fillIn("{student}: {mistake}", { student: "Ada", mistake: null }), "Ada: {mistake}");
    assert.deepEqual(leftOver("Ada: {mistake}, {mistake} and {line}"), ["mistake", "line"]);
  });
  test("LaTeX and code keep their braces", () => {
    const text = "$\\frac{a}{b}$ and `{ x: 1 }`, {unknown}, {} and {toString}";
    assert.equal(fillIn(text, values), text);
    assert.deepEqual(leftOver(text), []);
  });
  test("a value with a placeholder or a dollar in it is what it is", () => assert.equal(fillIn("{student}", { student: "$& {line}", line: "4" }), "$& {line}"));
});

test("one line and several", () => assert.deepEqual([linesInWords(4, 4), linesInWords(4, 7)], ["4", "4–7"]));
test("the first of several names, without the blanks around it", () => assert.deepEqual(["  Sofia  Marin ", "Ada"].map(firstName), ["Sofia", "Ada"]));
