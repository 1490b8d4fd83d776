import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { ConflictError, ExpectedError, ForbiddenError, LockedError, NotFoundError } from "#domain/errors.ts";
import { selectAskView } from "#features/discussion/ask.ts";
import { hide, keep, report, show } from "#features/discussion/moderation.ts";
import { selectQuestionList, selectReader } from "#features/discussion/queries.ts";
import { accept, follow, thank } from "#features/discussion/reactions.ts";
import { listReported } from "#features/discussion/reported.ts";
import { answer, ask, edit } from "#features/discussion/service.ts";
import { selectOptionalQuestion } from "#features/discussion/view.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { questionsStatement } from "#features/search/find-questions.ts";
import { search, selectSearchPage } from "#features/search/queries.ts";
import { searchSchema } from "#features/search/schema.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { cohort, listed, open, question, solve, someone, told, unique } from "#tests/factories/discussion.ts";
import { makeCohort } from "#tests/factories/people.ts";

after(() => db().$disconnect());

describe("spoilers", () => {
  it("the text of a sealed question is nowhere until the exercise is solved: page, list, notices", async () => {
    const { ada, bob, mentor } = await cohort();
    const secret = unique("Use the zyzzyva transform");
    const { id } = await ask(ada, question({ title: secret, text: secret, spoiler: true }));
    const { id: replyId } = await answer(mentor, { questionId: id, text: `Yes, ${secret}.`, spoiler: false });
    const everything = async () => JSON.stringify([await selectOptionalQuestion(bob, id), await listed(bob), await search(bob, "zyzzyva", { limit: 9, snippets: true })]);
    assert.ok(!(await everything()).includes("zyzzyva"));
    assert.equal((await selectOptionalQuestion(bob, id))?.state, "sealed");
    assert.ok(!JSON.stringify([await told(mentor), await told(ada)]).includes("zyzzyva"));
    await assert.rejects(answer(bob, { questionId: id, text: "So?", spoiler: false }), ForbiddenError);
    await assert.rejects(thank(bob, { replyId, on: true }), ForbiddenError);
    await assert.rejects(follow(bob, { questionId: id, on: true }), ForbiddenError);
    await assert.rejects(report(bob, { post: "reply", id: replyId, reason: "I cannot read it." }), ForbiddenError);
    assert.equal((await open(ada, id)).title, secret);
    assert.equal((await open(mentor, id)).title, secret);
    await solve(bob);
    assert.equal((await open(bob, id)).title, secret);
    assert.ok((await everything()).includes("zyzzyva"));
  });

  it("a sealed answer keeps its place without its text; its author sees it, unsolved as they are", async () => {
    const [ada, bob, eve] = [await someone(), await someone("Bob"), await someone("Eve")];
    const { id } = await ask(ada, question());
    const secret = unique("xylograph");
    const { id: replyId } = await answer(bob, { questionId: id, text: secret, spoiler: true });
    for (const person of [ada, eve]) {
      const [sealed] = (await open(person, id)).answers;
      assert.deepEqual([sealed.sight, sealed.html, sealed.source, sealed.may.report, sealed.mayThank], ["sealed", "", null, false, false]);
    }
    assert.match((await open(bob, id)).answers[0].html, /xylograph/);
    assert.deepEqual((await search(eve, "xylograph", { limit: 9 })).hits.filter(({ kind }) => kind === "question"), []);
    await solve(eve);
    assert.deepEqual((await search(eve, "xylograph", { limit: 9 })).hits.map(({ kind, href }) => [kind, href]), [["question", `/discussion/${id}#answer-${replyId}`]]);
  });

  it("a month that a paced cohort has not come to hides its discussions, and takes no question", async () => {
    const [ada, bob] = [await someone(), await someone()];
    const late = { kind: "lesson", slug: "attention" } as const;
    await makeCohort([{ person: bob, role: "student" }], { startsOn: new Date().toISOString().slice(0, 10), paced: true });
    const word = `wombat${crypto.randomUUID().slice(0, 6)}`;
    const { id } = await ask(ada, question({ ...late, title: `Where does the ${word} come from?` }));
    const { id: replyId } = await answer(ada, { questionId: id, text: "From there.", spoiler: false });
    assert.equal((await selectOptionalQuestion(bob, id))?.state, "locked");
    assert.deepEqual((await listed(bob, "all", late)).length, 0);
    assert.notEqual((await selectQuestionList(bob, { show: "all", subject: late, page: 1 })).opens, null);
    assert.deepEqual((await search(bob, word, { limit: 9 })).hits, []);
    assert.equal((await search(ada, word, { limit: 9 })).hits.length, 1);
    await assert.rejects(ask(bob, question({ ...late })), LockedError);
    await assert.rejects(answer(bob, { questionId: id, text: "So.", spoiler: false }), LockedError);
    await assert.rejects(thank(bob, { replyId, on: true }), LockedError);
    const view = await selectAskView(bob, null);
    assert.ok("choices" in view && view.choices.every(({ month }) => month === 1));
  });
});

