import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, ExamError, ExpectedError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { claimItem } from "#features/queue/claims.ts";
import { mayReview } from "#features/reviews/access.ts";
import { claimReview } from "#features/reviews/claim.ts";
import { withdrawReview } from "#features/reviews/next-round.ts";
import { listReviews, selectAsking, selectReview } from "#features/reviews/queries.ts";
import { discardDraftComment, saveDraftComment, sendComments, sendReview } from "#features/reviews/reviewing.ts";
import { askForAccepted, askForReview, openMilestoneReview } from "#features/reviews/service.ts";
import { answer } from "#features/reviews/thread.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";
import { comment, exercise, kindsOf, marks, peerOf, scene, source, summary, waiting } from "#tests/factories/reviews.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

after(() => db().$disconnect());

describe("asking for a review", () => {
  it("a double click is one review, its mentors are told once, and the page says it is open", async () => {
    const { ada, mentor, submissionId } = await scene();
    assert.equal((await selectAsking(ada, exercise.id))?.openId, null);
    const answers = await Promise.all([askForReview(ada, { submissionId, question: "" }), askForReview(ada, { submissionId, question: "" })]);
    assert.deepEqual([new Set(answers.map(({ id }) => id)).size, answers.map(({ asked }) => asked).sort()], [1, [false, true]]);
    assert.deepEqual(await kindsOf(mentor), ["review_asked"]);
    assert.equal((await selectAsking(ada, exercise.id))?.openId, answers[0].id);
  });

  it("somebody else's attempt, a student of no cohort, and an exercise without an accepted attempt are refused", async () => {
    const { ada, mentor, submissionId } = await scene();
    await assert.rejects(askForReview(mentor, { submissionId }), NotFoundError);
    const alone = await makePerson();
    const { id } = await makeSubmission(alone, exercise, source);
    await assert.rejects(askForReview(alone, { submissionId: id }), ForbiddenError);
    await assert.rejects(askForAccepted(ada, { exerciseSlug: "vector-basics-no-such" }), NotFoundError);
    assert.equal((await askForAccepted(ada, { exerciseSlug: "matmul" })).asked, true);
    const eve = (await scene()).ada;
    await db().verdict.updateMany({ where: { submission: { userId: eve.id } }, data: { kind: "wrong_answer" } });
    await assert.rejects(askForAccepted(eve, { exerciseSlug: "matmul" }), ExpectedError);
  });

  it("the newest of several cohorts reviews", async () => {
    const { ada, submissionId } = await scene();
    const { id: newer } = await makeCohort([{ person: ada, role: "student" }], { startsOn: "2026-11-02" });
    const { id } = await askForReview(ada, { submissionId });
    assert.equal((await selectReview(ada, id)).cohort.id, newer);
  });

  it("not in an exam; and what was said before is kept until its end", async () => {
    const { ada, mentor, cohortId, reviewId, roundId } = await waiting();
    await saveDraftComment(mentor, comment(roundId));
    await db().exam.create({ data: { cohortId, title: "Midterm", exercises: ["matmul"], opensAt: new Date(Date.now() - 60_000), closesAt: new Date(Date.now() + 60_000) } });
    await assert.rejects(sendReview(mentor, { roundId, summary, marks, decision: "approved" }), ConflictError);
    await assert.rejects(answer(ada, { roundId, parentId: null, text: "?" }), ExamError);
    await withdrawReview(ada, { reviewId });
    const submission = await makeSubmission(ada, exercise, source);
    await assert.rejects(askForReview(ada, { submissionId: submission.id }), ExamError);
    const seen = await selectReview(ada, reviewId);
    assert.deepEqual([seen.sealedBy, seen.round.comments, seen.round.summary], ["Midterm", [], null]);
    // One that opened by itself would tell that the exercise is accepted.
    await db().$transaction((tx) => openMilestoneReview(tx, { studentId: ada.id, exerciseId: exercise.id, submissionId: submission.id, cohortId }));
    const hidden = await db().review.findFirstOrThrow({ where: { studentId: ada.id, origin: "milestone" }, select: { id: true } });
    await assert.rejects(selectReview(ada, hidden.id), NotFoundError);
    assert.deepEqual((await listReviews(ada)).reviews.map(({ id }) => id), [reviewId]);
    assert.equal((await selectReview(mentor, hidden.id)).id, hidden.id);
  });

  it("a milestone's review opens once, also beside one that was asked for", async () => {
    const { ada, cohortId, submissionId } = await scene();
    const open = () => db().$transaction((tx) => openMilestoneReview(tx, { studentId: ada.id, exerciseId: exercise.id, submissionId, cohortId }));
    await Promise.all([open(), open(), askForReview(ada, { submissionId })]);
    await open();
    assert.equal(await db().review.count({ where: { studentId: ada.id } }), 1);
  });

  it("ten within a day are enough", async () => {
    const { ada, submissionId } = await scene();
    for (let i = 0; i < 10; i++) await withdrawReview(ada, { reviewId: (await askForReview(ada, { submissionId })).id });
    await assert.rejects(askForReview(ada, { submissionId }), ThrottledError);
  });
});

