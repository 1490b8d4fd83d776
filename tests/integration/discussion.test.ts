import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { selectAskView } from "#features/discussion/ask.ts";
import { countQuestions, selectQuestionList, selectReader } from "#features/discussion/queries.ts";
import { accept, follow, thank } from "#features/discussion/reactions.ts";
import { askedSubject, askSchema, editSchema, listSchema } from "#features/discussion/schema.ts";
import { answer, ask, edit, remove } from "#features/discussion/service.ts";
import { listSimilar } from "#features/discussion/similar.ts";
import { selectOptionalQuestion } from "#features/discussion/view.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectOptionalLesson } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { cohort, exercise, lesson, listed, open, question, solve, someone, told, unique } from "#tests/factories/discussion.ts";
import { storeDiscussion } from "../../prisma/demo/discussion.ts";
import { staff, students } from "../../prisma/demo/people.ts";

after(() => db().$disconnect());

describe("asking", () => {
  it("a question is there for everybody who is signed in, follows its author, and tells the mentors of their cohorts alone", async () => {
    const { ada, bob, mentor } = await cohort();
    const stranger = await someone("Eve", "mentor");
    const asked = question();
    const { id } = await ask(ada, asked);
    const view = await open(bob, id);
    assert.deepEqual([view.title, view.question.author, view.following, view.answers.length], [asked.title, "Ada", false, 0]);
    assert.match(view.question.html, /<code>\[\[1, 3\]\]<\/code>/);
    assert.equal((await open(ada, id)).following, true);
    assert.deepEqual(await told(mentor), [{ kind: "question_asked", href: `/discussion/${id}`, facts: { title: asked.title, by: "Ada" } }]);
    assert.deepEqual([await told(ada), await told(bob), await told(stranger)], [[], [], []]);
  });

  it("a double click asks once, and takes one turn", async () => {
    const ada = await someone();
    const asked = question();
    const ids = await Promise.all([ask(ada, asked), ask(ada, asked), ask(ada, asked)]);
    assert.equal(new Set(ids.map(({ id }) => id)).size, 1);
    assert.equal((await listed(ada, "mine")).length, 1);
    for (let n = 0; n < 9; n++) await ask(ada, question());
    await assert.rejects(ask(ada, question()), (error) => error instanceof ThrottledError && /ten questions/.test(error.message));
    assert.equal((await listed(ada, "mine")).length, 10);
    await assert.doesNotReject(ask(await someone(), question()));
  });

  it("an unknown exercise names the nearest, and takes no turn; a lesson keeps no spoiler mark", async () => {
    const ada = await someone();
    await assert.rejects(ask(ada, question({ slug: "matmull" })), (error) => error instanceof NotFoundError && error.message.includes('"matmul"'));
    await assert.rejects(selectAskView(ada, { kind: "exercise", slug: "matmull" }), NotFoundError);
    const { id } = await ask(ada, question({ ...lesson, spoiler: true }));
    assert.equal((await open(await someone(), id)).question.spoiler, false);
  });

  it("a form's box, a short title, an empty text and a NUL are read in words", () => {
    const parsed = askSchema.parse({ ...exercise, title: "  Why so slow?\0 ", text: "Look.", spoiler: "on" });
    assert.deepEqual([parsed.title, parsed.spoiler], ["Why so slow?", true]);
    const { error } = askSchema.safeParse({ ...exercise, title: "Why?", text: "  " });
    assert.deepEqual(error?.issues.map(({ message }) => message), ["Put the question in one line of 8 characters or more.", "Write what you tried, and where you are stuck."]);
    assert.ok(!askSchema.safeParse({ ...exercise, title: "x".repeat(121), text: "x" }).success && !askSchema.safeParse({ ...exercise, title: "x".repeat(20), text: "x".repeat(20_001) }).success);
    assert.ok(!editSchema.safeParse({ post: "question", id: crypto.randomUUID(), text: "x", editedAt: null }).success);
    assert.deepEqual([askedSubject({ about: "exercise:matmul" }), askedSubject({ kind: "lesson", slug: "x" }), askedSubject({ about: "nonsense" }), listSchema.parse({ page: "-3", show: ["a"] })],
      [exercise, { kind: "lesson", slug: "x" }, null, { page: 1, show: "all" }]);
  });

  it("similar titles on the same subject come first, those of another and sealed ones not at all", async () => {
    const [ada, bob] = [await someone(), await someone()];
    const word = `quokka${crypto.randomUUID().slice(0, 6)}`;
    const { id } = await ask(ada, question({ title: `Where do ${word} rows come from?` }));
    await ask(ada, question({ ...lesson, title: `Where do ${word} rows come from?` }));
    await ask(ada, question({ title: `The ${word} trick with rows`, spoiler: true }));
    assert.deepEqual((await listSimilar(bob, { ...exercise, title: `${word} rows?` })).map((each) => each.id)[0], id);
    assert.equal((await listSimilar(bob, { ...exercise, title: word })).length, 1);
    assert.equal((await listSimilar(ada, { ...exercise, title: word })).length, 2);
    for (const title of ["", "the of and", "a & b | !c", "x:*", "\0", "'"]) await listSimilar(bob, { ...exercise, title });
  });
});

