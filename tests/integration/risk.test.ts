import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { addDays, dayAt } from "#domain/day.ts";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import type { Reason } from "#domain/risk.ts";
import { usualThresholds, type Thresholds } from "#domain/risk-thresholds.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { selectDesk } from "#features/risk/desk.ts";
import { riskPerPage, selectRisk } from "#features/risk/queries.ts";
import { riskAddressSchema, snoozeSchema } from "#features/risk/schema.ts";
import { endSnooze, saveThresholds, snooze } from "#features/risk/service.ts";
import { listExercises, selectExercise } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { ago, riskyCohort, solved } from "#tests/factories/risk.ts";
import { someone } from "#tests/factories/schedule.ts";
import { makeTries } from "#tests/factories/tries.ts";

after(() => db().$disconnect());

const all = riskAddressSchema.parse({});
const matmul = selectExercise("matmul");
const wrong = (hoursAgo: number, mistake?: { slug: string; message: string }) => ({ kind: "wrong_answer" as const, hoursAgo, mistake });
const tries = (count: number, from = 1) => Array.from({ length: count }, (_, index) => wrong(from + count - index));

async function reasonsOf(cohort: { id: string; mentor: Person }, person: { id: string }, now?: Date): Promise<Reason[]> {
  const { risk } = await selectRisk(cohort.mentor, cohort.id, all, now);
  return risk.students.find(({ id }) => id === person.id)?.reasons ?? [];
}
const rulesOf = async (...given: Parameters<typeof reasonsOf>) => (await reasonsOf(...given)).map(({ rule }) => rule);
const change = (cohort: Awaited<ReturnType<typeof riskyCohort>>, changed: Partial<Thresholds>) => saveThresholds(cohort.mentor, { cohortId: cohort.id, thresholds: { ...usualThresholds, ...changed } });
const tomorrow = (days = 1) => addDays(dayAt(new Date(), "UTC"), days);

