import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ConflictError, ExpectedError, LockedError, NotFoundError } from "#domain/errors.ts";
import { dayAt } from "#domain/day.ts";
import { clockAfter } from "#domain/wall-clock.ts";
import { createFeed } from "#features/calendar/service.ts";
import { selectOptionalCalendar } from "#features/calendar/queries.ts";
import { listDatedProjects, selectProjectTerms } from "#features/projects/queries.ts";
import { handIn } from "#features/projects/service.ts";
import { giveExtension } from "#features/schedule/extensions.ts";
import { selectSchedulePage } from "#features/schedule/page-queries.ts";
import { saveScheduleSchema } from "#features/schedule/schema.ts";
import { saveSchedule } from "#features/schedule/service.ts";
import { selectToday } from "#features/today/queries.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { makeCohort } from "#tests/factories/people.ts";
import { portfolioProject } from "#tests/factories/projects.ts";
import { firstDay, hour, scheduledCohort, someone, soon } from "#tests/factories/schedule.ts";

const { project, handed: [milestone] } = portfolioProject();
const { slug } = project;
const day = 24 * hour;
const nothing = { opens: null, due: null, quota: null };
/** What a clock in UTC shows then. */
const clock = (ms: number) => soon(ms).toISOString().slice(0, 16);
const at = (text: string) => new Date(`${text}:00Z`);
type Cohort = Awaited<ReturnType<typeof scheduledCohort>>;
const set = ({ id, teacher }: Cohort, now: Partial<typeof nothing> | { opens?: string; due?: string }, was: object = nothing, key = slug) =>
  saveSchedule(teacher, { cohortId: id, changes: [{ kind: "project", key, was: { ...nothing, ...was }, now: { ...nothing, ...now } }] });
const piece = { project: slug, milestone: milestone.id, links: [], fileIds: [], text: "It is there; look at the table of the four weights." };
const lineOf = async (person: Cohort["ada"], now?: Date) => (await listDatedProjects(person, undefined, now)).find((each) => each.slug === slug);

after(() => db().$disconnect());

describe("dates of projects", () => {
  it("are set beside those of their month, audited, told to the students, and cleared again", async () => {
    const cohort = await scheduledCohort();
    const [opens, due] = [clock(day), clock(9 * day)];
    await set(cohort, { opens, due });
    const { months } = await selectSchedulePage(cohort.teacher, cohort.id);
    const placed = months.flatMap((month) => month.projects.map((each) => ({ ...each, month: month.month })));
    assert.deepEqual(placed.map((each) => each.slug).sort(), listProjects().map((each) => each.slug).sort());
    assert.deepEqual(placed.find((each) => each.slug === slug), { slug, title: project.title, month: project.month, set: { opens, due, quota: null } });
    assert.equal(await db().auditEntry.count({ where: { subjectId: cohort.id, action: "deadline.changed" } }), 1);
    const told = await db().notification.findMany({ where: { userId: cohort.ada.id, kind: "deadline_moved" }, select: { href: true, facts: true } });
    assert.deepEqual(told, [{ href: `/projects/${slug}`, facts: { by: "Ingrid", title: project.title, cohort: "Autumn", count: 1, before: null, after: at(due).toISOString(), timeZone: "UTC" } }]);
    await set(cohort, {}, { opens, due });
    assert.equal(await db().cohortDate.count({ where: { cohortId: cohort.id } }), 0);
  });

  it("are nobody else's to set: not a student's, a mentor's, or another cohort's instructor's", async () => {
    const cohort = await scheduledCohort();
    const [mentor, stranger] = [await someone("Grace"), await someone("Eve", "instructor")];
    await db().enrolment.create({ data: { userId: mentor.id, cohortId: cohort.id, role: "mentor" } });
    await makeCohort([{ person: stranger, role: "instructor" }]);
    for (const teacher of [cohort.ada, mentor, stranger]) await assert.rejects(set({ ...cohort, teacher }, { due: clock(day) }), NotFoundError);
    await assert.rejects(set(cohort, { due: clock(day) }, nothing, "no-such-project"), NotFoundError);
    await assert.rejects(set(cohort, { opens: clock(day), due: clock(day) }), ExpectedError);
    await assert.rejects(set(cohort, { due: clock(day) }, { due: clock(2 * day) }), ConflictError);
    assert.equal(await db().cohortDate.count({ where: { cohortId: cohort.id } }), 0);
  });

  it("have no number of submissions", () => {
    const change = (quota: number | null) => saveScheduleSchema.safeParse({ cohortId: crypto.randomUUID(), changes: [{ kind: "project", key: slug, was: nothing, now: { ...nothing, quota } }] }).success;
    assert.deepEqual([change(null), change(3)], [true, false]);
  });
});