describe("moderation", () => {
  it("reported once, judged by staff alone: out, with its reason for the author, and back again", async () => {
    const { ada, bob, mentor } = await cohort();
    const { id } = await ask(ada, question());
    const { id: replyId } = await answer(bob, { questionId: id, text: "Buy my course.", spoiler: false });
    await accept(ada, { questionId: id, replyId, on: true });
    const flag = { post: "reply" as const, id: replyId, reason: "This is an advertisement." };
    await assert.rejects(report(bob, flag), ExpectedError);
    await report(ada, flag);
    await assert.rejects(report(ada, flag), ConflictError);
    assert.equal((await open(ada, id)).answers[0].reported, true);
    assert.equal(await listReported(ada), null);
    const post = (await listReported(mentor))?.find((each) => each.id === replyId);
    assert.deepEqual([post?.questionId, post?.reports.map(({ by, reason }) => [by, reason])], [id, [["Ada", flag.reason]]]);
    await assert.rejects(hide(ada, { ...flag, reason: "Not here." }), NotFoundError);
    await hide(mentor, { ...flag, reason: "Advertisements have no place here." });
    await assert.rejects(hide(mentor, { ...flag, reason: "Advertisements have no place here." }), ConflictError);
    const [seen] = (await open(ada, id)).answers;
    assert.deepEqual([seen.sight, seen.html, seen.author, seen.hiddenWhy, seen.accepted], ["out", "", null, null, false]);
    const [own] = (await open(bob, id)).answers;
    assert.deepEqual([own.sight, own.hiddenWhy, own.may.edit], ["whole", "Advertisements have no place here.", false]);
    assert.equal((await open(mentor, id)).answers[0].hiddenWhy, own.hiddenWhy);
    assert.deepEqual((await told(bob)).at(-1), { kind: "post_hidden", href: `/discussion/${id}`, facts: { title: (await open(ada, id)).title, why: own.hiddenWhy } });
    assert.ok(!(await listReported(mentor))?.some((each) => each.id === replyId));
    assert.equal((await listed(ada, "mine"))[0].answers, 0);
    await show(mentor, { post: "reply", id: replyId });
    assert.equal((await open(ada, id)).answers[0].sight, "whole");
  });

  it("a question that is out is a page that does not exist, for all but its author and staff", async () => {
    const { ada, bob, mentor } = await cohort();
    const { id } = await ask(ada, question());
    await report(bob, { post: "question", id, reason: "It is rude." });
    await hide(mentor, { post: "question", id, reason: "It is rude to others." });
    assert.equal(await selectOptionalQuestion(bob, id), null);
    assert.ok(!(await listed(bob)).some((each) => each.id === id));
    assert.equal((await open(ada, id)).question.hiddenWhy, "It is rude to others.");
    assert.ok((await listed(mentor)).some((each) => each.id === id && each.hidden));
    await assert.rejects(answer(bob, { questionId: id, text: "So.", spoiler: false }), NotFoundError);
    await assert.rejects(answer(ada, { questionId: id, text: "So.", spoiler: false }), ConflictError);
    await assert.rejects(edit(ada, { post: "question", id, title: "Another title", text: "Kind words.", spoiler: false, editedAt: null }), ConflictError);
  });

  it("what may stay leaves the queue; nobody judges what they wrote", async () => {
    const { ada, mentor } = await cohort();
    const { id } = await ask(ada, question());
    const { id: replyId } = await answer(mentor, { questionId: id, text: "Read the lesson.", spoiler: false });
    await report(ada, { post: "reply", id: replyId, reason: "It does not help." });
    const mine = (await listReported(mentor))?.find((each) => each.id === replyId);
    assert.equal(mine?.mayJudge, false);
    await assert.rejects(keep(mentor, { post: "reply", id: replyId }), ForbiddenError);
    await assert.rejects(keep(ada, { post: "reply", id: replyId }), NotFoundError);
    await keep(await someone("Alma", "admin"), { post: "reply", id: replyId });
    assert.ok(!(await listReported(mentor))?.some((each) => each.id === replyId));
    assert.equal((await open(ada, id)).answers[0].sight, "whole");
  });
});

describe("search and one's own data", () => {
  it("a question is found by an answer's words, counted, and quoted; what is out is not found", async () => {
    const { ada, bob, mentor } = await cohort();
    const word = `narwhal${crypto.randomUUID().slice(0, 6)}`;
    const { id } = await ask(ada, question());
    const { id: replyId } = await answer(bob, { questionId: id, text: `The ${word} has the answer.`, spoiler: false });
    const page = await selectSearchPage(ada, searchSchema.parse({ q: word, kind: "question" }));
    assert.deepEqual([page.counts.question, page.groups.map(({ kind, lines }) => [kind, lines[0].href])], [1, [["question", `/discussion/${id}#answer-${replyId}`]]]);
    assert.deepEqual(page.groups[0].lines[0].snippet.filter(({ marked }) => marked).map(({ text }) => text), [word]);
    await hide(mentor, { post: "reply", id: replyId, reason: "Not an answer." });
    assert.deepEqual((await search(ada, word, { limit: 9 })).hits, []);
  });

  it("the statement of the search can use both indexes", async () => {
    const reader = await selectReader(await someone());
    const plan = await db().$transaction(async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`explain ${questionsStatement(reader, Prisma.sql`websearch_to_tsquery('english', 'softmax')`, 9)}`);
    });
    const lines = plan.map((line) => line["QUERY PLAN"]).join("\n");
    assert.match(lines, /"Question_text_idx"/);
    assert.match(lines, /"Reply_text_idx"/);
  });

  it("an account that ends leaves its questions and answers without a name; an export has them", async () => {
    const [ada, bob] = [await someone("Ada"), await someone("Bob")];
    const { id } = await ask(ada, question());
    await answer(bob, { questionId: id, text: "My very own words.", spoiler: false });
    assert.equal((await selectDataSummary(bob)).posts, 1);
    const files = new Map<string, string>();
    for await (const { path, content } of exportData(bob)) files.set(path, new TextDecoder().decode(content));
    assert.match(files.get("discussion.json") ?? "", /My very own words\./);
    assert.ok(!(files.get("discussion.json") ?? "").includes(ada.id));
    await db().user.delete({ where: { id: bob.id } });
    const [left] = (await open(ada, id)).answers;
    assert.deepEqual([left.author, left.sight], [null, "whole"]);
  });
});
