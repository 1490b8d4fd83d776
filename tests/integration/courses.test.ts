import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { monthIn, moveMonth, placeItem, removeItem, removeMonth, renameMonth, type CoursePlan } from "#domain/course-plan.ts";
import { ConflictError, ExpectedError, LockedError, NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { createFeed } from "#features/calendar/service.ts";
import { selectOptionalCalendar } from "#features/calendar/queries.ts";
import { makeCohort, changeCohortFacts } from "#features/cohorts/service.ts";
import { publishCourse, takeVersion } from "#features/courses/publish.ts";
import { listCourseChoices, listCourseLines, selectArrangement, selectCourseHead } from "#features/courses/queries.ts";
import { archiveCourse, changeCourse, createCourse, savePlan } from "#features/courses/service.ts";
import { selectCourseVersions } from "#features/courses/version-queries.ts";
import { listItems, selectMonth, selectYear } from "#features/curriculum/queries.ts";
import { selectTerms } from "#features/enrolments/queries.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { selectLessonTitle, selectLessonView } from "#features/lessons/queries.ts";
import { recordReading } from "#features/lessons/service.ts";
import { setBookmark } from "#features/notes/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { listProjectLines } from "#features/projects/queries.ts";
import { selectSchedulePage } from "#features/schedule/page-queries.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectToday } from "#features/today/queries.ts";
import { lessonsOf, monthOf, selectOptionalLessonOf, standardYearPlan, yearOf } from "#lib/catalog/courses.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { listLessons, selectOptionalLesson } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { coursesLive, publishedCourse, publishedLesson, studentOf } from "#tests/factories/courses.ts";
import { makeCohort as cohortOf, makePerson } from "#tests/factories/people.ts";
import { elements } from "../unit/markdown/tree.ts";

after(() => db().$disconnect());

const matmul = { kind: "exercise" as const, slug: "matmul" };
const standard = standardYearPlan();
const home = monthIn(standard, "exercise", "matmul") ?? 0;
const named = async (role: "student" | "instructor" | "admin" = "instructor", name = "Ingrid") => ({ ...await makePerson(role, name), name });
const title = () => `Course ${randomUUID()}`;
const newCourse = async (viewer: Awaited<ReturnType<typeof named>>) => createCourse(viewer, { title: title(), description: "", from: null });
const where = async (viewer: { id: string }) => (await listItems(viewer)).find(({ slug }) => slug === "matmul")?.month;
const lessonText = (name: string, month = 4) => `---\ntitle: ${name}\nmonth: ${month}\ncovers: [${listLessons()[0].covers[0]}]\nminutes: 20\nobjectives: [Read on]\n---\n\nWords of the course's own.\n`;

describe("who arranges courses", () => {
  it("an instructor does; for a mentor, a student and somebody of no cohort there is no such thing", async () => {
    const [ingrid, student, mentor] = [await named(), await named("student", "Ada"), await named("student", "Moses")];
    await cohortOf([{ person: mentor, role: "mentor" }, { person: student, role: "student" }]);
    const { id } = await newCourse(ingrid);
    for (const nobody of [student, mentor, await named("student", "Eve")]) {
      for (const attempt of [
        () => listCourseLines(nobody, { archived: false }), () => selectCourseHead(nobody, id), () => selectArrangement(nobody, id), () => selectCourseVersions(nobody, id, inEnglish), () => listCourseChoices(nobody),
        () => createCourse(nobody, { title: title(), description: "", from: null }), () => savePlan(nobody, { courseId: id, baseVersion: 1, plan: removeItem(standard, matmul) }),
        () => changeCourse(nobody, { courseId: id, title: title(), description: "" }), () => archiveCourse(nobody, { courseId: id, archived: true }),
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
    const wished = title();
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
    const { id } = await createCourse(ingrid, { title: title(), description: "", from: source.id });
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
    const [other, renamed] = [await newCourse(ingrid), title()];
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
    const broken = await db().course.create({ data: { slug: randomUUID(), title: title(), plan: { weeks: [] }, versions: { create: { number: 1, plan: { weeks: [] }, note: "From another release" } } }, select: { id: true } });
    await coursesLive();
    assert.deepEqual((await selectArrangement(ingrid, broken.id)).plan, standard);
    assert.equal(monthOf(broken.id, "exercise", "matmul"), home);
  });
});

describe("publishing", () => {
  it("is one version after the other, audited; the same twice is refused, and what was changed meanwhile is not published unseen", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    await assert.rejects(publishCourse(ingrid, { courseId: id, version: 1, note: "Nothing" }), /standard year/);
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: placeItem(standard, matmul, 7) });
    await assert.rejects(publishCourse(ingrid, { courseId: id, version: 1, note: "Unseen" }), ConflictError);
    const both = await Promise.allSettled([1, 2].map(() => publishCourse(ingrid, { courseId: id, version: 2, note: "Later" })));
    assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const view = await selectCourseVersions(ingrid, id, inEnglish);
    assert.deepEqual([view.versions.map(({ number }) => number), view.isLive, view.changes], [[1], true, []]);
    assert.deepEqual(view.versions[0].changes, [`“${selectExercise("matmul").title}” moves from month ${home} to month 7.`]);
    const audit = await db().auditEntry.findMany({ where: { subjectId: id, action: "course.published" }, select: { after: true } });
    assert.deepEqual(audit, [{ after: { version: 1, note: "Later" } }]);
  });

  it("what must be mended is not published: an unknown slug, an item twice, a month without a title", async () => {
    const ingrid = await named();
    for (const plan of [
      placeItem(standard, { kind: "lesson", slug: "no-such-lesson" }, 1),
      { months: [...standard.months.slice(0, 2), { origin: null, title: null, items: [matmul] }] },
      { months: [{ origin: null, title: "", items: [] }] },
    ] satisfies CoursePlan[]) {
      const { id } = await newCourse(ingrid);
      await savePlan(ingrid, { courseId: id, baseVersion: 1, plan });
      await assert.rejects(publishCourse(ingrid, { courseId: id, version: 2, note: "Broken" }), ExpectedError);
      assert.equal(await db().courseVersion.count({ where: { courseId: id } }), 0);
    }
  });

  it("an earlier version is taken as the draft, and published again", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: placeItem(standard, matmul, 7) });
    await publishCourse(ingrid, { courseId: id, version: 2, note: "Later" });
    await savePlan(ingrid, { courseId: id, baseVersion: 2, plan: removeItem(standard, matmul) });
    await publishCourse(ingrid, { courseId: id, version: 3, note: "Not at all" });
    await assert.rejects(takeVersion(ingrid, { courseId: id, number: 1, baseVersion: 2 }), ConflictError);
    await assert.rejects(takeVersion(ingrid, { courseId: id, number: 9, baseVersion: 3 }), NotFoundError);
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), null);
    await takeVersion(ingrid, { courseId: id, number: 1, baseVersion: 3 });
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), null);
    assert.deepEqual(await publishCourse(ingrid, { courseId: id, version: 4, note: "Later after all" }), { number: 3 });
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), 7);
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

