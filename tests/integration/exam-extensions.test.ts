import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ExamError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { fromWallClock, wallClock } from "#domain/wall-clock.ts";
import { selectToday } from "#features/today/queries.ts";
import { endExamExtension, giveExamExtension } from "#features/schedule/exam-extensions.ts";
import { selectSchedulePage } from "#features/schedule/page-queries.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { awardAfterExams } from "#features/schedule/service.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { graded, hour, makeExam, scheduledCohort, someone, soon } from "#tests/factories/schedule.ts";

const slug = "matmul";
const exercise = selectExercise(slug);
const submit = (person: { id: string }) => submitSolution(person, { exerciseSlug: slug, source: "export const a = 1;", requestId: randomUUID() });
const inUtc = (at: Date) => wallClock(at, "UTC");

after(() => db().$disconnect());

/** An exam that ended a minute ago for everybody but Ada. */
async function extended() {
  const { id, teacher, ada, bob } = await scheduledCohort();
  const { id: examId } = await makeExam(id, { exercises: [slug], from: -hour, to: hour });
  const give = (closes: string, changes = {}) => giveExamExtension(teacher, { cohortId: id, examId, userId: ada.id, closes, reason: "Needs a reader", ...changes });
  await give(inUtc(soon(2 * hour)));
  await db().exam.update({ where: { id: examId }, data: { closesAt: soon(-60_000) } });
  return { id, examId, teacher, ada, bob, give };
}

describe("a longer window of an exam", () => {
  it("is one student's alone: they hand in when it is over for the others, and theirs ends too", async () => {
    const { examId, ada, bob } = await extended();
    await assert.rejects(submit(bob), ExamError);
    await submit(ada);
    await db().examExtension.updateMany({ where: { examId }, data: { closesAt: soon(-1) } });
    await assert.rejects(submit(ada), ExamError);
  });

  it("withholds their verdicts to their own end, and the others' no longer than before", async () => {
    const { ada, bob } = await extended();
    const at = soon(-30 * 60_000);
    assert.ok((await selectSilence(ada)).until(exercise.id, at));
    assert.equal((await selectSilence(bob)).until(exercise.id, at), null);
    const openFor = async (person: typeof ada) => (await selectToday({ ...person, timeZone: "UTC" })).due.exams.filter(({ state }) => state === "open").length;
    assert.deepEqual([await openFor(ada), await openFor(bob)], [1, 0]);
  });

  it("gives their awards at their own end, and not before", async () => {
    const { examId, ada, bob } = await extended();
    for (const person of [ada, bob]) await graded(person, slug, "accepted", soon(-30 * 60_000));
    await awardAfterExams();
    assert.deepEqual([await db().award.count({ where: { userId: ada.id } }), await db().award.count({ where: { userId: bob.id } }) > 0], [0, true]);
    await db().examExtension.updateMany({ where: { examId }, data: { closesAt: soon(-1) } });
    await awardAfterExams();
    assert.ok(await db().award.count({ where: { userId: ada.id } }) > 0);
  });

  it("is told, shown to who runs the cohort, changed, taken back, and written down each time; twice is once", async () => {
    const { id, examId, teacher, ada, give } = await extended();
    assert.equal(await db().notification.count({ where: { userId: ada.id, kind: "extension_given" } }), 1);
    const later = inUtc(soon(3 * hour));
    await give(later);
    await give(later);
    assert.equal(fromWallClock((await selectSchedulePage(teacher, id)).exams[0].longer[0].closes, "UTC").getTime(), fromWallClock(later, "UTC").getTime());
    await endExamExtension(teacher, { cohortId: id, examId, userId: ada.id });
    await endExamExtension(teacher, { cohortId: id, examId, userId: ada.id });
    assert.equal(await db().auditEntry.count({ where: { subjectId: ada.id, action: "extension.given" } }), 3);
    await assert.rejects(submit(ada), ExamError);
  });

  it("never takes time away, and is given by nobody else, to nobody else, and in no other cohort's exam", async () => {
    const { id, examId, teacher, ada, give } = await extended();
    await assert.rejects(give(inUtc(soon(-hour))), ExpectedError);
    await assert.rejects(give(inUtc(soon(hour)), { userId: teacher.id }), NotFoundError);
    const [other, stranger] = [await scheduledCohort(), await someone("Eve")];
    const input = { cohortId: id, examId, userId: ada.id, closes: inUtc(soon(4 * hour)), reason: "Because" };
    for (const viewer of [other.teacher, stranger, ada]) await assert.rejects(giveExamExtension(viewer, input), NotFoundError);
    await assert.rejects(giveExamExtension(other.teacher, { ...input, cohortId: other.id, userId: other.ada.id }), NotFoundError);
    for (const viewer of [other.teacher, ada]) await assert.rejects(endExamExtension(viewer, { cohortId: id, examId, userId: ada.id }), NotFoundError);
  });
});
