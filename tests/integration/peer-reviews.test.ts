import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { listTierProgress } from "#features/achievements/queries.ts";
import { exportData } from "#features/personal-data/export.ts";
import { listPeerQueue, selectPeerPage } from "#features/queue/queries.ts";
import { answerPeerInvitation, invitePeer, withdrawPeer } from "#features/queue/peers.ts";
import { reviewSettingsSchema } from "#features/queue/schema.ts";
import { claim, takeNext } from "#features/queue/service.ts";
import { changeReviewSettings } from "#features/queue/settings.ts";
import { selectReviewSettings } from "#features/queue/settings-queries.ts";
import { sendReview } from "#features/reviews/reviewing.ts";
import { thankReviewer } from "#features/reviews/service.ts";
import { db } from "#lib/db.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { givenReview, waitingReview } from "#tests/factories/reviews-waiting.ts";
import { graded, hour, makeExam, scheduledCohort } from "#tests/factories/schedule.ts";

const next = { kind: null, cohortId: null, mine: false, peer: true };
const waiting = async (person: Person) => (await listPeerQueue(person, 1)).lines.map(({ id }) => id);

/** A cohort in which Bob reviews his fellow students' code. */
async function withPeer() {
  const cohort = await scheduledCohort();
  await invitePeer(cohort.teacher, { cohortId: cohort.id, userId: cohort.bob.id });
  await answerPeerInvitation(cohort.bob, { cohortId: cohort.id, accept: true });
  return cohort;
}

after(() => db().$disconnect());

describe("who reviews among students", () => {
  it("is asked by a mentor, told once, and says yes themselves", async () => {
    const { id, teacher, ada, bob } = await scheduledCohort();
    await assert.rejects(selectPeerPage(bob, 1), NotFoundError);
    await Promise.all([invitePeer(teacher, { cohortId: id, userId: bob.id }), invitePeer(teacher, { cohortId: id, userId: bob.id })]);
    assert.equal(await db().notification.count({ where: { userId: bob.id, kind: "peer_invited", href: "/reviews/queue" } }), 1);
    await waitingReview(ada, id);
    await graded(bob, "matmul");
    assert.deepEqual((await selectPeerPage(bob, 1)).standings.map(({ accepted }) => accepted), [false]);
    assert.deepEqual(await waiting(bob), []);
    await answerPeerInvitation(bob, { cohortId: id, accept: true });
    await answerPeerInvitation(bob, { cohortId: id, accept: true });
    assert.equal((await waiting(bob)).length, 1);
    const told = await db().auditEntry.findMany({ where: { subjectId: bob.id, action: "enrolment.changed" }, orderBy: { at: "asc" }, select: { actorId: true, after: true } });
    assert.deepEqual(told, [{ actorId: teacher.id, after: { peerReviewer: "invited" } }, { actorId: bob.id, after: { peerReviewer: "accepted" } }]);
  });

  it("nobody invites themselves in: students, other cohorts' mentors, who was not asked", async () => {
    const [{ id, ada, bob, teacher }, other] = [await scheduledCohort(), await scheduledCohort()];
    for (const person of [bob, other.teacher]) {
      await assert.rejects(invitePeer(person, { cohortId: id, userId: bob.id }), NotFoundError);
      await assert.rejects(withdrawPeer(person, { cohortId: id, userId: bob.id }), NotFoundError);
    }
    await assert.rejects(answerPeerInvitation(bob, { cohortId: id, accept: true }), NotFoundError);
    await assert.rejects(invitePeer(teacher, { cohortId: id, userId: other.ada.id }), NotFoundError);
    await assert.rejects(invitePeer(teacher, { cohortId: id, userId: teacher.id }), NotFoundError);
    await invitePeer(teacher, { cohortId: id, userId: bob.id });
    await assert.rejects(answerPeerInvitation(ada, { cohortId: id, accept: true }), NotFoundError);
  });

  it("says no, or is taken back: then there is no queue, and what was in hand is free", async () => {
    const { id, teacher, ada, bob } = await withPeer();
    await graded(bob, "matmul");
    const { id: review } = await waitingReview(ada, id);
    assert.equal((await takeNext(bob, next)).href, `/reviews/${review}`);
    await withdrawPeer(teacher, { cohortId: id, userId: bob.id });
    await assert.rejects(selectPeerPage(bob, 1), NotFoundError);
    await assert.rejects(claim(bob, { kind: "review", id: review }), NotFoundError);
    assert.ok((await claim(teacher, { kind: "review", id: review })).mine);
    await invitePeer(teacher, { cohortId: id, userId: bob.id });
    assert.equal(await db().notification.count({ where: { userId: bob.id, kind: "peer_invited" } }), 2);
    await answerPeerInvitation(bob, { cohortId: id, accept: false });
    await assert.rejects(selectPeerPage(bob, 1), NotFoundError);
  });

  it("finds that they were asked, and what they have in hand, in the export of their data", async () => {
    const { id, ada, bob } = await withPeer();
    await graded(bob, "matmul");
    const { id: review } = await waitingReview(ada, id);
    await takeNext(bob, next);
    const files = new Map<string, string>();
    for await (const { path, content } of exportData(bob)) files.set(path, new TextDecoder().decode(content));
    assert.match(files.get("account.json") ?? "", /"peerAcceptedAt": "20/);
    assert.match(files.get("mentoring.json") ?? "", new RegExp(`"itemId": "${review}"`));
  });

  it("in an archived cohort nobody is asked, and nothing waits", async () => {
    const { id, teacher, ada, bob } = await withPeer();
    await graded(bob, "matmul");
    await waitingReview(ada, id);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } });
    assert.deepEqual(await waiting(bob), []);
    await assert.rejects(invitePeer(teacher, { cohortId: id, userId: ada.id }), ConflictError);
  });
});

