import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { NotFoundError } from "#domain/errors.ts";
import { countUnread } from "#features/notifications/queries.ts";
import { claimReview } from "#features/reviews/claim.ts";
import { handInAgain, withdrawReview } from "#features/reviews/next-round.ts";
import { selectReview } from "#features/reviews/queries.ts";
import { saveDraftComment, sendReview } from "#features/reviews/reviewing.ts";
import { markReviewSeen } from "#features/reviews/seen.ts";
import { askForReview } from "#features/reviews/service.ts";
import { answer } from "#features/reviews/thread.ts";
import { db } from "#lib/db.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { comment, exercise, marks, peerOf, source, summary, waiting } from "#tests/factories/reviews.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

after(() => db().$disconnect());

const unread = (person: Person) => db().notification.findMany({ where: { userId: person.id, readAt: null }, orderBy: { createdAt: "asc" }, select: { kind: true, href: true } });
const kinds = async (person: Person) => (await unread(person)).map(({ kind }) => kind);
const now = () => new Date(Date.now() + 1000).toISOString();

async function secondMentor(cohortId: string): Promise<Person> {
  const second = await makePerson("student", "Second");
  await db().enrolment.create({ data: { userId: second.id, cohortId, role: "mentor" } });
  return second;
}

describe("a review, as its mentors work on it", () => {
  it("leads mentors to the student's timeline, and nobody else", async () => {
    const it = await waiting();
    const peer = await peerOf(it);
    const deskOf = async (person: Person) => (await selectReview(person, it.reviewId)).desk;
    assert.deepEqual([await deskOf(it.mentor), await deskOf(peer), await deskOf(it.ada)], [`/desk/cohorts/${it.cohortId}/students/${it.ada.id}`, null, null]);
    await db().enrolment.deleteMany({ where: { cohortId: it.cohortId, userId: it.ada.id } });
    assert.equal(await deskOf(it.mentor), null);
  });

  it("is in nobody's hands when it does not wait", async () => {
    const { mentor, reviewId, roundId } = await waiting();
    assert.equal((await claimReview(mentor, { reviewId }))?.mine, true);
    await sendReview(mentor, { roundId, summary, marks, decision: "approved" });
    assert.equal(await claimReview(mentor, { reviewId }), null);
  });

  it("leads who is told of an answer to the round in which it was given, also when there is a later one", async () => {
    const it = await waiting();
    const draft = comment(it.roundId);
    await saveDraftComment(it.mentor, draft);
    await sendReview(it.mentor, { roundId: it.roundId, summary, marks, decision: "changes" });
    await handInAgain(it.ada, { reviewId: it.reviewId, submissionId: (await makeSubmission(it.ada, exercise, `${source}\n`)).id });
    await answer(it.mentor, { roundId: it.roundId, parentId: draft.id, text: "Still." });
    const last = (await unread(it.ada)).at(-1);
    assert.equal(last?.href, `/reviews/${it.reviewId}?round=1#comment-${draft.id}`);
  });
});

describe("what is told of a review", () => {
  it("is read by who looks at the review, and what came later is not", async () => {
    const { ada, mentor, reviewId, roundId } = await waiting();
    await markReviewSeen(mentor, { reviewId, upTo: new Date(0).toISOString() });
    assert.deepEqual(await kinds(mentor), ["review_asked"]);
    await markReviewSeen(mentor, { reviewId, upTo: now() });
    assert.deepEqual(await kinds(mentor), []);
    await sendReview(mentor, { roundId, summary, marks, decision: "changes" });
    assert.equal(await countUnread(ada), 1);
    await markReviewSeen(ada, { reviewId, upTo: now() });
    assert.equal(await countUnread(ada), 0);
  });

  it("is nobody's to mark who has no part in the review", async () => {
    const { reviewId } = await waiting();
    for (const person of [await makePerson("student"), (await waiting()).mentor]) await assert.rejects(markReviewSeen(person, { reviewId, upTo: now() }), NotFoundError);
  });

  it("does not go on asking the other mentors once one has answered", async () => {
    const { ada, mentor, cohortId } = await waiting();
    const second = await secondMentor(cohortId);
    const submission = await makeSubmission(ada, exercise, source);
    await db().review.updateMany({ where: { studentId: ada.id }, data: { state: "approved" } });
    const { id } = await askForReview(ada, { submissionId: submission.id });
    const { round } = await selectReview(mentor, id);
    assert.deepEqual(await kinds(second), ["review_asked"]);
    await sendReview(mentor, { roundId: round.id, summary, marks, decision: "changes" });
    assert.deepEqual(await kinds(second), []);
  });

  it("is not asked for any more when the student takes it back", async () => {
    const { ada, mentor, reviewId } = await waiting();
    await withdrawReview(ada, { reviewId });
    assert.deepEqual(await kinds(mentor), []);
  });
});
