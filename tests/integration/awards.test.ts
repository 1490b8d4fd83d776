import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { progressWords } from "#domain/award-rules.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { listAwards, listEvidenceToJudge, listTierProgress } from "#features/achievements/queries.ts";
import { decideEvidence, handInEvidence } from "#features/achievements/service.ts";
import { listExercises, selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { givenReview } from "#tests/factories/reviews-waiting.ts";
import { makeVerdict } from "#tests/factories/scripted-grader.ts";

const claim = { achievement: "ach.specialist.deploy", link: "https://example.org/model", fileId: null, text: "A classifier of leaves, deployed behind a queue." };
const [exercise] = listExercises();

async function accept(person: Person, exerciseId: string): Promise<void> {
  await db().exerciseProgress.create({ data: { userId: person.id, exerciseId, attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: new Date(), acceptedAt: new Date() } });
}

/** A graded submission at a moment of the past. */
async function submitted(person: Person, at: Date, kind = "wrong_answer"): Promise<void> {
  const names = { userId: person.id, exerciseId: exercise.id, exerciseSlug: exercise.slug };
  const { id } = await db().submission.create({ data: { ...names, requestId: randomUUID(), source: "code", createdAt: at } });
  const job = await db().gradingJob.create({ data: { ...names, mode: "submit", submissionId: id, seed: 1, finishedAt: at } });
  await db().verdict.create({ data: { gradingJobId: job.id, submissionId: id, kind, score: 0, maxScore: 10, durationMs: 1, detail: makeVerdict(exercise.slug), createdAt: at } });
}

const award = (person: Person, cause = "test") => db().$transaction((tx) => awardAchievements(tx, person.id, cause));

after(() => db().$disconnect());

describe("awards by rule", () => {
  it("are given once, whoever asks at the same time", async () => {
    const ada = await makePerson();
    assert.deepEqual(await award(ada), []);
    await accept(ada, exercise.id);
    const given = (await Promise.all(Array.from({ length: 5 }, () => award(ada)))).flat();
    assert.deepEqual(given, ["ach.first-steps.accepted"]);
    assert.deepEqual(await award(ada), []);
    assert.deepEqual((await listAwards(ada)).map(({ id }) => id), given);
  });

  it("come with all exercises of a rule, and what is missing is named before", async () => {
    const ada = await makePerson();
    for (const slug of ["matmul", "activation-zoo", "softmax-stable"]) await accept(ada, selectExercise(slug).id);
    assert.ok(!(await award(ada)).includes("ach.apprentice.feedforward"));
    const find = async () => (await listTierProgress(ada)).flatMap(({ achievements }) => achievements).find(({ id }) => id === "ach.apprentice.feedforward");
    const before = await find();
    assert.equal(before && progressWords(before, inEnglish), "3 of 4 exercises");
    assert.deepEqual(before?.missing, [{ slug: "train-xor", title: selectExercise("train-xor").title }]);
    assert.equal(before?.awardedAt, null);
    await accept(ada, selectExercise("train-xor").id);
    assert.deepEqual(await award(ada), ["ach.first-steps.training", "ach.apprentice.feedforward"]);
    const after = await find();
    assert.ok(after?.awardedAt && after.met);
    assert.deepEqual(after.missing, []);
  });

  it("an exercise that was taken away counts no more, and does no harm", async () => {
    const ada = await makePerson();
    await accept(ada, randomUUID());
    assert.deepEqual(await award(ada), []);
  });

  it("a week is counted in the learner's own days", async () => {
    const [auckland, utc] = [await makePerson(), await makePerson()];
    await db().user.update({ where: { id: auckland.id }, data: { timeZone: "Pacific/Auckland" } });
    // 11:30 UTC is past midnight in Auckland (UTC+13 in January); 10:30 UTC is the day before there.
    for (const person of [auckland, utc]) {
      for (let day = 5; day <= 10; day++) await submitted(person, new Date(Date.UTC(2026, 0, day, 10, 30)));
      await submitted(person, new Date(Date.UTC(2026, 0, 10, 11, 30)));
    }
    assert.deepEqual(await award(auckland), ["ach.first-steps.week"]);
    assert.deepEqual(await award(utc), []);
  });

  it("a system error is no day of work, and an unknown time zone breaks nothing", async () => {
    const ada = await makePerson();
    await db().user.update({ where: { id: ada.id }, data: { timeZone: "Middle/Earth" } });
    for (let day = 1; day <= 6; day++) await submitted(ada, new Date(Date.UTC(2026, 0, day, 12)));
    await submitted(ada, new Date(Date.UTC(2026, 0, 7, 12)), "system_error");
    assert.deepEqual(await award(ada), []);
    await submitted(ada, new Date(Date.UTC(2026, 0, 7, 13)));
    assert.deepEqual(await award(ada), ["ach.first-steps.week"]);
  });
});

describe("awards by evidence", () => {
  it("are given when a mentor of the cohort approves, once", async () => {
    const [ada, mentor, other] = [await makePerson(), await makePerson(), await makePerson()];
    await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }, { person: other, role: "instructor" }]);
    const { id } = await handInEvidence(ada, claim);
    assert.deepEqual((await listEvidenceToJudge(mentor)).map((evidence) => [evidence.id, evidence.learner.id]), [[id, ada.id]]);
    const decision = { evidenceId: id, decision: "approved" as const, answer: "" };
    const results = await Promise.allSettled([decideEvidence(mentor, decision), decideEvidence(other, decision)]);
    const [kept] = results.filter((result) => result.status === "fulfilled");
    const [late] = results.filter((result) => result.status === "rejected");
    assert.deepEqual(kept.value, { awards: ["ach.specialist.deploy"] });
    assert.ok(late.reason instanceof ConflictError, String(late.reason));
    assert.deepEqual(await listEvidenceToJudge(mentor), []);
    assert.deepEqual((await listAwards(ada)).map(({ id: achievement }) => achievement), ["ach.specialist.deploy"]);
    await assert.rejects(handInEvidence(ada, claim), ConflictError);
  });

  it("are never given by oneself, by a fellow student, or by a mentor of another cohort", async () => {
    const [ada, fellow, stranger] = [await makePerson("admin"), await makePerson(), await makePerson("mentor")];
    await makeCohort([{ person: ada, role: "mentor" }, { person: fellow, role: "student" }]);
    await makeCohort([{ person: stranger, role: "mentor" }]);
    const { id: evidenceId } = await handInEvidence(ada, claim);
    const decision = { evidenceId, decision: "approved" as const, answer: "" };
    await assert.rejects(decideEvidence(ada, decision), ForbiddenError);
    await assert.rejects(decideEvidence(fellow, decision), NotFoundError);
    await assert.rejects(decideEvidence(stranger, decision), NotFoundError);
    await assert.rejects(decideEvidence(stranger, { ...decision, evidenceId: randomUUID() }), NotFoundError);
    for (const person of [ada, fellow, stranger]) assert.deepEqual((await listEvidenceToJudge(person)).filter(({ id }) => id === evidenceId), []);
    assert.deepEqual(await listAwards(ada), []);
  });

  it("declined with a reason, handed in again, approved", async () => {
    const [ada, mentor] = [await makePerson(), await makePerson()];
    await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }]);
    const first = await handInEvidence(ada, claim);
    await assert.rejects(handInEvidence(ada, claim), ConflictError);
    assert.deepEqual(await decideEvidence(mentor, { evidenceId: first.id, decision: "declined", answer: "The address does not answer." }), { awards: [] });
    const second = await handInEvidence(ada, claim);
    assert.deepEqual(await decideEvidence(mentor, { evidenceId: second.id, decision: "approved", answer: "Now it does." }), { awards: ["ach.specialist.deploy"] });
    const tier = (await listTierProgress(ada)).find(({ id }) => id === "specialist");
    const achievement = tier?.achievements.find(({ id }) => id === claim.achievement);
    assert.equal(tier?.awarded, 1);
    assert.deepEqual(achievement?.evidence.map(({ decision, answer }) => [decision, answer]), [["approved", "Now it does."], ["declined", "The address does not answer."]]);
  });

  it("handed in twice by a double click is one claim", async () => {
    const ada = await makePerson();
    const results = await Promise.allSettled([handInEvidence(ada, claim), handInEvidence(ada, claim)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("for an achievement that comes by itself, or for none, are refused", async () => {
    const ada = await makePerson();
    await assert.rejects(handInEvidence(ada, { ...claim, achievement: "ach.apprentice.backprop" }), (error) => error instanceof ExpectedError && /by itself/.test(error.message));
    await assert.rejects(handInEvidence(ada, { ...claim, achievement: "ach.specialist.deplay" }), (error) => error instanceof NotFoundError && /ach\.specialist\.deploy/.test(error.message));
  });

  it("who judges five learners' evidence, and was thanked for three reviews, has mentored", async () => {
    const mentor = await makePerson();
    for (let i = 0; i < 5; i++) {
      assert.deepEqual(await listAwards(mentor), []);
      const learner = await makePerson();
      const cohort = await makeCohort([{ person: learner, role: "student" }, { person: mentor, role: "mentor" }]);
      if (i < 3) await givenReview(learner, cohort.id, mentor, { thanked: true });
      const { id } = await handInEvidence(learner, claim);
      await decideEvidence(mentor, { evidenceId: id, decision: "declined", answer: "Not reachable from here." });
    }
    assert.deepEqual((await listAwards(mentor)).map(({ id }) => id), ["ach.engineer.mentor"]);
  });
});
