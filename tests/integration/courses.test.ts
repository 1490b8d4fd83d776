import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { moveMonth, placeItem, removeItem } from "#domain/course-plan.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { makeCohort, changeCohortFacts } from "#features/cohorts/service.ts";
import { publishCourse, takeVersion } from "#features/courses/publish.ts";
import { listCourseChoices, listCourseLines, selectArrangement, selectCourseHead } from "#features/courses/queries.ts";
import { archiveCourse, changeCourse, createCourse, savePlan } from "#features/courses/service.ts";
import { selectCourseVersions } from "#features/courses/version-queries.ts";
import { exportData } from "#features/personal-data/export.ts";
import { monthOf, selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { home, lessonText, matmul, named, newCourse, newTitle, standard } from "#tests/factories/course-plans.ts";
import { coursesLive, publishedCourse, publishedLesson } from "#tests/factories/courses.ts";
import { makeCohort as cohortOf } from "#tests/factories/people.ts";

after(() => db().$disconnect());

describe("who arranges courses", () => {
  it("an instructor does; for a mentor, a student and somebody of no cohort there is no such thing", async () => {
    const [ingrid, student, mentor] = [await named(), await named("student", "Ada"), await named("student", "Moses")];
    await cohortOf([{ person: mentor, role: "mentor" }, { person: student, role: "student" }]);
    const { id } = await newCourse(ingrid);
    for (const nobody of [student, mentor, await named("student", "Eve")]) {
      for (const attempt of [
        () => listCourseLines(nobody, { archived: false }), () => selectCourseHead(nobody, id), () => selectArrangement(nobody, id), () => selectCourseVersions(nobody, id, inEnglish), () => listCourseChoices(nobody),
        () => createCourse(nobody, { title: newTitle(), description: "", from: null }), () => savePlan(nobody, { courseId: id, baseVersion: 1, plan: removeItem(standard, matmul) }),
        () => changeCourse(nobody, { courseId: id, title: newTitle(), description: "" }), () => archiveCourse(nobody, { courseId: id, archived: true }),
        () => publishCourse(nobody, { courseId: id, version: 1, note: "mine" }), () => takeVersion(nobody, { courseId: id, number: 1, baseVersion: 1 }),
      ]) await assert.rejects(attempt(), NotFoundError);
    }
    assert.equal((await selectArrangement(ingrid, id)).version, 1);
  });

  it("what is no course is not found, by whatever is written in the address", async () => {
    const ingrid = await named();
    for (const id of [randomUUID(), "new-course", "'; drop table \"Course\""]) await assert.rejects(selectArrangement(ingrid, id), NotFoundError);
    await assert.rejects(savePlan(ingrid, { courseId: randomUUID(), baseVersion: 1, plan: standard }), NotFoundError);
  });

  it("each sees the names of their own cohorts alone", async () => {
    const [ingrid, ivan] = [await named(), await named("instructor", "Ivan")];
    const { id } = await newCourse(ingrid);
    const { id: cohortId } = await makeCohort(ingrid, { name: randomUUID(), startsOn: "2027-01-11", timeZone: "UTC", paced: false, open: false, courseId: id });
    const line = async (viewer: typeof ingrid) => (await listCourseLines(viewer, { archived: false })).lines.find((each) => each.id === id);
    const [mine, his] = [await line(ingrid), await line(ivan)];
    assert.deepEqual([mine?.cohorts.map((cohort) => cohort.id), mine?.otherCohorts], [[cohortId], 0]);
    assert.deepEqual([his?.cohorts, his?.otherCohorts], [[], 1]);
  });
});

describe("a course and its facts", () => {
  it("begins as the standard year; a title that is taken is said, whatever its case", async () => {
    const ingrid = await named();
    const wished = newTitle();
    const { id } = await createCourse(ingrid, { title: wished, description: "For evenings", from: null });
    const view = await selectArrangement(ingrid, id);
    assert.deepEqual([view.plan, view.live, view.course.title], [standard, null, wished]);
    await assert.rejects(createCourse(ingrid, { title: wished.toUpperCase(), description: "", from: null }), ConflictError);
    const both = await Promise.allSettled([1, 2].map(() => createCourse(ingrid, { title: `${wished} again`, description: "", from: null })));
    assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("a copy has the arrangement and the lessons of the other, and lives its own life", async () => {
    const ingrid = await named();
    const source = await publishedCourse(placeItem(standard, matmul, 12));
    await publishedLesson(source.id, "a-copied-lesson", lessonText("A copied lesson"));
    const { id } = await createCourse(ingrid, { title: newTitle(), description: "", from: source.id });
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), 12);
    assert.equal(selectOptionalLessonOf(id, "a-copied-lesson")?.title, "A copied lesson");
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: standard });
    await publishCourse(ingrid, { courseId: id, version: 2, note: "As it was" });
    await coursesLive();
    assert.deepEqual([monthOf(id, "exercise", "matmul"), monthOf(source.id, "exercise", "matmul")], [home, 12]);
  });

  it("is renamed and archived, with an entry for each; not while a cohort learns by it, nor the one that the site begins with", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    const [other, renamed] = [await newCourse(ingrid), newTitle()];
    await changeCourse(ingrid, { courseId: id, title: renamed, description: "Short" });
    await assert.rejects(changeCourse(ingrid, { courseId: other.id, title: renamed, description: "" }), ConflictError);
    const cohort = { name: randomUUID(), startsOn: "2027-01-11", timeZone: "UTC", paced: false, open: false };
    const { id: cohortId } = await makeCohort(ingrid, { ...cohort, courseId: id });
    await assert.rejects(archiveCourse(ingrid, { courseId: id, archived: true }), /1 cohort learns by this course/);
    await changeCohortFacts(ingrid, { ...cohort, cohortId, courseId: other.id, latePerDay: 0, lateDays: null, graceMinutes: 0 });
    await archiveCourse(ingrid, { courseId: id, archived: true });
    await archiveCourse(ingrid, { courseId: id, archived: true });
    assert.deepEqual((await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: "asc" }, select: { action: true } })).map(({ action }) => action), ["course.changed", "course.changed", "course.changed"]);
    await assert.rejects(makeCohort(ingrid, { ...cohort, name: randomUUID(), courseId: id }), NotFoundError);
    await assert.rejects(savePlan(ingrid, { courseId: id, baseVersion: 1, plan: removeItem(standard, matmul) }), ConflictError);
    assert.ok(!(await listCourseChoices(ingrid)).some((choice) => choice.id === id));
    const { id: plain } = await makeCohort(ingrid, { ...cohort, name: randomUUID() });
    const { courseId: first } = await db().cohort.findUniqueOrThrow({ where: { id: plain }, select: { courseId: true } });
    assert.equal((await listCourseChoices(ingrid))[0].id, first);
    await db().cohort.updateMany({ where: { courseId: first }, data: { archivedAt: new Date() } });
    await assert.rejects(archiveCourse(ingrid, { courseId: first, archived: true }), ConflictError);
  });

  it("a cohort's course is audited by its title, and stays where a form does not name one", async () => {
    const ingrid = await named();
    const [a, b] = [await newCourse(ingrid), await newCourse(ingrid)];
    const cohort = { name: randomUUID(), startsOn: "2027-01-11", timeZone: "UTC", paced: false, open: false };
    const { id } = await makeCohort(ingrid, { ...cohort, courseId: a.id });
    const rules = { latePerDay: 0, lateDays: null, graceMinutes: 0 };
    await changeCohortFacts(ingrid, { ...cohort, ...rules, cohortId: id, courseId: b.id });
    await changeCohortFacts(ingrid, { ...cohort, ...rules, cohortId: id });
    assert.equal((await db().cohort.findUniqueOrThrow({ where: { id }, select: { courseId: true } })).courseId, b.id);
    const entries = await db().auditEntry.findMany({ where: { subjectId: id, action: "cohort.changed" }, orderBy: { at: "asc" }, select: { before: true, after: true } });
    const titles = await Promise.all([a, b].map(async (course) => (await selectCourseHead(ingrid, course.id)).title));
    assert.deepEqual(entries.at(-1), { before: { course: titles[0] }, after: { course: titles[1] } });
    assert.equal(entries.length, 2);
    await assert.rejects(changeCohortFacts(ingrid, { ...cohort, ...rules, cohortId: id, courseId: randomUUID() }), NotFoundError);
  });
});