describe("what a peer reviewer sees", () => {
  it("code of their cohort alone, of what they have solved, and not their own", async () => {
    const { id, ada, bob } = await withPeer();
    const other = await scheduledCohort();
    const { id: solved } = await waitingReview(ada, id, "matmul");
    const { id: unsolved } = await waitingReview(ada, id, "gradient-check");
    await waitingReview(bob, id, "matmul");
    await waitingReview(other.ada, other.id, "matmul");
    assert.deepEqual(await waiting(bob), [solved]);
    await assert.rejects(claim(bob, { kind: "review", id: unsolved }), NotFoundError);
    await graded(bob, "gradient-check", "wrong_answer");
    assert.deepEqual(await waiting(bob), [solved]);
    await graded(bob, "gradient-check");
    assert.deepEqual((await waiting(bob)).sort(), [solved, unsolved].sort());
    assert.ok((await claim(bob, { kind: "review", id: unsolved })).mine);
    assert.deepEqual(await waiting(ada), []);
  });

  it("neither reports nor evidence, and nothing by asking as a mentor", async () => {
    const { ada, bob } = await withPeer();
    const { id } = await db().evidence.create({ data: { userId: ada.id, achievement: "ach.specialist.deploy", text: "It answers." }, select: { id: true } });
    await assert.rejects(claim(bob, { kind: "evidence", id }), NotFoundError);
    for (const peer of [true, false]) await assert.rejects(takeNext(bob, { ...next, peer }), ConflictError);
  });

  it("nothing of an exercise while an exam covers it", async () => {
    const { id, ada, bob } = await withPeer();
    await graded(bob, "matmul");
    const { id: review } = await waitingReview(ada, id, "matmul");
    const { id: exam } = await makeExam(id, { exercises: ["matmul"], from: hour, to: 2 * hour });
    assert.deepEqual(await waiting(bob), []);
    await assert.rejects(claim(bob, { kind: "review", id: review }), NotFoundError);
    await db().exam.delete({ where: { id: exam }, select: { id: true } });
    assert.deepEqual(await waiting(bob), [review]);
  });
});