describe("many failed attempts", () => {
  it("six that failed are a reason, with the hints that were opened and the last of them", async () => {
    const cohort = await riskyCohort();
    const ids = await makeTries(cohort.ada, matmul, tries(6));
    await db().openedHint.create({ data: { userId: cohort.ada.id, exerciseId: matmul.id, number: 1 } });
    const [reason] = await reasonsOf(cohort, cohort.ada);
    assert.ok(reason.rule === "failing");
    assert.deepEqual([reason.attempts, reason.exercise.slug, reason.hints, reason.submissionId], [6, "matmul", { opened: 1, all: matmul.hints.length }, ids.at(-1)]);
    assert.deepEqual(await rulesOf(cohort, cohort.bob), []);
  });
  it("what the grader failed at, and what its student stopped, are no attempts", async () => {
    const cohort = await riskyCohort();
    await makeTries(cohort.ada, matmul, [...tries(5), { kind: "system_error", hoursAgo: 0.5 }, { kind: "cancelled", hoursAgo: 0.4 }]);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
  it("six of which one is three weeks old are five", async () => {
    const cohort = await riskyCohort();
    await makeTries(cohort.ada, matmul, [wrong(24 * 21), ...tries(5)]);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
  it("six that ended with an accepted one are none", async () => {
    const cohort = await riskyCohort();
    await makeTries(cohort.ada, matmul, [...tries(6, 2), { kind: "accepted", hoursAgo: 1 }]);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
  it("a submission that was graded again counts once, and by its old verdict where the grader failed at it", async () => {
    const cohort = await riskyCohort();
    const ids = await makeTries(cohort.ada, matmul, tries(6));
    const names = { userId: cohort.ada.id, exerciseId: matmul.id, exerciseSlug: matmul.slug };
    for (const [index, kind] of ["wrong_answer", "system_error"].entries()) {
      const job = await db().gradingJob.create({ data: { ...names, mode: "regrade", submissionId: ids[index], seed: 1 }, select: { id: true } });
      await db().verdict.create({ data: { gradingJobId: job.id, submissionId: ids[index], kind, score: 0, maxScore: 10, durationMs: 1, detail: {} } });
    }
    assert.deepEqual((await reasonsOf(cohort, cohort.ada)).map((reason) => reason.rule === "failing" && reason.attempts), [6]);
  });
});

describe("the same mistake", () => {
  const mistake = { slug: "transposed", message: "The factors are the other way around." };
  it("three who make it now are told of, each with the number of the others and the message", async () => {
    const cohort = await riskyCohort();
    for (const person of [cohort.ada, cohort.bob, cohort.eve]) await makeTries(person, matmul, [wrong(3), wrong(2, mistake)]);
    for (const person of [cohort.ada, cohort.bob, cohort.eve]) {
      const [reason] = await reasonsOf(cohort, person);
      assert.ok(reason.rule === "same_mistake");
      assert.deepEqual([reason.others, reason.message], [2, mistake.message]);
    }
  });
  it("who went on from it, by acceptance or another result, is not counted", async () => {
    const cohort = await riskyCohort();
    await makeTries(cohort.ada, matmul, [wrong(2, mistake)]);
    await makeTries(cohort.bob, matmul, [wrong(2, mistake)]);
    await makeTries(cohort.eve, matmul, [wrong(3, mistake), wrong(2)]);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
  it("those of another cohort are no others", async () => {
    const [cohort, other] = [await riskyCohort(), await riskyCohort()];
    for (const person of [cohort.ada, other.ada, other.bob]) await makeTries(person, matmul, [wrong(2, mistake)]);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
});

describe("no activity", () => {
  async function silent() {
    const cohort = await riskyCohort(20);
    await db().lessonProgress.deleteMany({ where: { userId: { in: [cohort.ada.id, cohort.bob.id, cohort.eve.id] } } });
    await change(cohort, { behind: { on: false, weeks: 3 } });
    return cohort;
  }
  it("nothing since the beginning is counted from there", async () => {
    const cohort = await silent();
    const [reason] = await reasonsOf(cohort, cohort.ada);
    assert.ok(reason.rule === "idle" && reason.never && reason.days === 20);
  });
  it("a lesson, a draft, a submission and a habit are activity each, also a habit of who hides habits", async () => {
    const cohort = await silent();
    const { ada, bob, eve } = cohort;
    const gus = await someone("Gus");
    await db().enrolment.create({ data: { userId: gus.id, cohortId: cohort.id, createdAt: ago(20) } });
    await db().draft.create({ data: { userId: ada.id, exerciseId: matmul.id, source: "", version: 1 } });
    await makeTries(bob, matmul, [wrong(30)]);
    await db().user.update({ where: { id: eve.id }, data: { habits: false } });
    await db().habitDay.create({ data: { userId: eve.id, habit: "habit.math", day: new Date(dayAt(new Date(), "UTC")) } });
    await db().lessonProgress.create({ data: { userId: gus.id, lesson: "vectors" } });
    for (const person of [ada, bob, eve, gus]) assert.deepEqual(await rulesOf(cohort, person), [], person.name);
  });
  it("a Run is none, since it leaves nothing behind", async () => {
    const cohort = await silent();
    await db().gradingJob.create({ data: { userId: cohort.ada.id, exerciseId: matmul.id, exerciseSlug: matmul.slug, mode: "run", seed: 1, finishedAt: new Date() } });
    assert.deepEqual(await rulesOf(cohort, cohort.ada), ["idle"]);
  });
  it("who joined last week is not missed since the beginning", async () => {
    const cohort = await silent();
    await db().enrolment.updateMany({ where: { userId: cohort.ada.id }, data: { createdAt: ago(3) } });
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
});

describe("the calendar and its dates", () => {
  it("who has done nothing of ten weeks is ten weeks behind or nearly, and who has done all is not", async () => {
    const cohort = await riskyCohort(80);
    const months = (of: { month: number }) => of.month <= 3;
    await solved(cohort.bob, listExercises().filter(months).map(({ slug }) => slug));
    await db().lessonProgress.createMany({ data: listLessons().filter(({ slug, ...lesson }) => months(lesson) && slug !== "vectors").map(({ slug }) => ({ userId: cohort.bob.id, lesson: slug, furthest: 1, doneAt: new Date() })) });
    await db().lessonProgress.updateMany({ where: { userId: cohort.bob.id, lesson: "vectors" }, data: { doneAt: new Date() } });
    const [reason] = await reasonsOf(cohort, cohort.ada);
    assert.ok(reason.rule === "behind");
    assert.ok(reason.weeks >= 9 && reason.weeks <= 11 && reason.open === reason.asked, JSON.stringify(reason));
    assert.deepEqual(await rulesOf(cohort, cohort.bob), []);
  });
  it("nobody is behind within the first week", async () => {
    const cohort = await riskyCohort(5);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
  it("what is past its date counts, but for what is accepted and for who has more time, for it or for its month", async () => {
    const cohort = await riskyCohort(5);
    const { ada, bob, eve } = cohort;
    const slugs = listExercises().filter(({ month }) => month === 1).slice(0, 3).map(({ slug }) => slug);
    await db().cohortDate.createMany({ data: slugs.map((key, index) => ({ cohortId: cohort.id, kind: "exercise", key, dueAfter: (index + 1) * 1440 })) });
    const late = async (person: Person) => (await reasonsOf(cohort, person)).map((reason) => reason.rule === "late" ? [reason.count, reason.oldest.slug] : reason.rule);
    assert.deepEqual(await late(ada), [[3, slugs[0]]]);
    await solved(bob, [slugs[0]]);
    await db().extension.create({ data: { cohortId: cohort.id, userId: eve.id, kind: "month", key: "1", dueAt: ago(-3), reason: "ill" } });
    await db().extension.create({ data: { cohortId: cohort.id, userId: eve.id, kind: "exercise", key: slugs[0], dueAt: ago(1), reason: "ill" } });
    assert.deepEqual([await late(bob), await late(eve)], [[], []]);
    await change(cohort, { late: { on: true, exercises: 1 } });
    assert.deepEqual([await late(bob), await late(eve)], [[[2, slugs[1]]], [[1, slugs[0]]]]);
  });
  it("what is within the grace is not late", async () => {
    const cohort = await riskyCohort(2);
    await db().cohort.update({ where: { id: cohort.id }, data: { graceMinutes: 7 * 1440 } });
    await db().cohortDate.create({ data: { cohortId: cohort.id, kind: "month", key: "1", dueAfter: 1440 } });
    assert.deepEqual(await rulesOf(cohort, cohort.ada), []);
  });
});

describe("changes that were asked for", () => {
  it("wait in a review and in a project, until something is handed in again", async () => {
    const cohort = await riskyCohort();
    const { ada, bob } = cohort;
    await db().review.create({ data: { studentId: ada.id, exerciseId: matmul.id, cohortId: cohort.id, origin: "request", state: "changes", createdAt: ago(9), decidedAt: ago(6) } });
    const report = (person: Person, decided: boolean, days: number) => db().projectReport.create({
      data: { userId: person.id, project: "style-transfer", text: "…", createdAt: ago(days + 1), ...decided ? { decision: "changes" as const, decidedAt: ago(days) } : {} },
    });
    await report(ada, true, 8);
    await report(bob, true, 8);
    await report(bob, false, 2);
    const found = await reasonsOf(cohort, ada);
    assert.deepEqual(found.map((reason) => reason.rule === "awaiting" && [reason.about.kind, reason.days]).sort(), [["project", 8], ["review", 6]]);
    assert.deepEqual(await rulesOf(cohort, bob), []);
  });
});

describe("who may see it", () => {
  it("neither a student nor the mentor of another cohort", async () => {
    const [cohort, other] = [await riskyCohort(), await riskyCohort()];
    for (const person of [cohort.ada, other.mentor]) {
      await assert.rejects(selectRisk(person, cohort.id, all), NotFoundError);
      await assert.rejects(saveThresholds(person, { cohortId: cohort.id, thresholds: usualThresholds }), NotFoundError);
      await assert.rejects(snooze(person, { cohortId: cohort.id, userId: cohort.bob.id, rule: "idle", until: tomorrow(), note: "note" }), NotFoundError);
      await assert.rejects(endSnooze(person, { cohortId: cohort.id, userId: cohort.bob.id, rule: "idle" }), NotFoundError);
    }
    await assert.rejects(selectDesk({ ...cohort.ada, timeZone: "UTC" }), NotFoundError);
  });
  it("an administrator does; who teaches anywhere is no student in the list", async () => {
    const cohort = await riskyCohort(20);
    await db().lessonProgress.deleteMany({ where: { userId: cohort.ada.id } });
    assert.ok((await rulesOf(cohort, cohort.ada)).includes("idle"));
    await makeCohort([{ person: cohort.ada, role: "mentor" }]);
    const { risk } = await selectRisk(await makePerson("admin"), cohort.id, all);
    assert.deepEqual([risk.week.students, risk.students.some(({ id }) => id === cohort.ada.id)], [2, false]);
  });
});

describe("what is put aside", () => {
  async function failing() {
    const cohort = await riskyCohort();
    await makeTries(cohort.ada, matmul, tries(6));
    return { ...cohort, of: { cohortId: cohort.id, userId: cohort.ada.id, rule: "failing" as const } };
  }
  it("is not in the list, and stands in the other with who, until when and why; twice is once, and it ends early", async () => {
    const cohort = await failing();
    await snooze(cohort.mentor, { ...cohort.of, until: tomorrow(), note: "We talked." });
    await snooze(cohort.mentor, { ...cohort.of, until: tomorrow(3), note: "We talked again." });
    const { risk } = await selectRisk(cohort.mentor, cohort.id, all);
    assert.deepEqual([risk.students, risk.snoozed.map(({ name, note, by, until, hides }) => [name, note, by, until.toISOString().slice(0, 10), hides.length])], [[], [["Ada", "We talked again.", "Moses", tomorrow(3), 1]]]);
    await endSnooze(cohort.mentor, cohort.of);
    await endSnooze(cohort.mentor, cohort.of);
    assert.deepEqual(await rulesOf(cohort, cohort.ada), ["failing"]);
  });
  it("is there again on its day", async () => {
    const cohort = await failing();
    await snooze(cohort.mentor, { ...cohort.of, until: tomorrow(2), note: "We talked." });
    assert.deepEqual(await rulesOf(cohort, cohort.ada, new Date(`${tomorrow()}T23:59:00Z`)), []);
    assert.deepEqual(await rulesOf(cohort, cohort.ada, new Date(`${tomorrow(2)}T00:00:00Z`)), ["failing"]);
  });
  it("neither until today nor for years, nor for somebody who is no student there", async () => {
    const cohort = await failing();
    const outsider = await makePerson();
    for (const until of [tomorrow(0), tomorrow(181)]) await assert.rejects(snooze(cohort.mentor, { ...cohort.of, until, note: "We talked." }), ExpectedError);
    for (const userId of [outsider.id, cohort.mentor.id]) await assert.rejects(snooze(cohort.mentor, { ...cohort.of, userId, until: tomorrow(), note: "We talked." }), NotFoundError);
    assert.equal(snoozeSchema.safeParse({ ...cohort.of, until: tomorrow(), note: "  " }).success, false);
  });
  it("its note is in what the student can take along, and counted in what a deletion takes away", async () => {
    const cohort = await failing();
    await snooze(cohort.mentor, { ...cohort.of, until: tomorrow(), note: "We talked about Friday." });
    const files = new Map<string, string>();
    for await (const { path, content } of exportData(cohort.ada)) files.set(path, new TextDecoder().decode(content));
    assert.match(files.get("mentoring.json") ?? "", /We talked about Friday\./);
    assert.ok(!(files.get("mentoring.json") ?? "").includes(cohort.mentor.id));
    assert.equal((await selectDataSummary(cohort.ada)).snoozes, 1);
  });
});

describe("thresholds", () => {
  it("are the cohort's own, stand in the audit once, and are as usual again", async () => {
    const [cohort, other] = [await riskyCohort(), await riskyCohort()];
    for (const { ada } of [cohort, other]) await makeTries(ada, matmul, tries(4));
    const changed = { failing: { on: true, attempts: 4, days: 7 } };
    await change(cohort, changed);
    await change(cohort, changed);
    assert.deepEqual([await rulesOf(cohort, cohort.ada), await rulesOf(other, other.ada)], [["failing"], []]);
    const entries = () => db().auditEntry.findMany({ where: { subjectId: cohort.id, action: "risk.changed" }, select: { actorId: true } });
    assert.deepEqual(await entries(), [{ actorId: cohort.mentor.id }]);
    await change(cohort, {});
    assert.equal((await db().cohort.findUniqueOrThrow({ where: { id: cohort.id }, select: { riskThresholds: true } })).riskThresholds, null);
    assert.deepEqual([(await selectRisk(cohort.mentor, cohort.id, all)).usual, (await entries()).length], [true, 2]);
  });
  it("that were stored by hand and cannot be read are as usual", async () => {
    const cohort = await riskyCohort();
    await db().cohort.update({ where: { id: cohort.id }, data: { riskThresholds: { failing: "often" } } });
    assert.deepEqual((await selectRisk(cohort.mentor, cohort.id, all)).thresholds, usualThresholds);
  });
});

describe("the list and the desk", () => {
  it("narrows to one reason and turns its pages", async () => {
    const cohort = await riskyCohort(20);
    await change(cohort, { behind: { on: false, weeks: 3 } });
    const people = await Promise.all(Array.from({ length: riskPerPage + 3 }, (_, index) => someone(`Idle ${String(index).padStart(3, "0")}`)));
    await db().enrolment.createMany({ data: people.map(({ id }) => ({ userId: id, cohortId: cohort.id, createdAt: ago(20) })) });
    await makeTries(cohort.ada, matmul, tries(6));
    const second = await selectRisk(cohort.mentor, cohort.id, riskAddressSchema.parse({ rule: "idle", page: "2" }));
    assert.deepEqual([second.shown.length, second.total, second.counts.idle, second.counts.failing, second.risk.students.length], [3, riskPerPage + 3, riskPerPage + 3, 1, riskPerPage + 4]);
    assert.deepEqual(riskAddressSchema.parse({ rule: "score", page: "-1" }), { rule: null, page: 1 });
  });
  it("says what the week brought, what waits, and which office hours are today", async () => {
    const cohort = await riskyCohort(20);
    await solved(cohort.ada, ["matmul"]);
    await solved(cohort.bob, ["matmul"], ago(10));
    const midnight = new Date(`${dayAt(new Date(), "UTC")}T23:59:00Z`);
    const hours = (startsAt: Date, cancelledAt: Date | null = null) => db().officeHours.create({ data: { cohortId: cohort.id, mentorId: cohort.mentor.id, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), slotMinutes: 20, place: "Room 4", cancelledAt }, select: { id: true } });
    const [{ id }] = [await hours(midnight), await hours(midnight, new Date()), await hours(new Date(midnight.getTime() + 86_400_000))];
    const thread = await db().messageThread.create({ data: { cohortId: cohort.id, title: "", members: { create: [{ userId: cohort.mentor.id }, { userId: cohort.ada.id }] } }, select: { id: true } });
    await db().threadMessage.create({ data: { threadId: thread.id, authorId: cohort.ada.id, requestId: thread.id, text: "Hello" } });
    const { cohorts: [{ risk: { week } }], officeHours, unread, queue } = await selectDesk({ ...cohort.mentor, timeZone: "UTC" });
    assert.deepEqual(week, { students: 3, active: 3, solved: 1, solvedBefore: 1, lessons: 0 });
    assert.deepEqual([officeHours.map((each) => each.id), unread, queue.waiting], [[id], 1, 0]);
  });
  it("a mentor without students finds an empty desk", async () => {
    const mentor = await someone("Moses");
    await makeCohort([{ person: mentor, role: "mentor" }]);
    const { cohorts } = await selectDesk(mentor);
    assert.deepEqual(cohorts.map(({ risk }) => [risk.week.students, risk.students]), [[0, []]]);
  });
});