describe("what a student sees", () => {
  it("is their own course's year: two side by side, and somebody of the standard year besides", async () => {
    const [late, without] = [await publishedCourse(placeItem(standard, matmul, 7)), await publishedCourse(removeItem(standard, matmul))];
    const [ada, bob, eve] = [await studentOf(late.id), await studentOf(without.id), await studentOf((await publishedCourse(null)).id)];
    await coursesLive();
    assert.deepEqual([await where(ada), await where(bob), await where(eve), await where(await makePerson())], [7, undefined, home, home]);
    const year = await selectYear(ada);
    assert.equal(year.months[6].others.some(({ slug }) => slug === "matmul"), true);
    const underTopics = year.months.flatMap(({ levels }) => levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics.flatMap(({ items }) => items))));
    assert.equal(underTopics.some(({ slug }) => slug === "matmul"), false);
    assert.equal((await selectYear(bob)).total, year.total - 1);
    const [adasPage, bobsPage] = await Promise.all([ada, bob].map((viewer) => selectExercisePage(viewer, "matmul")));
    assert.deepEqual([adasPage.exercise.month, adasPage.inCourse, bobsPage.inCourse], [7, true, false]);
  });

  it("follows the newest of their cohorts, and none that is archived", async () => {
    const [older, newer] = [await publishedCourse(placeItem(standard, matmul, 7)), await publishedCourse(placeItem(standard, matmul, 8))];
    const ada = await studentOf(older.id, { startsOn: "2026-01-05" });
    const { id } = await db().cohort.create({ data: { courseId: newer.id, name: randomUUID(), startsOn: new Date("2026-10-05"), enrolments: { create: { userId: ada.id, role: "student" } } }, select: { id: true } });
    await coursesLive();
    assert.equal(await where(ada), 8);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() } });
    assert.equal(await where(ada), 7);
  });

  it("has as many months as the course, by its names; a month that it has not is not found, and its week is none", async () => {
    const six: CoursePlan = { months: standard.months.slice(0, 6) };
    const course = await publishedCourse(moveMonth(renameMonth(six, 1, "Warm up"), 1, 2));
    const ada = await studentOf(course.id, { startsOn: "2026-01-05" });
    await coursesLive();
    const now = new Date("2026-11-28T12:00:00Z");
    const { months, cohort } = await selectYear(ada, now);
    assert.deepEqual([months.length, months[1].title, cohort?.month], [6, "Warm up", 6]);
    assert.equal((await selectMonth(ada, 6, now)).next, null);
    await assert.rejects(selectMonth(ada, 7, now), NotFoundError);
    assert.equal((await selectToday(ada, now)).week, null);
    const [first] = yearOf(course.id).months[1].levels;
    assert.ok(first.groups.every(({ topics }) => topics.every(({ month }) => month === 2)));
    // Projects go with the topics of their month, and with months that are left out.
    const [mine, all] = [await listProjectLines(ada, 2), await listProjectLines(await makePerson(), 1)];
    assert.deepEqual(mine.map(({ slug }) => slug), all.map(({ slug }) => slug));
  });

  it("the plan's order is the order of Today and of the calendar", async () => {
    const first = standard.months[0].items[0];
    const course = await publishedCourse(placeItem(standard, first, 1, 3));
    const ada = await studentOf(course.id, { startsOn: "2026-11-23" });
    await coursesLive();
    const { step, week } = await selectToday(ada, new Date("2026-11-28T12:00:00Z"));
    assert.equal(step?.item.slug, standard.months[0].items[1].slug);
    assert.deepEqual(week?.items.slice(0, 4).map(({ slug }) => slug), [1, 2, 3, 0].map((at) => standard.months[0].items[at].slug));
    const { address } = await createFeed(ada);
    const calendar = await selectOptionalCalendar(address.split("/").at(-1) ?? "");
    const [firstWeek] = (calendar ?? "").replaceAll("\r\n ", "").split("END:VEVENT");
    const at = [1, 2, 3, 0].map((index) => firstWeek.indexOf(`/${standard.months[0].items[index].kind}s/${standard.months[0].items[index].slug}`));
    assert.ok(at[0] > 0 && at.every((place, index) => index === 0 || place > at[index - 1]), String(at));
  });

  it("a month of the course's own holds what was put there", async () => {
    const plan: CoursePlan = { months: [{ origin: null, title: "Only this", items: [matmul] }] };
    const ada = await studentOf((await publishedCourse(plan)).id);
    await coursesLive();
    const { month, months } = await selectMonth(ada, 1);
    assert.deepEqual([months, month.title, month.others.map(({ slug }) => slug), month.total], [1, "Only this", ["matmul"], 1]);
  });
});