describe("answering", () => {
  it("followers hear of it, its author does not; who answers follows; a double click answers once", async () => {
    const { ada, bob, mentor } = await cohort();
    const { id } = await ask(ada, question());
    await follow(mentor, { questionId: id, on: true });
    const [first, second] = await Promise.all([answer(bob, { questionId: id, text: "Swap the loops.", spoiler: false }), answer(bob, { questionId: id, text: "Swap the loops.", spoiler: false })]);
    assert.equal(first.id, second.id);
    assert.deepEqual([(await told(ada)).map(({ kind, href }) => [kind, href]), await told(bob)], [[["question_answered", `/discussion/${id}#answer-${first.id}`]], []]);
    assert.deepEqual((await told(mentor)).map(({ kind }) => kind).sort(), ["question_answered", "question_asked"]);
    assert.equal((await open(bob, id)).following, true);
    await follow(ada, { questionId: id, on: false });
    await answer(bob, { questionId: id, text: "And mind the shapes.", spoiler: false });
    assert.equal((await told(ada)).length, 1);
  });

  it("accepted first, then by thanks, then by time; thanks once, and never for oneself", async () => {
    const { ada, bob, mentor } = await cohort();
    const { id } = await ask(ada, question());
    const ids: string[] = [];
    for (const text of ["one", "two", "three"]) ids.push((await answer(bob, { questionId: id, text, spoiler: false })).id);
    const order = async () => (await open(ada, id)).answers.map((each) => ids.indexOf(each.id));
    assert.deepEqual(await order(), [0, 1, 2]);
    await Promise.all([thank(ada, { replyId: ids[2], on: true }), thank(ada, { replyId: ids[2], on: true })]);
    assert.deepEqual(await order(), [2, 0, 1]);
    await Promise.all([accept(ada, { questionId: id, replyId: ids[1], on: true }), accept(ada, { questionId: id, replyId: ids[1], on: true })]);
    assert.deepEqual(await order(), [1, 2, 0]);
    assert.deepEqual((await told(bob)).map(({ kind }) => kind), ["thanked", "answer_accepted"]);
    await thank(ada, { replyId: ids[2], on: false });
    await thank(ada, { replyId: ids[2], on: true });
    assert.equal((await told(bob)).length, 2);
    await assert.rejects(thank(bob, { replyId: ids[0], on: true }), ExpectedError);
    const [line] = (await listed(ada, "mine")).filter((each) => each.id === id);
    assert.deepEqual([line.answers, line.accepted], [3, true]);
    await accept(mentor, { questionId: id, replyId: ids[1], on: false });
    assert.equal((await open(ada, id)).answers[0].accepted, false);
  });

  it("only who asked and those who teach them accept an answer, and only one to this question", async () => {
    const { ada, bob, mentor } = await cohort();
    const [stranger, admin] = [await someone("Eve", "mentor"), await someone("Alma", "admin")];
    const { id } = await ask(ada, question());
    const { id: replyId } = await answer(bob, { questionId: id, text: "So.", spoiler: false });
    for (const person of [bob, stranger]) {
      await assert.rejects(accept(person, { questionId: id, replyId, on: true }), ForbiddenError);
      assert.equal((await open(person, id)).mayAccept, false);
    }
    for (const person of [ada, mentor, admin]) {
      assert.equal((await open(person, id)).mayAccept, true);
      await accept(person, { questionId: id, replyId, on: true });
    }
    const { id: other } = await ask(ada, question());
    await assert.rejects(accept(ada, { questionId: other, replyId, on: true }), ExpectedError);
    await assert.rejects(accept(ada, { questionId: id, replyId: crypto.randomUUID(), on: true }), NotFoundError);
  });

  it("sixty answers within an hour are enough", async () => {
    const [ada, bob] = [await someone(), await someone()];
    const { id } = await ask(ada, question());
    for (let n = 0; n < 60; n++) await answer(bob, { questionId: id, text: `Answer ${n}`, spoiler: false });
    await assert.rejects(answer(bob, { questionId: id, text: "One more", spoiler: false }), ThrottledError);
    assert.equal((await open(ada, id)).answers.length, 60);
  });
});

