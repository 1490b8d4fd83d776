import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ConflictError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { loadDraft, listDraftStates } from "#features/drafts/queries.ts";
import { saveDraft } from "#features/drafts/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { deleteAccount, deletionWord } from "#features/personal-data/service.ts";
import { handInAgain, withdrawReview } from "#features/reviews/next-round.ts";
import { listReviews, selectReview } from "#features/reviews/queries.ts";
import { saveDraftComment, sendReview } from "#features/reviews/reviewing.ts";
import { askForReview, thankReviewer } from "#features/reviews/service.ts";
import { answer, applyToDraft } from "#features/reviews/thread.ts";
import { db } from "#lib/db.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { comment, exercise, kindsOf, marks, peerOf, source, summary, waiting } from "#tests/factories/reviews.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

after(() => db().$disconnect());

describe("what the student does with a review", () => {
  async function answered(suggestion: string | null = "const two = 2;") {
    const it = await waiting();
    const draft = comment(it.roundId, { suggestion });
    await saveDraftComment(it.mentor, draft);
    await sendReview(it.mentor, { roundId: it.roundId, summary, marks, decision: "changes" });
    return { ...it, commentId: draft.id };
  }

  it("answers, and the reviewer hears of it once for a double click", async () => {
    const { ada, mentor, reviewId, roundId, commentId } = await answered();
    const [first, again] = [await answer(ada, { roundId, parentId: commentId, text: "Why two?" }), await answer(ada, { roundId, parentId: commentId, text: "Why two?" })];
    assert.equal(first.id, again.id);
    await answer(mentor, { roundId, parentId: commentId, text: "It says what it is." });
    await answer(ada, { roundId, parentId: null, text: "Thank you both." });
    const { round } = await selectReview(mentor, reviewId);
    assert.deepEqual([round.comments[0].answers.map(({ text }) => text), round.talk.map(({ text }) => text)], [["Why two?", "It says what it is."], ["Thank you both."]]);
    assert.deepEqual((await kindsOf(mentor)).filter((kind) => kind === "review_answered").length, 2);
    await assert.rejects(async () => { for (let i = 0; i < 12; i++) await answer(ada, { roundId, parentId: null, text: `${i}` }); }, ThrottledError);
  });

  it("takes a suggestion into the draft, with what it was in the history; twice is once", async () => {
    const { ada, mentor, reviewId, commentId } = await answered();
    const mine = `// mine\n${source}`;
    await saveDraft(ada, { exerciseSlug: "matmul", source: mine, baseVersion: 0 });
    assert.deepEqual(await applyToDraft(ada, { commentId }), { applied: true, slug: "matmul" });
    assert.deepEqual(await applyToDraft(ada, { commentId }), { applied: true, slug: "matmul" });
    const draft = await loadDraft(ada, exercise.id);
    assert.deepEqual([draft?.source, draft?.version], [mine.replace("const b = 2;", "const two = 2;"), 2]);
    assert.ok((await listDraftStates(ada, "matmul")).some((state) => state.source === mine));
    assert.notEqual((await selectReview(ada, reviewId)).round.comments[0].appliedAt, null);
    await assert.rejects(applyToDraft(mentor, { commentId }), NotFoundError);
  });

  it("whose lines are changed in the draft: nothing is replaced, and both are shown", async () => {
    const { ada, commentId } = await answered();
    const mine = source.replace("const b = 2;", "const b = 1 + 1;");
    await saveDraft(ada, { exerciseSlug: "matmul", source: mine, baseVersion: 0 });
    assert.deepEqual(await applyToDraft(ada, { commentId }), { applied: false, slug: "matmul", before: "const b = 2;", suggestion: "const two = 2;", draft: mine });
    assert.equal((await loadDraft(ada, exercise.id))?.source, mine);
  });

  it("where there is no draft, the reviewed program is it; a comment without a suggestion has nothing to apply", async () => {
    const { ada, commentId } = await answered();
    await applyToDraft(ada, { commentId });
    assert.equal((await loadDraft(ada, exercise.id))?.source, source.replace("const b = 2;", "const two = 2;"));
    const plain = await answered(null);
    await assert.rejects(applyToDraft(plain.ada, { commentId: plain.commentId }), NotFoundError);
  });

  it("hands in again: the next round shows what changed, and the reviewer is told", async () => {
    const { ada, mentor, reviewId, submissionId, roundId, commentId } = await answered();
    await assert.rejects(handInAgain(ada, { reviewId, submissionId }), ConflictError);
    const changed = source.replace("const b = 2;", "const two = 2;");
    const later = await makeSubmission(ada, exercise, changed, "wrong_answer");
    assert.equal((await selectReview(ada, reviewId)).next?.id, later.id);
    await assert.rejects(handInAgain(mentor, { reviewId, submissionId: later.id }), NotFoundError);
    const other = await makeSubmission(await makePerson(), exercise, changed);
    await assert.rejects(handInAgain(ada, { reviewId, submissionId: other.id }), NotFoundError);
    assert.deepEqual(await Promise.all([handInAgain(ada, { reviewId, submissionId: later.id, note: "Renamed." }), handInAgain(ada, { reviewId, submissionId: later.id })]), [{ round: 2 }, { round: 2 }]);
    const { round, rounds, state } = await selectReview(mentor, reviewId);
    assert.deepEqual([state, rounds.map(({ decision }) => decision), round.newLines, round.sourceBefore], ["waiting", ["changes", null], [2], source]);
    assert.deepEqual(round.earlier.map(({ id, now }) => [id, now]), [[commentId, null]]);
    assert.equal((await selectReview(mentor, reviewId, 1)).round.id, roundId);
    assert.deepEqual((await kindsOf(mentor)).sort(), ["review_again", "review_asked"]);
    await assert.rejects(sendReview(mentor, { roundId, summary, marks, decision: "approved" }), ConflictError);
    await sendReview(mentor, { roundId: round.id, summary, marks, decision: "approved" });
    assert.deepEqual((await listReviews(ada)).reviews.map((line) => [line.id, line.state, line.rounds]), [[reviewId, "approved", 2]]);
  });

  it("handed in again after a peer who reviews no more: the mentors are told", async () => {
    const it = await waiting();
    const peer = await peerOf(it);
    await sendReview(peer, { roundId: it.roundId, summary, marks, decision: "changes" });
    await db().enrolment.updateMany({ where: { userId: peer.id }, data: { peerAcceptedAt: null } });
    await handInAgain(it.ada, { reviewId: it.reviewId, submissionId: (await makeSubmission(it.ada, exercise, source)).id });
    assert.deepEqual([await kindsOf(it.mentor), (await kindsOf(peer)).includes("review_again")], [["review_asked", "review_asked"], false]);
  });

  it("withdraws while it waits or changes are asked for, not when it is approved", async () => {
    const { ada, mentor, reviewId, roundId, submissionId } = await waiting();
    await withdrawReview(ada, { reviewId });
    await withdrawReview(ada, { reviewId });
    await assert.rejects(sendReview(mentor, { roundId, summary, marks, decision: "approved" }), ConflictError);
    const again = await askForReview(ada, { submissionId });
    assert.ok(again.asked);
    await sendReview(mentor, { roundId: (await selectReview(mentor, again.id)).round.id, summary, marks, decision: "approved" });
    await assert.rejects(withdrawReview(ada, { reviewId: again.id }), ConflictError);
  });

  it("says thanks once, and not before there is an answer", async () => {
    const { ada, mentor, reviewId, roundId } = await waiting();
    await assert.rejects(thankReviewer(ada, { reviewId }), ConflictError);
    await sendReview(mentor, { roundId, summary, marks, decision: "approved" });
    await assert.rejects(thankReviewer(mentor, { reviewId }), NotFoundError);
    await Promise.all([thankReviewer(ada, { reviewId }), thankReviewer(ada, { reviewId })]);
    assert.deepEqual((await kindsOf(mentor)).filter((kind) => kind === "thanked"), ["thanked"]);
    assert.ok((await selectReview(ada, reviewId)).thanked);
  });

  it("both take their part along in an export, and nothing of the other’s", async () => {
    const { ada, mentor } = await answered();
    const exported = async (person: Person): Promise<string> => {
      const parts: string[] = [];
      for await (const { path, content } of exportData(person)) if (path === "reviews.json") parts.push(new TextDecoder().decode(content));
      return parts.join("");
    };
    const [hers, theirs] = [await exported(ada), await exported(mentor)];
    assert.ok(hers.includes("Is $a$ clear?") && hers.includes(summary) && !hers.includes("const two") && !hers.includes(mentor.id));
    assert.ok(theirs.includes("const two = 2;") && theirs.includes(summary) && !theirs.includes("Is $a$ clear?") && !theirs.includes(ada.id));
    const [summaryOfAda, summaryOfMentor] = [await selectDataSummary(ada), await selectDataSummary(mentor)];
    assert.deepEqual([summaryOfAda.reviews, summaryOfAda.reviewComments, summaryOfMentor.reviews, summaryOfMentor.reviewComments], [1, 0, 0, 1]);
  });

  it("a reviewer whose account goes leaves the review, without the name and without what was not sent", async () => {
    const { ada, mentor, reviewId, roundId } = await answered();
    await saveDraftComment(mentor, comment(roundId, { text: "Never sent" }));
    await deleteAccount(mentor, { password: "", confirmation: deletionWord });
    assert.equal(await db().reviewComment.count({ where: { roundId, sentAt: null } }), 0);
    const seen = await selectReview(ada, reviewId);
    assert.deepEqual([seen.reviewer, seen.round.decidedBy, seen.round.comments.map(({ author, text }) => [author, text])], [null, null, [[null, "Call it **two**."]]]);
  });
});