describe("a paced cohort whose course has moved something", () => {
  const startsOn = "2026-11-02";
  const now = new Date("2026-11-28T12:00:00Z");

  it("opens it with its month there, and is due with that month's date", async () => {
    const ada = await studentOf((await publishedCourse(placeItem(standard, matmul, 3))).id, { startsOn, paced: true });
    const bob = await studentOf((await publishedCourse(null)).id, { startsOn, paced: true });
    await coursesLive();
    const what = { month: home, slug: "matmul" };
    assert.equal((await selectTerms({ ...ada }, what, now)).opensAt?.toISOString().slice(0, 10), home === 1 ? "2027-01-02" : undefined);
    assert.equal((await selectTerms({ ...bob }, what, now)).opensAt, null);
    await db().cohortDate.create({ data: { cohortId: ada.cohortId, kind: "month", key: "3", dueAfter: 100 * 1440 } });
    await db().cohortDate.create({ data: { cohortId: ada.cohortId, kind: "month", key: "1", dueAfter: 10 * 1440 } });
    const { deadlines, withMonth } = await selectTerms({ ...ada }, what, now);
    assert.deepEqual([deadlines.map(({ dueAt }) => dueAt.toISOString().slice(0, 10)), withMonth], [["2027-02-10"], true]);
    assert.equal((await listItems(ada)).find(({ slug }) => slug === "matmul")?.month, 3);
  });

  it("refuses what is handed in before, naming the course's own month", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const ada = await studentOf((await publishedCourse(placeItem(standard, matmul, 5))).id, { startsOn: today, paced: true });
    await coursesLive();
    await assert.rejects(submitSolution(ada, { exerciseSlug: "matmul", source: "export const a = 1;", requestId: randomUUID() }), (error) => error instanceof LockedError && error.message.startsWith("Month 5 opens"));
  });

  it("holds back nothing that the course has not", async () => {
    const ada = await studentOf((await publishedCourse(removeItem(standard, { kind: "exercise", slug: "scaled-dot-product" }))).id, { startsOn, paced: true });
    await coursesLive();
    const { opensAt, deadlines } = await selectTerms({ ...ada }, { month: 7, slug: "scaled-dot-product" }, now);
    assert.deepEqual([opensAt, deadlines], [null, []]);
  });

  it("the instructor's schedule shows the course's months", async () => {
    const admin = { ...await makePerson("admin"), name: "Alma" };
    const ada = await studentOf((await publishedCourse(removeMonth(placeItem(standard, matmul, 3), 12))).id, { startsOn, paced: true });
    await coursesLive();
    const { months } = await selectSchedulePage(admin, ada.cohortId);
    assert.equal(months.length, 11);
    assert.ok(months[2].exercises.some(({ slug }) => slug === "matmul"));
  });
});