describe("changing what one wrote", () => {
  it("an edit is marked; a second tab that is behind, and somebody else, are refused", async () => {
    const [ada, bob] = [await someone(), await someone()];
    const { id } = await ask(ada, question());
    const title = unique("What does transposed mean");
    const change = { post: "question" as const, id, title, text: "Changed.", spoiler: false, editedAt: null };
    await assert.rejects(edit(bob, change), ConflictError);
    await edit(ada, change);
    const view = await open(bob, id);
    assert.deepEqual([view.title, view.question.editedAt instanceof Date, view.question.source], [title, true, null]);
    await assert.rejects(edit(ada, { ...change, text: "From the other tab." }), ConflictError);
    await edit(ada, { ...change, text: "Once more.", editedAt: view.question.editedAt });
    const { id: replyId } = await answer(bob, { questionId: id, text: "So.", spoiler: false });
    await edit(bob, { post: "reply", id: replyId, text: "So, then.", spoiler: true, editedAt: null });
    assert.equal((await open(bob, id)).answers[0].source, "So, then.");
    await assert.rejects(edit(ada, { post: "reply", id: replyId, text: "Mine.", spoiler: false, editedAt: null }), ForbiddenError);
    await solve(ada);
    await assert.rejects(edit(ada, { post: "reply", id: replyId, text: "Mine.", spoiler: false, editedAt: null }), ConflictError);
  });

  it("a question goes while nobody else has answered; an answer at any time, with its mark of acceptance", async () => {
    const [ada, bob] = [await someone(), await someone()];
    const { id: lonely } = await ask(ada, question());
    await assert.rejects(remove(bob, { post: "question", id: lonely }), NotFoundError);
    await answer(ada, { questionId: lonely, text: "I found it myself.", spoiler: false });
    assert.equal((await open(ada, lonely)).question.may.delete, true);
    await remove(ada, { post: "question", id: lonely });
    assert.equal(await selectOptionalQuestion(ada, lonely), null);
    await assert.rejects(remove(ada, { post: "question", id: lonely }), NotFoundError);
    const { id } = await ask(ada, question());
    const { id: replyId } = await answer(bob, { questionId: id, text: "So.", spoiler: false });
    assert.equal((await open(ada, id)).question.may.delete, false);
    await assert.rejects(remove(ada, { post: "question", id }), /Somebody has answered/);
    await accept(ada, { questionId: id, replyId, on: true });
    await assert.rejects(remove(ada, { post: "reply", id: replyId }), NotFoundError);
    await remove(bob, { post: "reply", id: replyId });
    assert.deepEqual([(await open(ada, id)).answers, (await listed(ada, "mine"))[0].accepted], [[], false]);
  });

  it("a question that is being answered while it is deleted is not deleted under the answer", async () => {
    const [ada, bob] = [await someone(), await someone()];
    for (let n = 0; n < 5; n++) {
      const { id } = await ask(ada, question());
      const [removed, answered] = await Promise.allSettled([remove(ada, { post: "question", id }), answer(bob, { questionId: id, text: "So.", spoiler: false })]);
      assert.notEqual(removed.status, answered.status);
      assert.equal(await db().reply.count({ where: { questionId: id } }), answered.status === "fulfilled" ? 1 : 0);
    }
  });
});