describe("who sees a review", () => {
  it("its student and its cohort's mentors; nobody else, and nobody reviews themselves", async () => {
    const { ada, mentor, cohortId, reviewId, roundId } = await waiting();
    const [fellow, stranger, admin] = [await makePerson(), await makePerson("mentor"), await makePerson("admin")];
    await db().enrolment.create({ data: { userId: fellow.id, cohortId } });
    await makeCohort([{ person: stranger, role: "mentor" }]);
    assert.deepEqual([(await selectReview(ada, reviewId)).as, (await selectReview(mentor, reviewId)).as, (await selectReview(admin, reviewId)).as], ["student", "mentor", "mentor"]);
    for (const person of [fellow, stranger]) {
      await assert.rejects(selectReview(person, reviewId), NotFoundError);
      await assert.rejects(claimReview(person, { reviewId }), NotFoundError);
      await assert.rejects(saveDraftComment(person, comment(roundId)), NotFoundError);
      await assert.rejects(sendReview(person, { roundId, summary, marks, decision: "approved" }), NotFoundError);
      await assert.rejects(answer(person, { roundId, parentId: null, text: "Hello" }), NotFoundError);
      await assert.rejects(withdrawReview(person, { reviewId }), NotFoundError);
    }
    for (const self of [ada, { ...ada, role: "admin" as const }]) await assert.rejects(sendReview(self, { roundId, summary, marks, decision: "approved" }), NotFoundError);
    await assert.rejects(selectReview(ada, "not-an-id"), NotFoundError);
    await assert.rejects(selectReview(ada, reviewId, 2), NotFoundError);
  });

  it("a peer who has not solved the exercise does not see a solution of it", async () => {
    const it = await waiting();
    const peer = await peerOf(it);
    await db().exerciseProgress.deleteMany({ where: { userId: peer.id } });
    await assert.rejects(selectReview(peer, it.reviewId), NotFoundError);
  });

  it("a peer while it waits, and afterwards only one who took part; never without having said yes", async () => {
    const it = await waiting();
    const [peer, other] = [await peerOf(it), await peerOf(it)];
    const review = { id: it.reviewId, studentId: it.ada.id, cohortId: it.cohortId, exerciseId: exercise.id, state: "waiting" as const };
    assert.deepEqual([await mayReview(peer, review), await mayReview(other, review)], [true, true]);
    const seen = await selectReview(peer, it.reviewId);
    assert.deepEqual([seen.as, seen.round.verdict], ["peer", null]);
    await sendReview(peer, { roundId: it.roundId, summary, marks, decision: "changes" });
    assert.equal((await selectReview(peer, it.reviewId)).as, "peer");
    await assert.rejects(selectReview(other, it.reviewId), NotFoundError);
    await db().enrolment.updateMany({ where: { userId: peer.id }, data: { peerAcceptedAt: null } });
    await assert.rejects(selectReview(peer, it.reviewId), NotFoundError);
  });
});