describe("the arrangement that is being worked on", () => {
  it("is saved over what it was based on, and never over somebody else's", async () => {
    const [ingrid, ivan] = [await named(), await named("instructor", "Ivan")];
    const { id } = await newCourse(ingrid);
    const [mine, his] = [placeItem(standard, matmul, 7), removeItem(standard, matmul)];
    assert.deepEqual(await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: mine }), { saved: true, version: 2 });
    const refused = await savePlan(ivan, { courseId: id, baseVersion: 1, plan: his });
    assert.ok(!refused.saved && refused.other.version === 2);
    assert.deepEqual(refused.other.plan, mine);
    assert.deepEqual((await selectArrangement(ivan, id)).plan, mine);
    // The same twice, as when an answer is lost on its way, is no conflict.
    assert.deepEqual(await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: mine }), { saved: true, version: 2 });
    assert.deepEqual(await savePlan(ivan, { courseId: id, baseVersion: 2, plan: his }), { saved: true, version: 3 });
    const both = await Promise.all([mine, moveMonth(standard, 1, 2)].map((plan) => savePlan(ingrid, { courseId: id, baseVersion: 3, plan })));
    assert.deepEqual(both.map(({ saved }) => saved).sort(), [false, true]);
  });

  it("back at the standard year it follows it again", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: placeItem(standard, matmul, 7) });
    await savePlan(ingrid, { courseId: id, baseVersion: 2, plan: standard });
    assert.equal((await db().course.findUniqueOrThrow({ where: { id }, select: { plan: true } })).plan, null);
  });

  it("one that cannot be read any more is the standard year, and takes nothing down", async () => {
    const ingrid = await named();
    const broken = await db().course.create({ data: { slug: randomUUID(), title: newTitle(), plan: { weeks: [] }, versions: { create: { number: 1, plan: { weeks: [] }, note: "From another release" } } }, select: { id: true } });
    await coursesLive();
    assert.deepEqual((await selectArrangement(ingrid, broken.id)).plan, standard);
    assert.equal(monthOf(broken.id, "exercise", "matmul"), home);
  });
});

describe("what the site keeps about an instructor", () => {
  it("their courses and what they published are in their export", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: placeItem(standard, matmul, 7) });
    await publishCourse(ingrid, { courseId: id, version: 2, note: "Mine alone" });
    const exported: string[] = [];
    for await (const { path, content } of exportData(ingrid)) if (path === "courses.json") exported.push(new TextDecoder().decode(content));
    assert.equal(exported.length, 1);
    assert.match(exported[0], /Mine alone/);
  });
});