describe("a cohort's reviews", () => {
  const settings = (cohortId: string, changes = {}) => reviewSettingsSchema.parse({ cohortId, targetHours: "24", exercises: ["matmul", "matmul", "adam"], ...changes });

  it("hours and exercises are kept, told in the audit, and nobody else's to change", async () => {
    const [{ id, teacher, ada }, other] = [await scheduledCohort(), await scheduledCohort()];
    for (const person of [ada, other.teacher]) {
      await assert.rejects(changeReviewSettings(person, settings(id)), NotFoundError);
      await assert.rejects(selectReviewSettings(person, id), NotFoundError);
    }
    await changeReviewSettings(teacher, settings(id));
    await changeReviewSettings(teacher, settings(id));
    const { cohort } = await selectReviewSettings(teacher, id);
    assert.deepEqual([cohort.reviewTargetHours, cohort.reviewedExercises], [24, ["adam", "matmul"]]);
    const told = await db().auditEntry.findMany({ where: { subjectId: id, action: "reviews.changed" }, select: { before: true, after: true } });
    assert.deepEqual(told, [{ before: { reviewTargetHours: 48, reviewedExercises: "" }, after: { reviewTargetHours: 24, reviewedExercises: "adam, matmul" } }]);
    await assert.rejects(changeReviewSettings(teacher, settings(id, { exercises: ["no-such-exercise"] })), NotFoundError);
  });

  it("from one hour to thirty days, and no word in between", () => {
    for (const targetHours of ["1", "720", 48]) assert.ok(reviewSettingsSchema.safeParse({ cohortId: randomUUID(), targetHours, exercises: [] }).success);
    for (const targetHours of ["0", "721", "-1", "1.5", "two", ""]) assert.ok(!reviewSettingsSchema.safeParse({ cohortId: randomUUID(), targetHours, exercises: [] }).success, targetHours);
  });

  it("counts what each has given there, and the thanks", async () => {
    const [{ id, teacher, ada, bob }, other] = [await withPeer(), await scheduledCohort()];
    await givenReview(ada, id, bob, { thanked: true });
    await givenReview(ada, id, bob, { slug: "adam" });
    await givenReview(other.ada, other.id, bob, { thanked: true });
    const { reviewers, students } = await selectReviewSettings(teacher, id);
    assert.deepEqual(reviewers.map(({ id: person, given, thanked, peer }) => [person, given, thanked, peer !== null]), [[bob.id, 2, 1, true], [teacher.id, 0, 0, false]]);
    assert.deepEqual(students, [{ id: ada.id, name: "Ada" }]);
  });
});

describe("mentoring counts", () => {
  const given = async (person: Person) => (await db().award.findMany({ where: { userId: person.id }, select: { achievement: true } })).map(({ achievement }) => achievement);
  const award = (person: Person) => db().$transaction((tx) => awardAchievements(tx, person.id, "test"));
  const standing = async (person: Person, id: string) => (await listTierProgress(person)).flatMap(({ achievements }) => achievements).find((each) => each.id === id);

  it("learners whose code was reviewed are helped, each once; thanks are counted apart", async () => {
    const { id, teacher } = await scheduledCohort();
    const learners = await Promise.all(Array.from({ length: 5 }, () => makePerson()));
    for (const learner of learners) await givenReview(learner, id, teacher);
    await givenReview(learners[0], id, teacher, { slug: "adam", thanked: true });
    await givenReview(learners[1], id, teacher, { slug: "adam", thanked: true });
    await award(teacher);
    assert.ok(!(await given(teacher)).includes("ach.engineer.mentor"));
    const progress = await standing(teacher, "ach.engineer.mentor");
    assert.deepEqual([progress?.done, progress?.of], [7, 8]);
    await givenReview(learners[2], id, teacher, { slug: "adam", thanked: true });
    await award(teacher);
    assert.ok((await given(teacher)).includes("ach.engineer.mentor"));
  });

  it("deciding a round and being thanked give it at once, to the reviewer", async () => {
    const { id, teacher } = await scheduledCohort();
    const learners = await Promise.all(Array.from({ length: 5 }, () => makePerson()));
    const reviews = [];
    for (const learner of learners) {
      const review = await waitingReview(learner, id);
      reviews.push({ learner, ...review });
      await sendReview(teacher, { roundId: review.roundId, summary: "Clear and short.", marks: { correct: 2, clear: 2, tensors: 2, edges: 2 }, decision: "approved" });
    }
    for (const { learner, id: reviewId } of reviews.slice(0, 3)) {
      assert.ok(!(await given(teacher)).includes("ach.engineer.mentor"));
      await thankReviewer(learner, { reviewId });
    }
    assert.ok((await given(teacher)).includes("ach.engineer.mentor"));
  });

  it("twenty-five thanks are teaching, without evidence", async () => {
    const { id, teacher } = await scheduledCohort();
    for (let i = 0; i < 25; i++) await givenReview(await makePerson(), id, teacher, { thanked: i < 24 });
    await award(teacher);
    assert.ok(!(await given(teacher)).includes("ach.pioneer.teach"));
    await givenReview(await makePerson(), id, teacher, { thanked: true });
    await award(teacher);
    assert.ok((await given(teacher)).includes("ach.pioneer.teach"));
  });
});
