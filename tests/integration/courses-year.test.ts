import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { moveMonth, placeItem, removeItem, removeMonth, renameMonth, type CoursePlan } from "#domain/course-plan.ts";
import { LockedError, NotFoundError } from "#domain/errors.ts";
import { createFeed } from "#features/calendar/service.ts";
import { selectOptionalCalendar } from "#features/calendar/queries.ts";
import { listItems, selectMonth, selectYear } from "#features/curriculum/queries.ts";
import { selectTerms } from "#features/enrolments/queries.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { listProjectLines } from "#features/projects/queries.ts";
import { selectSchedulePage } from "#features/schedule/page-queries.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectToday } from "#features/today/queries.ts";
import { yearOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { home, matmul, monthOfMatmul, standard } from "#tests/factories/course-plans.ts";
import { coursesLive, publishedCourse, studentOf } from "#tests/factories/courses.ts";
import { makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

describe("what a student sees", () => {
  it("is their own course's year: two side by side, and somebody of the standard year besides", async () => {
    const [late, without] = [await publishedCourse(placeItem(standard, matmul, 7)), await publishedCourse(removeItem(standard, matmul))];
    const [ada, bob, eve] = [await studentOf(late.id), await studentOf(without.id), await studentOf((await publishedCourse(null)).id)];
    await coursesLive();
    assert.deepEqual([await monthOfMatmul(ada), await monthOfMatmul(bob), await monthOfMatmul(eve), await monthOfMatmul(await makePerson())], [7, undefined, home, home]);
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
    assert.equal(await monthOfMatmul(ada), 8);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() } });
    assert.equal(await monthOfMatmul(ada), 7);
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
