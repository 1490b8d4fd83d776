import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { parseCsv } from "#domain/csv.ts";
import { ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { itemId, shownPercent } from "#domain/gradebook.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { gradesCsv, gradesXlsx, selectExport } from "#features/grades/export.ts";
import { endOverride, giveOverride } from "#features/grades/overrides.ts";
import { selectOwnGrades } from "#features/grades/own-queries.ts";
import { previewWeights } from "#features/grades/preview.ts";
import { selectCell, selectGradebook } from "#features/grades/queries.ts";
import { saveWeights } from "#features/grades/weights.ts";
import { lateness } from "#features/schedule/queries.ts";
import { recordRegrade } from "#features/submissions/record-verdict.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { cell, classroom, day, filter, half, scoreOf, slug, type Room } from "#tests/factories/grades.ts";
import { makeCohort } from "#tests/factories/people.ts";
import { firstDay, graded, hour, makeExam, someone, soon } from "#tests/factories/schedule.ts";

after(() => db().$disconnect());

const { month } = selectExercise(slug);
const minutes = (ms: number) => Math.floor((soon(ms).getTime() - Date.parse(firstDay)) / 60_000);
const dueIn = (cohortId: string, ms: number, key = slug, kind: "exercise" | "project" = "exercise") => db().cohortDate.create({ data: { cohortId, kind, key, dueAfter: minutes(ms) } });
const policy = (id: string, latePerDay = 10, lateDays: number | null = null) => db().cohort.update({ where: { id }, data: { latePerDay, lateDays } });

describe("a score", () => {
  it("is the best of points × lateness, as `lateness` has it: a late success does not take the place of what was in time", async () => {
    const room = await classroom();
    await policy(room.id, 20);
    await dueIn(room.id, -3 * day);
    await graded(room.ada, slug, "wrong_answer", soon(-4 * day), 7);
    await graded(room.ada, slug, "accepted", soon(-hour));
    await graded(room.bob, slug, "wrong_answer", soon(-4 * day), 3);
    await graded(room.bob, slug, "accepted", soon(-2.5 * day));
    const [ada, bob] = [await scoreOf(room, room.ada), await scoreOf(room, room.bob)];
    assert.deepEqual([ada?.value, ada?.best?.days, bob?.value, bob?.best?.days], [0.7, 0, 0.8, 1]);
    const known = await lateness(room.teacher, [room.ada.id, room.bob.id]);
    assert.deepEqual([room.ada, room.bob].map(({ id }) => known.get(id)?.map(({ best }) => best.score * best.factor / best.maxScore)), [[0.7], [0.8]]);
  });

  it("of what was accepted in time is full, whatever was tried afterwards", async () => {
    const room = await classroom();
    await policy(room.id);
    await dueIn(room.id, -3 * day);
    await graded(room.ada, slug, "accepted", soon(-4 * day));
    await graded(room.ada, slug, "wrong_answer", soon(-hour), 1);
    assert.deepEqual([(await scoreOf(room, room.ada))?.value, (await scoreOf(room, room.bob))?.value], [1, 0]);
  });

  it("of what came after the last late day is nothing; with an extension it is full", async () => {
    const room = await classroom();
    await policy(room.id, 10, 2);
    await dueIn(room.id, -30 * day);
    for (const person of [room.ada, room.bob]) await graded(person, slug, "accepted", soon(-10 * day));
    await db().extension.create({ data: { cohortId: room.id, userId: room.bob.id, kind: "exercise", key: slug, dueAt: soon(-5 * day), reason: "Moved house." } });
    const [ada, bob] = [await scoreOf(room, room.ada), await scoreOf(room, room.bob)];
    assert.deepEqual([ada?.state, ada?.value, bob?.value, bob?.extended], ["counted", 0, 1, true]);
  });

  it("does not change when the cohort is archived", async () => {
    const room = await classroom();
    await policy(room.id);
    await dueIn(room.id, -3 * day);
    await graded(room.ada, slug, "accepted", soon(-2.5 * day));
    const before = (await scoreOf(room, room.ada))?.value;
    await db().cohort.update({ where: { id: room.id }, data: { archivedAt: new Date() } });
    assert.deepEqual([before, (await scoreOf(room, room.ada))?.value], [0.9, 0.9]);
    assert.equal((await selectOwnGrades(room.ada))[0].cohort.archived, true);
  });

  it("of a project is that of its report's marks, once accepted; one that waits is not missing", async () => {
    const room = await classroom();
    const [project] = listProjects();
    const report = (userId: string, facts: { decision?: "accepted" | "changes"; marks?: Record<string, number> }) => db().projectReport.create({ data: { userId, project: project.slug, text: "All of it.", ...facts } });
    await report(room.ada.id, { decision: "changes" });
    await report(room.ada.id, { decision: "accepted", marks: Object.fromEntries(project.report.rubric.map(({ id }) => [id, 1])) });
    await report(room.bob.id, {});
    const [ada, bob] = [await scoreOf(room, room.ada, project.slug, "project"), await scoreOf(room, room.bob, project.slug, "project")];
    assert.deepEqual([ada?.value, bob?.state, bob?.value], [0.5, "waiting", null]);
    await db().projectReport.deleteMany({ where: { userId: room.bob.id } });
    assert.equal((await scoreOf(room, room.bob, project.slug, "project"))?.state, "open");
    await dueIn(room.id, -day, project.slug, "project");
    assert.equal((await scoreOf(room, room.bob, project.slug, "project"))?.value, 0);
  });
});

describe("an exam", () => {
  it("is told to staff at once and to its student at its end; an earlier better attempt gives nothing away", async () => {
    const room = await classroom();
    await graded(room.ada, slug, "wrong_answer", soon(-2 * day), 6);
    const { id } = await makeExam(room.id, { exercises: [slug], from: -hour, to: hour });
    await graded(room.ada, slug, "wrong_answer", soon(-60_000), 3);
    await graded(room.bob, slug, "accepted", soon(-60_000));
    const own = async (person: { id: string; name: string }) => (await selectOwnGrades(person))[0].grades.scores.get(itemId({ kind: "exercise", key: slug }));
    assert.deepEqual([(await own(room.bob))?.state, (await own(room.bob))?.value, (await scoreOf(room, room.bob))?.value], ["withheld", null, 1]);
    assert.equal((await own(room.ada))?.state, "withheld");
    await assert.rejects(giveOverride(room.mentor, { ...cell(room, room.bob), ...half }), ExpectedError);
    await db().exam.update({ where: { id }, data: { closesAt: soon(-1000) } });
    assert.deepEqual([(await own(room.bob))?.value, (await own(room.ada))?.value], [1, 0.6]);
  });
});

describe("what was judged since somebody looked", () => {
  it("counts at once: a further attempt, and the same one judged again", async () => {
    const room = await classroom();
    await dueIn(room.id, -day);
    const { submissionId } = await graded(room.ada, slug, "wrong_answer", soon(-3 * day), 3);
    assert.equal((await scoreOf(room, room.ada))?.value, 0.3);
    await graded(room.ada, slug, "wrong_answer", soon(-2 * day), 5);
    assert.equal((await scoreOf(room, room.ada))?.value, 0.5);
    const { id: exerciseId } = selectExercise(slug);
    await db().$transaction(async (tx) => {
      const job = await tx.gradingJob.create({ data: { userId: room.ada.id, exerciseId, exerciseSlug: slug, mode: "regrade", submissionId, seed: 1 }, select: { id: true } });
      await tx.verdict.create({ data: { gradingJobId: job.id, submissionId, kind: "wrong_answer", score: 4, maxScore: 10, durationMs: 1, detail: {} }, select: { id: true } });
      await recordRegrade(tx, { userId: room.ada.id, exerciseId }, submissionId, { verdict: "wrong_answer", score: 4 });
    });
    assert.deepEqual((await scoreOf(room, room.ada))?.best?.score, 5);
    await policy(room.id, 50);
    await db().cohortDate.updateMany({ where: { cohortId: room.id, key: slug }, data: { dueAfter: minutes(-2.5 * day) } });
    assert.deepEqual([(await scoreOf(room, room.ada))?.best?.score, (await scoreOf(room, room.ada))?.value], [4, 0.4], "the earlier one is worth more now, with its new verdict");
  });

  it("an attempt within an exam is not late, though what was accepted on the same day is", async () => {
    const room = await classroom();
    await policy(room.id, 10);
    await dueIn(room.id, -5 * day - 12 * hour);
    await makeExam(room.id, { exercises: [slug], from: -6 * hour, to: -3 * hour });
    await graded(room.ada, slug, "wrong_answer", soon(-4 * hour), 8);
    await graded(room.ada, slug, "accepted", soon(-hour));
    assert.deepEqual([(await scoreOf(room, room.ada))?.value, (await scoreOf(room, room.ada))?.best?.days], [0.8, 0]);
  });
});

describe("the same numbers", () => {
  it("stand in the gradebook, on the student's own page, in the CSV and in the workbook", async () => {
    const room = await classroom();
    await policy(room.id, 7);
    await dueIn(room.id, -3 * day);
    await graded(room.ada, slug, "wrong_answer", soon(-2.5 * day), 7);
    await graded(room.ada, "gradient-check", "accepted", soon(-50 * day));
    await saveWeights(room.teacher, { cohortId: room.id, was: [], weights: [{ kind: "month", key: String(month), weight: 2.5 }, { kind: "exercise", key: slug, weight: 3 }] });
    await giveOverride(room.mentor, { ...cell(room, room.ada, "gradient-check"), score: 83.33, unit: "percent", reason: half.reason });
    await db().user.update({ where: { id: room.bob.id }, data: { name: "=HYPERLINK(1)" } });
    const now = new Date();
    const { students, months } = await selectGradebook(room.teacher, room.id, filter, now);
    const ada = students.find(({ id }) => id === room.ada.id);
    const own = (await selectOwnGrades(room.ada, now))[0].grades;
    assert.ok(ada?.overall != null);
    assert.deepEqual([own.overall, own.months, own.scores], [ada.overall, ada.months, ada.scores]);

    const shown = [ada.overall, ...months.map((each) => ada.months.get(each.month) ?? null)].map((value) => value === null ? "" : shownPercent(value).toFixed(1));
    let csv = "";
    for await (const piece of gradesCsv(await selectExport(room.teacher, room.id, now), inEnglish)) csv += piece;
    assert.ok(csv.startsWith("\uFEFF") && csv.includes("'=HYPERLINK(1)"));
    const rows = parseCsv(csv).map(({ cells }) => cells);
    const line = rows.find(([name]) => name === "Ada") ?? [];
    assert.deepEqual(line.slice(2, 3 + months.length), shown);
    const at = rows[0].indexOf(`${selectExercise("gradient-check").title} (%)`);
    assert.equal(line[at], "83.3");

    const sheets = unzipSync(await gradesXlsx(await selectExport(room.teacher, room.id, now), inEnglish));
    const xml = Object.entries(sheets).filter(([name]) => name.startsWith("xl/worksheets/sheet")).map(([, content]) => strFromU8(content));
    assert.equal(xml.length, 3);
    assert.ok(xml.every((sheet) => !sheet.includes("<f>")), "no formula");
    for (const value of shown.filter((each) => each !== "")) assert.ok(xml[0].includes(`<v>${Number(value)}</v>`), value);
    assert.ok(xml[1].includes("<v>83.3</v>") && xml[2].includes("<v>2.5</v>"));
    assert.ok(JSON.stringify(Object.values(sheets).map((each) => strFromU8(each))).includes("=HYPERLINK(1)"));
  });

  it("a mentor's export has no addresses", async () => {
    const room = await classroom();
    const first = async (person: Room["teacher"]) => (await gradesCsv(await selectExport(person, room.id), inEnglish).next()).value ?? "";
    assert.ok(!(await first(room.mentor)).includes("E-mail") && (await first(room.teacher)).includes("E-mail"));
  });
});

describe("who may", () => {
  it("see and change nothing: students, another cohort's mentor and instructor", async () => {
    const room = await classroom();
    const [mentor, instructor] = [await someone("Eve", "mentor"), await someone("Mallory", "instructor")];
    await makeCohort([{ person: mentor, role: "mentor" }, { person: instructor, role: "instructor" }]);
    for (const person of [room.ada, mentor, instructor]) {
      await assert.rejects(selectGradebook(person, room.id, filter), NotFoundError);
      await assert.rejects(selectExport(person, room.id), NotFoundError);
      await assert.rejects(selectCell(person, cell(room, room.bob), inEnglish), NotFoundError);
      await assert.rejects(giveOverride(person, { ...cell(room, room.bob), ...half }), NotFoundError);
      await assert.rejects(endOverride(person, cell(room, room.bob)), NotFoundError);
    }
    assert.equal(await db().gradeOverride.count({ where: { cohortId: room.id } }), 0);
  });

  it("set weights: who runs the cohort, and no mentor", async () => {
    const room = await classroom();
    for (const person of [room.mentor, room.ada]) {
      await assert.rejects(saveWeights(person, { cohortId: room.id, was: [], weights: [] }), NotFoundError);
      await assert.rejects(previewWeights(person, { cohortId: room.id, weights: [] }), NotFoundError);
    }
    assert.deepEqual([(await selectGradebook(room.mentor, room.id, filter)).mayWeigh, (await selectGradebook(room.teacher, room.id, filter)).mayWeigh], [false, true]);
  });

  it("grade themselves: nobody, and nobody who is no student of the cohort", async () => {
    const room = await classroom();
    const both = await someone("Root", "admin");
    await db().enrolment.create({ data: { userId: both.id, cohortId: room.id, role: "student" } });
    await assert.rejects(giveOverride(both, { ...cell(room, both), ...half }), ForbiddenError);
    await assert.rejects(giveOverride(room.teacher, { ...cell(room, room.mentor), ...half }), NotFoundError);
    await assert.rejects(giveOverride(room.teacher, { ...cell(room, room.ada, "no-such-exercise"), ...half }), NotFoundError);
  });

  it("sees their own alone: each student", async () => {
    const room = await classroom();
    await graded(room.bob, slug, "accepted", soon(-day));
    assert.equal((await selectOwnGrades(room.ada))[0].grades.id, room.ada.id);
    assert.equal((await selectOwnGrades(room.ada))[0].grades.scores.get(itemId({ kind: "exercise", key: slug }))?.best, null);
    assert.deepEqual(await selectOwnGrades(await someone("Nobody")), []);
  });
});

describe("the list", () => {
  it("goes by name or by overall grade, either way", async () => {
    const room = await classroom();
    await graded(room.bob, slug, "accepted", soon(-day));
    const names = async (some: Partial<typeof filter>) => (await selectGradebook(room.mentor, room.id, { ...filter, ...some })).students.map(({ name }) => name);
    assert.deepEqual([await names({}), await names({ sort: "overall" }), await names({ sort: "overall", down: true }), await names({ page: 2 })], [["Ada", "Bob"], ["Ada", "Bob"], ["Bob", "Ada"], []]);
  });
});