describe("writing a review", () => {
  it("drafts are their author's alone until the review is sent with them", async () => {
    const { ada, mentor, cohortId, reviewId, roundId } = await waiting();
    const second = await makePerson();
    await db().enrolment.create({ data: { userId: second.id, cohortId, role: "mentor" } });
    const draft = comment(roundId);
    await saveDraftComment(mentor, draft);
    await saveDraftComment(mentor, { ...draft, text: "Call it two." });
    await saveDraftComment(mentor, { id: randomUUID(), roundId, lines: null, text: "Half a summary" });
    await saveDraftComment(mentor, { id: randomUUID(), roundId, lines: null, text: "The summary of another tab" });
    for (const person of [ada, second]) assert.deepEqual((await selectReview(person, reviewId)).round.comments, []);
    assert.equal((await selectReview(second, reviewId)).reviewing?.summaryDraft, null);
    const own = await selectReview(mentor, reviewId);
    assert.deepEqual([own.round.comments.map(({ text, sentAt }) => [text, sentAt]), own.reviewing?.summaryDraft?.text], [[["Call it two.", null]], "The summary of another tab"]);
    await assert.rejects(saveDraftComment(second, { ...draft, text: "Mine now" }), NotFoundError);
    await discardDraftComment(second, { commentId: draft.id });
    await assert.rejects(answer(mentor, { roundId, parentId: draft.id, text: "To myself" }), NotFoundError);

    assert.deepEqual(await sendReview(mentor, { roundId, summary, marks, decision: "changes" }), { sent: 1 });
    const seen = await selectReview(ada, reviewId);
    assert.deepEqual([seen.state, seen.reviewer, seen.round.decision, seen.round.marks, seen.round.comments.map(({ text }) => text), seen.round.talk], ["changes", "Grace", "changes", marks, ["Call it two."], []]);
    assert.match(seen.round.summary ?? "", /easy to follow/);
    assert.deepEqual(await kindsOf(ada), ["review_decided"]);
    await assert.rejects(saveDraftComment(mentor, draft), ConflictError);
  });

  it("lines that are not there, and empty comments, are not sent", async () => {
    const { ada, mentor, reviewId, roundId } = await waiting();
    await assert.rejects(saveDraftComment(mentor, comment(roundId, { from: 3, to: 4 })), ExpectedError);
    await saveDraftComment(mentor, comment(roundId, { text: "" }));
    assert.deepEqual(await sendReview(mentor, { roundId, summary, marks, decision: "approved" }), { sent: 0 });
    assert.deepEqual((await selectReview(ada, reviewId)).round.comments, []);
  });

  it("sent twice at once it is one review; the second reviewer keeps the comments and sends them by themselves", async () => {
    const { ada, mentor, cohortId, reviewId, roundId } = await waiting();
    const second = await makePerson();
    await db().enrolment.create({ data: { userId: second.id, cohortId, role: "mentor" } });
    await saveDraftComment(second, comment(roundId, { text: "From the second." }));
    const decision = { roundId, summary, marks, decision: "approved" as const };
    const results = await Promise.allSettled([sendReview(mentor, decision), sendReview(mentor, decision)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    await assert.rejects(sendReview(second, decision), ConflictError);
    assert.deepEqual(await sendComments(second, { roundId }), { sent: 1 });
    await assert.rejects(sendComments(second, { roundId }), ExpectedError);
    assert.deepEqual((await selectReview(ada, reviewId)).round.comments.map(({ text }) => text), ["From the second."]);
    assert.deepEqual((await kindsOf(ada)).sort(), ["review_answered", "review_decided"]);
  });

  it("while another has it in hand it is not sent; opening takes it, sending gives it back", async () => {
    const { mentor, cohortId, reviewId, roundId } = await waiting();
    const second = await makePerson("student", "Second");
    await db().enrolment.create({ data: { userId: second.id, cohortId, role: "mentor" } });
    const [first, other] = [await claimReview(mentor, { reviewId }), await claimReview(second, { reviewId })];
    assert.deepEqual([first?.mine, other?.mine === false && other.by], [true, "Grace"]);
    await assert.rejects(sendReview(second, { roundId, summary, marks, decision: "approved" }), ConflictError);
    await sendReview(mentor, { roundId, summary, marks, decision: "changes" });
    assert.ok((await claimItem(second, "review", reviewId)).mine);
  });
});
