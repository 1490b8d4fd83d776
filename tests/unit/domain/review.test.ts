import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applySuggestion, isRangeOf, linesOf, mapLines, newLines, rangeNow, textOfLines } from "#domain/review-lines.ts";
import { criteria, dueAt, isOpen, reviewMarksSchema, reviewStates, unmarked } from "#domain/review.ts";

const lines = (...each: string[]) => each.join("\n");
const reviewed = lines("a", "b", "c", "d", "e");

describe("lines of a source", () => {
  test("the end of the last line is no line of its own; an empty source has one", () => {
    assert.deepEqual(linesOf("a\nb\n"), ["a", "b"]);
    assert.deepEqual(linesOf(""), [""]);
  });
  test("lines end the same on every system", () => assert.deepEqual(linesOf("a\r\nb"), ["a", "b"]));
  test("a range backwards, before the first or past the last is none", () => {
    for (const range of [{ from: 2, to: 1 }, { from: 0, to: 1 }, { from: 5, to: 6 }]) assert.ok(!isRangeOf(reviewed, range), JSON.stringify(range));
    assert.ok(isRangeOf(reviewed, { from: 1, to: 5 }));
  });
  test("both ends of a range are meant", () => assert.equal(textOfLines(reviewed, { from: 2, to: 4 }), lines("b", "c", "d")));
});

describe("where lines are in the next round", () => {
  test("nothing changed: each is where it was", () => assert.deepEqual(mapLines(reviewed, reviewed), [1, 2, 3, 4, 5]));
  test("lines put before move them down", () => assert.deepEqual(rangeNow(mapLines(reviewed, lines("x", "y", reviewed)), { from: 2, to: 3 }), { from: 4, to: 5 }));
  test("a changed line is not found again", () => assert.equal(rangeNow(mapLines(reviewed, lines("a", "B", "c", "d", "e")), { from: 1, to: 2 }), null));
  test("a line put between two that stayed changes what was commented on", () => assert.equal(rangeNow(mapLines(reviewed, lines("a", "b", "x", "c", "d", "e")), { from: 2, to: 3 }), null));
  test("removed lines are gone, and those after move up", () => {
    const map = mapLines(reviewed, lines("a", "d", "e"));
    assert.deepEqual(map, [1, null, null, 2, 3]);
    assert.equal(rangeNow(map, { from: 2, to: 2 }), null);
    assert.deepEqual(rangeNow(map, { from: 4, to: 5 }), { from: 2, to: 3 });
  });
  test("lines past the source are nowhere", () => assert.equal(rangeNow(mapLines(reviewed, reviewed), { from: 5, to: 6 }), null));
  test("what is new in a round is said by line", () => assert.deepEqual(newLines(reviewed, lines("a", "x", "c", "d", "e", "f")), [2, 6]));
});

describe("a suggestion applied to a draft", () => {
  test("that is as it was reviewed", () => assert.equal(applySuggestion(reviewed, reviewed, { from: 2, to: 3 }, lines("B", "C", "C2")), lines("a", "B", "C", "C2", "d", "e")));
  test("in which other lines were changed", () => assert.equal(applySuggestion(reviewed, lines("x", "a", "b", "c", "D"), { from: 2, to: 2 }, "B"), lines("x", "a", "B", "c", "D")));
  test("whose lines were changed is refused, and nothing is lost", () => assert.equal(applySuggestion(reviewed, lines("a", "mine", "c", "d", "e"), { from: 2, to: 2 }, "B"), null));
  test("two suggestions one after the other both fit", () => {
    const once = applySuggestion(reviewed, reviewed, { from: 1, to: 1 }, lines("A", "A2")) ?? "";
    assert.equal(applySuggestion(reviewed, once, { from: 4, to: 4 }, "D"), lines("A", "A2", "b", "c", "D", "e"));
  });
  test("an empty one takes the lines away; an empty line is kept as one", () => {
    assert.equal(applySuggestion(reviewed, reviewed, { from: 2, to: 4 }, ""), lines("a", "e"));
    assert.equal(applySuggestion(reviewed, reviewed, { from: 2, to: 2 }, "\n"), lines("a", "", "c", "d", "e"));
  });
  test("a draft that ends with a line's end keeps it", () => assert.equal(applySuggestion("a\nb\n", "a\nb\n", { from: 2, to: 2 }, "c"), "a\nc\n"));
  test("lines that look alike elsewhere are not taken for the reviewed ones", () => {
    const twins = lines("x", "same", "y", "same", "z");
    assert.equal(applySuggestion(twins, twins, { from: 4, to: 4 }, "other"), lines("x", "same", "y", "other", "z"));
  });
});

describe("the rubric", () => {
  const full = { correct: 2, clear: 1, tensors: 0, edges: 2 };
  test("every criterion has a mark of its own, and no other is taken", () => {
    assert.deepEqual(Object.keys(full), criteria.map(({ id }) => id));
    assert.ok(reviewMarksSchema.safeParse(full).success);
    for (const wrong of [{ ...full, clear: 3 }, { ...full, clear: 0.5 }, { ...full, invented: 1 }, { correct: 1 }]) assert.ok(!reviewMarksSchema.safeParse(wrong).success, JSON.stringify(wrong));
  });
  test("what is not marked yet is named in the order of the page; a 0 is a mark", () => assert.deepEqual(unmarked({ clear: 0 }).map(({ id }) => id), ["correct", "tensors", "edges"]));
});

test("a review is open while somebody has something to do", () => assert.deepEqual(reviewStates.filter(isOpen), ["waiting", "changes"]));
test("the target is counted from when it waits, across a change of the clocks", () => assert.equal(dueAt(new Date("2026-03-28T12:00:00Z"), 48).toISOString(), "2026-03-30T12:00:00.000Z"));
