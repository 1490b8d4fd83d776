import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, mayDelete, mayEdit, mayModerate, mayReport, sightOf, type PostFacts, type Reader } from "#domain/discussion.ts";

const exercise = { kind: "exercise", slug: "matmul" } as const;
const lesson = { kind: "lesson", slug: "matmul" } as const;
const reader = (facts: Partial<Reader> = {}): Reader => ({ id: "ada", staff: false, solved: new Set(), ...facts });
const post = (facts: Partial<PostFacts> = {}): PostFacts => ({ authorId: "bob", spoiler: false, hidden: false, ...facts });

test("an ordinary post is there for everybody", () => assert.equal(sightOf(reader(), exercise, post()), "whole"));
test("a spoiler is sealed for who has not solved the exercise", () => assert.equal(sightOf(reader(), exercise, post({ spoiler: true })), "sealed"));
test("another exercise solved opens nothing", () => assert.equal(sightOf(reader({ solved: new Set(["softmax"]) }), exercise, post({ spoiler: true })), "sealed"));
test("whoever has solved it reads the spoiler", () => assert.equal(sightOf(reader({ solved: new Set(["matmul"]) }), exercise, post({ spoiler: true })), "whole"));
test("whoever wrote the spoiler reads it unsolved", () => assert.equal(sightOf(reader(), exercise, post({ spoiler: true, authorId: "ada" })), "whole"));
test("staff read every spoiler", () => assert.equal(sightOf(reader({ staff: true }), exercise, post({ spoiler: true })), "whole"));
test("a lesson has nothing to spoil, even where a slug is an exercise's too", () => assert.equal(sightOf(reader(), lesson, post({ spoiler: true })), "whole"));
test("what a moderator took out is out, and not merely sealed", () => assert.equal(sightOf(reader(), exercise, post({ hidden: true, spoiler: true })), "out"));
test("having solved the exercise does not bring back what was taken out", () => assert.equal(sightOf(reader({ solved: new Set(["matmul"]) }), exercise, post({ hidden: true })), "out"));
test("the author and staff still see what was taken out", () => {
  assert.equal(sightOf(reader(), exercise, post({ hidden: true, authorId: "ada" })), "whole");
  assert.equal(sightOf(reader({ staff: true }), exercise, post({ hidden: true })), "whole");
});
test("a post without an author is nobody's own", () => {
  const orphan = post({ authorId: null });
  assert.deepEqual([mayEdit(reader(), orphan), mayDelete(reader(), orphan), mayReport(reader(), exercise, orphan)], [false, false, true]);
});

test("one edits one's own, and nobody else's", () => assert.deepEqual([mayEdit(reader(), post({ authorId: "ada" })), mayEdit(reader({ staff: true }), post())], [true, false]));
test("what was taken out is not edited afterwards", () => assert.equal(mayEdit(reader(), post({ authorId: "ada", hidden: true })), false));
test("a question that somebody answered stays", () => assert.deepEqual([mayDelete(reader(), post({ authorId: "ada" })), mayDelete(reader(), post({ authorId: "ada" }), 1)], [true, false]));
test("nobody deletes what others wrote", () => assert.equal(mayDelete(reader({ staff: true }), post()), false));
test("one's own post, a sealed one and one that is out are not reported", () => {
  assert.equal(mayReport(reader(), exercise, post({ authorId: "ada" })), false);
  assert.equal(mayReport(reader(), exercise, post({ spoiler: true })), false);
  assert.equal(mayReport(reader({ staff: true }), exercise, post({ hidden: true })), false);
});
test("students moderate nothing, and staff not what they wrote themselves", () => {
  assert.deepEqual([mayModerate(reader(), post()), mayModerate(reader({ staff: true }), post()), mayModerate(reader({ staff: true }), post({ authorId: "ada" }))], [false, true, false]);
});

const answer = (id: string, thanks: number, minute: number) => ({ id, thanks, createdAt: new Date(minute * 60_000) });
const order = (answers: ReturnType<typeof answer>[], accepted: string | null = null) => inOrder(answers, accepted).map(({ id }) => id);

test("without thanks the answers stand as they came", () => assert.deepEqual(order([answer("late", 0, 9), answer("early", 0, 1)]), ["early", "late"]));
test("thanks count before time", () => assert.deepEqual(order([answer("early", 0, 1), answer("late", 2, 9)]), ["late", "early"]));
test("the accepted one is first, whoever has more thanks", () => assert.deepEqual(order([answer("thanked", 9, 1), answer("chosen", 0, 9)], "chosen"), ["chosen", "thanked"]));
test("an accepted answer that is gone changes nothing", () => assert.deepEqual(order([answer("a", 0, 1), answer("b", 1, 2)], "gone"), ["b", "a"]));
test("at the same moment the order is still one", () => assert.deepEqual(order([answer("b", 0, 1), answer("a", 0, 1)]), order([answer("a", 0, 1), answer("b", 0, 1)])));
test("the list that was given stays as it was", () => {
  const given = [answer("b", 0, 2), answer("a", 0, 1)];
  order(given);
  assert.deepEqual(given.map(({ id }) => id), ["b", "a"]);
});
