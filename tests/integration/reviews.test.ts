import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, ExamError, ExpectedError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { loadDraft, listDraftStates } from "#features/drafts/queries.ts";
import { saveDraft } from "#features/drafts/service.ts";
import { listNotifications } from "#features/notifications/queries.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { deleteAccount, deletionWord } from "#features/personal-data/service.ts";
import { claimItem } from "#features/queue/claims.ts";
import { mayReview } from "#features/reviews/access.ts";
import { claimReview } from "#features/reviews/claim.ts";
import { handInAgain, withdrawReview } from "#features/reviews/next-round.ts";
import { listReviews, selectAsking, selectReview } from "#features/reviews/queries.ts";
import { discardDraftComment, saveDraftComment, sendComments, sendReview } from "#features/reviews/reviewing.ts";
import { askForAccepted, askForReview, openMilestoneReview, thankReviewer } from "#features/reviews/service.ts";
import { answer, applyToDraft } from "#features/reviews/thread.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

after(() => db().$disconnect());

const exercise = selectExercise("matmul");
const source = "const a = 1;\nconst b = 2;\nexport const c = a + b;\n";
const marks = { correct: 2, clear: 1, tensors: 1, edges: 0 };
const summary = "Right, and easy to follow.";

interface Scene { ada: Person; mentor: Person; cohortId: string; submissionId: string }

async function scene(): Promise<Scene> {
  const [ada, mentor] = [await makePerson("student", "Ada"), await makePerson("student", "Grace")];
  const { id: cohortId } = await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }]);
  return { ada, mentor, cohortId, submissionId: (await makeSubmission(ada, exercise, source, "accepted", 600)).id };
}

/** The same with a review that waits. */
async function waiting(): Promise<Scene & { reviewId: string; roundId: string }> {
  const it = await scene();
  const { id: reviewId } = await askForReview(it.ada, { submissionId: it.submissionId, question: "Is $a$ clear?" });
  return { ...it, reviewId, roundId: (await selectReview(it.mentor, reviewId)).round.id };
}

/** A peer reviewer who has solved the exercise. */
async function peerOf({ cohortId }: Pick<Scene, "cohortId">): Promise<Person> {
  const peer = await makePerson("student", "Kenji");
  await db().enrolment.create({ data: { userId: peer.id, cohortId, peerInvitedAt: new Date(), peerAcceptedAt: new Date() } });
  await makeSubmission(peer, exercise, source);
  return peer;
}

const comment = (roundId: string, more: { suggestion?: string | null; text?: string; from?: number; to?: number } = {}) =>
  ({ id: randomUUID(), roundId, lines: { from: more.from ?? 2, to: more.to ?? 2 }, text: more.text ?? "Call it **two**.", suggestion: more.suggestion ?? null });

const kindsOf = async (person: Person) => (await listNotifications(person, { unreadOnly: false, page: 1 })).lines.map(({ told }) => told.kind);

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
    assert.deepEqual([await claimReview(mentor, { reviewId }), await claimReview(second, { reviewId })], [{ by: null }, { by: "Grace" }]);
    await assert.rejects(sendReview(second, { roundId, summary, marks, decision: "approved" }), ConflictError);
    await sendReview(mentor, { roundId, summary, marks, decision: "changes" });
    assert.ok((await claimItem(second, "review", reviewId)).mine);
  });
});

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