describe("lists", () => {
  it("filters: unanswered, mine, followed, by subject; the newest activity first", async () => {
    const [ada, bob] = [await someone(), await someone()];
    const subject = { kind: "exercise", slug: "softmax-stable" } as const;
    const [{ id: first }, { id: second }] = [await ask(ada, question(subject)), await ask(ada, question(subject))];
    const ids = async (...parameters: Parameters<typeof listed>) => (await listed(...parameters)).map(({ id }) => id).filter((id) => id === first || id === second);
    assert.deepEqual(await ids(bob, "all", subject), [second, first]);
    await answer(bob, { questionId: first, text: "So.", spoiler: false });
    assert.deepEqual(await ids(bob, "all", subject), [first, second]);
    assert.deepEqual([await ids(bob, "unanswered", subject), await ids(bob, "mine"), await ids(bob, "followed"), await ids(ada, "mine")], [[second], [], [first], [first, second]]);
    assert.deepEqual(await ids(ada, "all", lesson), []);
    assert.ok(await countQuestions(subject) >= 2);
  });

  it("thirty to a page, none twice and none left out", async () => {
    const ada = await someone();
    const rows = Array.from({ length: 65 }, (_, n) => ({ ...exercise, authorId: ada.id, title: `Question ${n}`, text: "…", activeAt: new Date(2026, 0, 1, 0, Math.floor(n / 3)) }));
    await db().question.createMany({ data: rows });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => selectQuestionList(ada, { show: "mine", subject: null, page })));
    assert.deepEqual(pages.map(({ lines, more }) => [lines.length, more]), [[30, true], [30, true], [5, false], [0, false]]);
    assert.equal(new Set(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).size, 65);
  });

  it("a reader who is no more sees what a student without a cohort sees", async () => {
    const reader = await selectReader({ id: crypto.randomUUID() });
    assert.deepEqual([reader.staff, reader.closed, reader.opens({ kind: "lesson", slug: "diffusion", month: 12 })], [false, [], null]);
  });
});

describe("the demo's discussion", () => {
  it("is by people of the demo, on lessons and exercises that there are: one unanswered, one sealed, some accepted", async () => {
    await db().user.createMany({ data: [...staff.map(({ name, email, role }) => ({ name, email, role })), ...students.map(({ name, email }) => ({ name, email }))], skipDuplicates: true });
    await db().$transaction((tx) => storeDiscussion(tx, new Date("2026-09-28")));
    const stored = await db().question.findMany({
      where: { author: { email: { endsWith: "@demo.example" } } },
      select: { kind: true, slug: true, spoiler: true, acceptedReplyId: true, createdAt: true, activeAt: true, _count: { select: { replies: true, followers: true } } },
    });
    assert.ok(stored.every(({ kind, slug }) => (kind === "lesson" ? selectOptionalLesson(slug) : selectOptionalExercise(slug)) !== null));
    assert.ok(stored.every(({ createdAt, activeAt, _count }) => activeAt >= createdAt && _count.followers >= 1));
    assert.ok(stored.some(({ spoiler }) => spoiler) && stored.some(({ acceptedReplyId }) => acceptedReplyId !== null) && stored.some(({ _count }) => _count.replies === 0));
  });
});