describe("lessons of a course", () => {
  it("its own text stands in place of the standard one, for its students alone", async () => {
    const [{ slug, title: standardTitle }] = listLessons();
    const course = await publishedCourse(null);
    const [ada, bob] = [await studentOf(course.id), await studentOf((await publishedCourse(null)).id)];
    await publishedLesson(course.id, slug, lessonText("In other words", 9));
    await coursesLive();
    const [hers, his] = await Promise.all([ada, bob].map((viewer) => selectLessonView(viewer, slug)));
    assert.deepEqual([hers.lesson.title, his.lesson.title], ["In other words", standardTitle]);
    // The month of a standard lesson's copy is the plan's, whatever its front matter says.
    assert.equal(lessonsOf(course.id).length, listLessons().length);
  });

  it("one of its own is listed by its own students, and can be opened, noted and linked by everybody", async () => {
    const course = await publishedCourse(null);
    const slug = `own-${randomUUID().slice(0, 8)}`;
    const [ada, bob] = [await studentOf(course.id), await studentOf((await publishedCourse(null)).id)];
    await publishedLesson(course.id, slug, lessonText("Our own", 4));
    await coursesLive();
    const item = (items: Awaited<ReturnType<typeof listItems>>) => items.find((each) => each.slug === slug);
    assert.deepEqual([item(await listItems(ada))?.month, item(await listItems(bob))], [4, undefined]);
    const [hers, his] = await Promise.all([ada, bob].map((viewer) => selectLessonView(viewer, slug)));
    assert.deepEqual([hers.inCourse, his.inCourse, his.lesson.title, his.previous, his.next], [true, false, "Our own", null, null]);
    assert.equal(selectOptionalLesson(slug)?.title, "Our own");
    await setBookmark(bob, { kind: "lesson", slug, on: true });
    assert.equal(await db().bookmark.count({ where: { userId: bob.id, slug } }), 1);
  });

  it("a text that cannot be read is left out, and takes nothing else down", async () => {
    const course = await publishedCourse(placeItem(standard, matmul, 7));
    const slug = listLessons()[1].slug;
    await publishedLesson(course.id, slug, "---\ntitle: [\n---\nbroken");
    await publishedLesson(course.id, `good-${course.id.slice(0, 8)}`, lessonText("Good"));
    await coursesLive();
    assert.equal(selectOptionalLessonOf(course.id, slug)?.title, listLessons()[1].title);
    assert.equal(selectOptionalLesson(`good-${course.id.slice(0, 8)}`)?.title, "Good");
    assert.equal(monthOf(course.id, "exercise", "matmul"), 7);
  });

  it("of one name in two courses, each learner reads their own, and who has neither always the older one", async () => {
    const slug = `both-${randomUUID().slice(0, 8)}`;
    const [older, newer] = [await publishedCourse(null), await publishedCourse(null)];
    const [ada, bob, eve] = [await studentOf(older.id), await studentOf(newer.id), await studentOf((await publishedCourse(null)).id)];
    const title = async (viewer: { id: string }) => (await selectLessonView(viewer, slug)).lesson.title;
    await publishedLesson(newer.id, slug, lessonText("The copy"));
    await coursesLive();
    assert.deepEqual([await title(ada), await title(bob), await title(eve)], ["The copy", "The copy", "The copy"]);
    const { id } = await publishedLesson(older.id, slug, lessonText("The first"));
    await coursesLive();
    assert.deepEqual([await title(ada), await title(bob), await title(eve)], ["The first", "The copy", "The first"]);
    assert.deepEqual([await selectLessonTitle(bob, slug), selectOptionalLesson(slug)?.title], ["The copy", "The first"]);
    const copy = await publishedCourse(null);
    await publishedLesson(copy.id, slug, lessonText("The latest"));
    await coursesLive();
    assert.deepEqual([await title(bob), await title(eve), await title(await studentOf(copy.id))], ["The copy", "The first", "The latest"]);
    await db().courseLessonVersion.updateMany({ where: { lessonId: id }, data: { withdrawnAt: new Date() } });
    await coursesLive();
    assert.deepEqual([await title(ada), await title(eve)], ["The copy", "The copy"]);
  });

  it("of one name in two courses, what was read stays read under the name, and is listed once", async () => {
    const slug = `read-${randomUUID().slice(0, 8)}`;
    const [one, two] = [await publishedCourse(null), await publishedCourse(null)];
    for (const { id } of [one, two]) await publishedLesson(id, slug, lessonText(`In ${id}`));
    const ada = await studentOf(one.id);
    await coursesLive();
    await recordReading(ada, { lesson: slug, furthest: 1 });
    await db().cohort.create({ data: { courseId: two.id, name: randomUUID(), startsOn: new Date("2026-10-28"), enrolments: { create: { userId: ada.id, role: "student" } } }, select: { id: true } });
    const lines = (await listItems(ada)).filter((item) => item.slug === slug);
    assert.deepEqual(lines.map(({ title, state }) => [title, state]), [[`In ${two.id}`, "done"]]);
    assert.equal((await selectLessonView(ada, slug)).lesson.title, `In ${two.id}`);
  });

  it("what is new in a text is told to who had read the one before it, the standard one too", async () => {
    const [{ slug }] = listLessons();
    const course = await publishedCourse(null);
    const [ada, bob] = [await studentOf(course.id), await studentOf(course.id)];
    const told = async (viewer: { id: string }, now?: Date) => (await selectLessonView(viewer, slug, now)).change?.note ?? null;
    await recordReading(ada, { lesson: slug, furthest: 1 });
    await recordReading(bob, { lesson: slug, furthest: 0.4 });
    const { id } = await publishedLesson(course.id, slug, lessonText("Anew"));
    await coursesLive();
    assert.deepEqual([await told(ada), await told(bob), await told(await studentOf((await publishedCourse(null)).id))], ["First", null, null]);
    await recordReading(bob, { lesson: slug, furthest: 1 });
    await db().courseLessonVersion.create({ data: { lessonId: id, number: 2, text: lessonText("Once more"), note: "Shorter" }, select: { id: true } });
    await coursesLive();
    assert.deepEqual([await told(ada), await told(bob), await told(ada, new Date(Date.now() + 31 * 86_400_000))], ["Shorter", "Shorter", null]);
  });

  it("a link to what was withdrawn since becomes its text: no page of a published lesson breaks", async () => {
    const course = await publishedCourse(null);
    const [slug, target] = [`links-${randomUUID().slice(0, 8)}`, `target-${randomUUID().slice(0, 8)}`];
    const ada = await studentOf(course.id);
    const { id } = await publishedLesson(course.id, target, lessonText("The target"));
    await publishedLesson(course.id, slug, `${lessonText("With links")}\n[there](lesson:${target}) and [never](exercise:no-such-exercise-at-all)\n\n:::figure{name="no-such-figure"}\nWords.\n:::\n`);
    await coursesLive();
    const links = async () => elements((await selectLessonView(ada, slug)).rendered.tree, "a").map(({ properties }) => properties.href ?? properties.dataGone);
    assert.deepEqual(await links(), [`/lessons/${target}`, "true"]);
    await db().courseLessonVersion.updateMany({ where: { lessonId: id }, data: { withdrawnAt: new Date() } });
    await coursesLive();
    assert.deepEqual(await links(), ["true", "true"]);
  });

  it("withdrawn, the standard text stands again", async () => {
    const [{ slug, title: standardTitle }] = listLessons();
    const course = await publishedCourse(null);
    const { id } = await publishedLesson(course.id, slug, lessonText("For a while"));
    await coursesLive();
    assert.equal(selectOptionalLessonOf(course.id, slug)?.title, "For a while");
    await db().courseLessonVersion.updateMany({ where: { lessonId: id }, data: { withdrawnAt: new Date() } });
    await coursesLive();
    assert.equal(selectOptionalLessonOf(course.id, slug)?.title, standardTitle);
  });
});