describe("before a project opens", () => {
  it("nothing can be handed in by the cohort's students; staff and others are not held", async () => {
    const cohort = await scheduledCohort();
    const opens = clock(2 * day);
    await set(cohort, { opens });
    await assert.rejects(handIn(cohort.ada, piece), (error) => error instanceof LockedError && error.message.startsWith("This project opens"));
    assert.equal(await db().projectReport.count({ where: { userId: cohort.ada.id } }), 0);
    assert.equal((await selectProjectTerms(cohort.ada, slug)).opensAt?.getTime(), at(opens).getTime());
    assert.equal((await selectProjectTerms(cohort.ada, slug, soon(3 * day))).opensAt, null);
    assert.equal((await lineOf(cohort.ada))?.terms?.opensAt?.getTime(), at(opens).getTime());
    assert.equal((await selectProjectTerms(cohort.teacher, slug)).opensAt, null);
    const elsewhere = await scheduledCohort();
    await handIn(elsewhere.ada, piece);
    // Of two cohorts the kindest holds.
    await db().enrolment.create({ data: { userId: cohort.bob.id, cohortId: elsewhere.id, role: "student" } });
    await handIn(cohort.bob, piece);
    await set(cohort, {}, { opens });
    await handIn(cohort.ada, piece);
  });

  it("a cohort's pace and a date of its month close no project", async () => {
    const cohort = await scheduledCohort();
    await db().cohort.update({ where: { id: cohort.id }, data: { paced: true, startsOn: new Date(`${dayAt(soon(day), "UTC")}T00:00Z`) } });
    assert.equal((await selectProjectTerms(cohort.ada, slug)).opensAt, null);
    await handIn(cohort.ada, piece);
  });
});

describe("what is due", () => {
  it("is said on the list, the page and of today, with what becomes of late work, until the report is handed in", async () => {
    const cohort = await scheduledCohort();
    await db().cohort.update({ where: { id: cohort.id }, data: { latePerDay: 10 } });
    const due = clock(3 * day);
    await set(cohort, { due });
    assert.deepEqual([(await lineOf(cohort.ada))?.terms?.dueAt?.getTime(), (await lineOf(cohort.ada))?.terms?.late], [at(due).getTime(), null]);
    const { deadlines: [deadline] } = await selectProjectTerms(cohort.ada, slug);
    assert.deepEqual([deadline.dueAt.getTime(), deadline.latePerDay, deadline.extended], [at(due).getTime(), 10, false]);
    const today = async (now?: Date) => (await selectToday(cohort.ada, now)).due.items.filter(({ kind }) => kind === "project").map((item) => item.slug);
    assert.deepEqual([await today(), await today(soon(-6 * day))], [[slug], []]);
    const late = (await lineOf(cohort.ada, soon(4.5 * day)))?.terms?.late;
    assert.deepEqual([late?.days, late?.factor], [2, 0.8]);
    await db().projectReport.create({ data: { userId: cohort.ada.id, project: slug, text: "All of it." } });
    assert.deepEqual([(await lineOf(cohort.ada))?.terms, await today()], [undefined, []]);
    assert.equal((await lineOf(cohort.bob))?.terms?.dueAt?.getTime(), at(due).getTime());
    // An archived cohort asks for nothing.
    await db().cohort.update({ where: { id: cohort.id }, data: { archivedAt: new Date() } });
    assert.equal((await lineOf(cohort.bob))?.terms?.dueAt, null);
  });

  it("can be put off for one student, who is told; nothing is put off where nothing is due", async () => {
    const cohort = await scheduledCohort();
    const [due, later] = [clock(3 * day), clock(8 * day)];
    const give = (dueAt: string) => giveExtension(cohort.teacher, { cohortId: cohort.id, userId: cohort.ada.id, kind: "project", key: slug, due: dueAt, reason: "She was ill." });
    await assert.rejects(give(later), /Nothing is due/);
    await db().cohortDate.create({ data: { cohortId: cohort.id, kind: "month", key: String(project.month), dueAfter: 1 } });
    await assert.rejects(give(later), /Nothing is due/);
    await set(cohort, { due });
    await assert.rejects(give(clock(2 * day)), /due at that time or later/);
    await give(later);
    const [hers, his] = await Promise.all([lineOf(cohort.ada), lineOf(cohort.bob)]);
    assert.deepEqual([hers?.terms?.dueAt?.getTime(), hers?.terms?.extended, his?.terms?.dueAt?.getTime()], [at(later).getTime(), true, at(due).getTime()]);
    const { deadlines: [deadline] } = await selectProjectTerms(cohort.ada, slug);
    assert.deepEqual([deadline.extended, deadline.dueAt.getTime()], [true, at(later).getTime()]);
    const [line] = (await selectSchedulePage(cohort.teacher, cohort.id)).extensions;
    assert.deepEqual([line.kind, line.title, line.due], ["project", project.title, later]);
    assert.deepEqual(await db().notification.findMany({ where: { userId: cohort.ada.id, kind: "extension_given" }, select: { href: true } }), [{ href: `/projects/${slug}` }]);
  });

  it("is in the calendar that a student subscribes to, and moves with the cohort's first day", async () => {
    const cohort = await scheduledCohort();
    await set(cohort, { due: clockAfter(firstDay, 200 * 1440 + 1439) });
    const { address } = await createFeed(cohort.ada);
    assert.match(await selectOptionalCalendar(address.split("/").at(-1) ?? "") ?? "", new RegExp(`due-project-${slug}`));
    await db().cohort.update({ where: { id: cohort.id }, data: { startsOn: new Date(Date.parse(firstDay) + 7 * day) } });
    assert.equal((await lineOf(cohort.ada))?.terms?.dueAt?.toISOString(), at(clockAfter(firstDay, 207 * 1440 + 1439)).toISOString());
  });
});
