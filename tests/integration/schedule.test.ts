import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { z } from "zod";
import { ConflictError, ExpectedError, LockedError, NotFoundError, NotOpenYetError, QuotaError } from "#domain/errors.ts";
import { clockAfter, shiftDays } from "#domain/wall-clock.ts";
import { createFeed } from "#features/calendar/service.ts";
import { selectOptionalCalendar } from "#features/calendar/queries.ts";
import { selectMonth } from "#features/curriculum/queries.ts";
import { selectTerms } from "#features/enrolments/queries.ts";
import { exportData } from "#features/personal-data/export.ts";
import { endExtension, giveExtension } from "#features/schedule/extensions.ts";
import { selectSchedulePage } from "#features/schedule/page-queries.ts";
import { lateness } from "#features/schedule/queries.ts";
import { saveSchedule } from "#features/schedule/service.ts";
import { runSolution, submitSolution } from "#features/submissions/service.ts";
import { selectToday } from "#features/today/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort } from "#tests/factories/people.ts";
import { firstDay, graded, hour, scheduledCohort, someone, soon } from "#tests/factories/schedule.ts";

const [slug, other] = ["matmul", "gradient-check"];
const { id: exerciseId, month } = selectExercise(slug);
const nothing = { opens: null, due: null, quota: null };
const day = 24 * hour;
/** What a clock in UTC shows then. */
const clock = (ms: number) => soon(ms).toISOString().slice(0, 16);
const submit = (person: { id: string }, requestId = randomUUID(), exerciseSlug = slug) => submitSolution(person, { exerciseSlug, source: "export const a = 1;", requestId });
const set = (cohortId: string, facts: { opensAfter?: number; dueAfter?: number; quota?: number }, key = slug, kind: "exercise" | "month" = "exercise") => db().cohortDate.create({ data: { cohortId, kind, key, ...facts } });
/** Minutes from the first day of a cohort that began a hundred days ago. */
const minutes = (ms: number) => Math.floor((soon(ms).getTime() - Date.parse(firstDay)) / 60_000);

after(() => db().$disconnect());

describe("an instructor sets dates", () => {
  it("of a month and an exercise at once, each with an entry in the audit; cleared, nothing is left", async () => {
    const { id, teacher } = await scheduledCohort();
    const [opens, due] = [clock(day), `${clock(5 * day).slice(0, 10)}T23:59`];
    await saveSchedule(teacher, { cohortId: id, changes: [
      { kind: "month", key: "1", was: nothing, now: { opens: null, due, quota: null } },
      { kind: "exercise", key: slug, was: nothing, now: { opens, due: null, quota: 3 } },
    ] });
    const page = await selectSchedulePage(teacher, id);
    assert.deepEqual(page.months[0].set, { opens: null, due, quota: null });
    assert.deepEqual(page.months[month - 1].exercises.find((each) => each.slug === slug)?.set, { opens, due: null, quota: 3 });
    const audit = await db().auditEntry.findMany({ where: { subjectId: id, action: "deadline.changed" }, select: { actorId: true, subject: true, after: true } });
    assert.equal(audit.length, 2);
    assert.ok(audit.every(({ actorId }) => actorId === teacher.id) && audit.some(({ subject }) => subject.startsWith("month 1")));
    await saveSchedule(teacher, { cohortId: id, changes: [{ kind: "month", key: "1", was: { opens: null, due, quota: null }, now: nothing }] });
    assert.equal(await db().cohortDate.count({ where: { cohortId: id, kind: "month" } }), 0);
    // The first day moves, and the date with it.
    const moved = new Date(Date.parse(firstDay) + 7 * day);
    await db().cohort.update({ where: { id }, data: { startsOn: moved } });
    assert.equal((await selectSchedulePage(teacher, id)).months[month - 1].exercises.find((each) => each.slug === slug)?.set.opens, shiftDays(opens, 7));
  });

  it("nobody else: not a student of it, a mentor, or another cohort's instructor", async () => {
    const { id, ada } = await scheduledCohort();
    const [mentor, stranger] = [await someone("Grace"), await someone("Eve", "instructor")];
    await db().enrolment.create({ data: { userId: mentor.id, cohortId: id, role: "mentor" } });
    await makeCohort([{ person: stranger, role: "instructor" }]);
    for (const person of [ada, mentor, stranger]) {
      await assert.rejects(selectSchedulePage(person, id), NotFoundError);
      await assert.rejects(saveSchedule(person, { cohortId: id, changes: [{ kind: "month", key: "1", was: nothing, now: { ...nothing, quota: 1 } }] }), NotFoundError);
      await assert.rejects(giveExtension(person, { cohortId: id, userId: ada.id, kind: "month", key: "1", due: clock(day), reason: "Because." }), NotFoundError);
    }
    assert.equal(await db().cohortDate.count({ where: { cohortId: id } }), 0);
  });

  it("all of the changes or none: one that somebody else made in the meantime, one that there is not, one due before it opens", async () => {
    const { id, teacher } = await scheduledCohort();
    await set(id, { quota: 2 });
    const good = { kind: "month", key: "1", was: nothing, now: { ...nothing, quota: 5 } } as const;
    await assert.rejects(saveSchedule(teacher, { cohortId: id, changes: [good, { kind: "exercise", key: slug, was: nothing, now: { ...nothing, quota: 9 } }] }), ConflictError);
    await assert.rejects(saveSchedule(teacher, { cohortId: id, changes: [good, { kind: "exercise", key: "no-such", was: nothing, now: { ...nothing, quota: 9 } }] }), NotFoundError);
    await assert.rejects(saveSchedule(teacher, { cohortId: id, changes: [good, { kind: "month", key: "13", was: nothing, now: { ...nothing, quota: 9 } }] }), NotFoundError);
    await assert.rejects(saveSchedule(teacher, { cohortId: id, changes: [good, { kind: "month", key: "2", was: nothing, now: { ...nothing, opens: clock(day), due: clock(day) } }] }), ExpectedError);
    assert.deepEqual(await db().cohortDate.findMany({ where: { cohortId: id }, select: { key: true, quota: true } }), [{ key: slug, quota: 2 }]);
    assert.equal(await db().auditEntry.count({ where: { subjectId: id } }), 0);
  });

  it("the same change twice at once is made once", async () => {
    const { id, teacher } = await scheduledCohort();
    const change = { cohortId: id, changes: [{ kind: "month" as const, key: "1", was: nothing, now: { ...nothing, quota: 5 } }] };
    const results = await Promise.allSettled([saveSchedule(teacher, change), saveSchedule(teacher, change)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });
});

describe("what is set holds when something is handed in", () => {
  it("before it opens neither Submit nor Run; from that minute both", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { opensAfter: minutes(hour) });
    await assert.rejects(submit(ada), (error) => error instanceof NotOpenYetError && error instanceof LockedError && /^This exercise opens on .* What you typed is kept\.$/.test(error.message));
    await assert.rejects(runSolution(ada, { exerciseSlug: slug, source: "export const a = 1;" }), NotOpenYetError);
    await submit(ada, randomUUID(), other);
    await db().cohortDate.updateMany({ where: { cohortId: id }, data: { opensAfter: minutes(-hour) } });
    await submit(ada);
  });

  it("a month that is set to open later is closed as a month, whatever its exercise's own row says of other things", async () => {
    const { id, ada } = await scheduledCohort();
    const opens = minutes(3 * day);
    await set(id, { opensAfter: opens }, String(month), "month");
    await set(id, { quota: 5 });
    await assert.rejects(submit(ada), (error) => error instanceof LockedError && !(error instanceof NotOpenYetError));
    assert.equal((await selectMonth(ada, month)).opens, clockAfter(firstDay, opens).slice(0, 10));
  });

  it("somebody in a second cohort that has it open, and who teaches, are not held", async () => {
    const { id, ada, teacher } = await scheduledCohort();
    await set(id, { opensAfter: minutes(hour), quota: 1 });
    await makeCohort([{ person: ada, role: "student" }]);
    await submit(ada);
    await submit(teacher);
    await submit(teacher);
  });

  it("after the date one can still hand in; how late it is is said", async () => {
    const { id, ada } = await scheduledCohort();
    await db().cohort.update({ where: { id }, data: { latePerDay: 10 } });
    await set(id, { dueAfter: minutes(-2.5 * day) });
    await submit(ada);
    const item = (await selectMonth(ada, month)).month.levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics.flatMap(({ items }) => items))).find((each) => each.slug === slug);
    assert.deepEqual(item?.terms?.late, { days: 3, factor: 0.7 });
  });

  it("an archived cohort asks nothing any more", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { opensAfter: minutes(hour), quota: 1 });
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() } });
    await submit(ada);
    await submit(ada);
  });
});

describe("as many submissions as are allowed", () => {
  it("then no more, and the message says how many; Run goes on, and so does another exercise", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { quota: 2 });
    await submit(ada);
    await submit(ada);
    await assert.rejects(submit(ada), (error) => error instanceof QuotaError && /all 2 submissions/.test(error.message));
    await runSolution(ada, { exerciseSlug: slug, source: "export const a = 1;" });
    await submit(ada, randomUUID(), other);
  });

  it("the same press twice is one submission, also when it was the last", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { quota: 1 });
    const requestId = randomUUID();
    assert.deepEqual(await submit(ada, requestId), await submit(ada, requestId));
  });

  it("what was cancelled, or what the grader could not grade, does not count", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { quota: 1 });
    await graded(ada, slug, "cancelled");
    await graded(ada, slug, "system_error");
    await submit(ada);
    await assert.rejects(submit(ada), QuotaError);
  });

  it("two at once with one left: one", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { quota: 2 });
    await submit(ada);
    const results = await Promise.allSettled([submit(ada), submit(ada), submit(ada)]);
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
    assert.equal(await db().submission.count({ where: { userId: ada.id } }), 2);
  });

  it("two in different processes with one left: the second waits for the first, and sees what it stored", async () => {
    const { id, ada } = await scheduledCohort();
    await set(id, { quota: 1 });
    let waiting: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`select 1 from "User" where id = ${ada.id}::uuid for no key update`;
      waiting = submit(ada).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.submission.create({ data: { userId: ada.id, exerciseId, exerciseSlug: slug, requestId: randomUUID(), source: "x" } });
    });
    assert.ok(await waiting instanceof QuotaError);
  });
});

describe("more time for one student", () => {
  const give = (cohortId: string, userId: string, ms: number, reason = "Ill for a week.") => ({ cohortId, userId, kind: "exercise" as const, key: slug, due: clock(ms), reason });

  it("they are told, it is written down, it holds for them alone, and they can take it along", async () => {
    const { id, teacher, ada, bob } = await scheduledCohort();
    await set(id, { dueAfter: minutes(-day) });
    const extension = give(id, ada.id, 3 * day);
    await giveExtension(teacher, extension);
    await giveExtension(teacher, extension);
    const [mine, his] = await Promise.all([ada, bob].map((person) => selectTerms(person, { month, slug })));
    assert.deepEqual([mine.deadlines[0].extended, mine.deadlines[0].dueAt.toISOString().slice(0, 16)], [true, extension.due]);
    assert.equal(his.deadlines[0].extended, false);
    const told = await db().notification.findMany({ where: { userId: ada.id }, select: { kind: true, href: true } });
    assert.deepEqual(told, [{ kind: "extension_given", href: `/exercises/${slug}` }]);
    assert.equal(await db().auditEntry.count({ where: { subjectId: ada.id, action: "extension.given", actorId: teacher.id } }), 1);
    const files = new Map<string, string>();
    for await (const { path, content } of exportData(ada)) files.set(path, new TextDecoder().decode(content));
    assert.match(files.get("extensions.json") ?? "", /Ill for a week/);
  });

  it("given again with another date it is changed, and told again; taken back, the usual date holds", async () => {
    const { id, teacher, ada } = await scheduledCohort();
    await set(id, { dueAfter: minutes(-day) });
    await giveExtension(teacher, give(id, ada.id, 3 * day));
    await giveExtension(teacher, give(id, ada.id, 4 * day));
    const extensions = await db().extension.findMany({ where: { cohortId: id }, select: { id: true } });
    assert.equal(extensions.length, 1);
    assert.equal(await db().notification.count({ where: { userId: ada.id } }), 2);
    await endExtension(teacher, { cohortId: id, extensionId: extensions[0].id });
    await endExtension(teacher, { cohortId: id, extensionId: extensions[0].id });
    assert.equal((await selectTerms(ada, { month, slug })).deadlines[0].extended, false);
    assert.equal(await db().auditEntry.count({ where: { subjectId: ada.id } }), 3);
    const told = await db().notification.findMany({ where: { userId: ada.id, kind: "deadline_moved" }, select: { facts: true } });
    assert.equal(told.length, 1, "she planned with the longer time: she is told that it is gone, once");
    const { facts } = z.object({ facts: z.object({ before: z.iso.datetime(), after: z.iso.datetime() }) }).parse(told[0]);
    assert.ok(facts.after < facts.before);
  });

  it("not for who is no student of the cohort, not where nothing is due, not to an earlier time", async () => {
    const { id, teacher, ada } = await scheduledCohort();
    await assert.rejects(giveExtension(teacher, give(id, ada.id, day)), ExpectedError);
    await set(id, { dueAfter: minutes(2 * day) });
    await assert.rejects(giveExtension(teacher, give(id, ada.id, day)), ExpectedError);
    await assert.rejects(giveExtension(teacher, give(id, (await someone()).id, 3 * day)), NotFoundError);
    await assert.rejects(giveExtension(teacher, give(id, teacher.id, 3 * day)), NotFoundError);
    assert.equal(await db().extension.count({ where: { cohortId: id } }), 0);
  });
});

describe("what students see", () => {
  it("Today lists what is due within a week, and the calendar has it", async () => {
    const { id, ada, teacher } = await scheduledCohort();
    const due = minutes(2 * day);
    await set(id, { dueAfter: due });
    assert.deepEqual((await selectToday(ada)).due.items.map((item) => item.slug), [slug]);
    assert.deepEqual((await selectToday(teacher)).due.items, []);
    const calendar = (await selectOptionalCalendar((await createFeed(ada)).address.split("/").at(-1) ?? "")) ?? "";
    assert.match(calendar.replaceAll("\r\n ", ""), new RegExp(`SUMMARY:Due: ${selectExercise(slug).title}`));
    assert.match(calendar, new RegExp(`DTSTART:${clockAfter(firstDay, due).replace(/[-:]/g, "")}`));
  });
});

describe("what counts for the grades", () => {
  it("the submission that is worth most with its lateness, the date with an extension, and the first acceptance", async () => {
    const { id, ada, teacher } = await scheduledCohort();
    await db().cohort.update({ where: { id }, data: { latePerDay: 30 } });
    await set(id, { dueAfter: minutes(-5 * day) });
    const [inTime, late] = [soon(-6 * day), soon(-3.5 * day)];
    await graded(ada, slug, "wrong_answer", soon(-7 * day), 3);
    await graded(ada, slug, "wrong_answer", inTime, 6);
    await graded(ada, slug, "wrong_answer", soon(-5.5 * day), 6);
    // All points, two days late: 10 × 0.4 is less than 6.
    await graded(ada, slug, "accepted", late, 10);
    const [row] = (await lateness(teacher, [ada.id])).get(ada.id) ?? [];
    assert.deepEqual(row.best, { at: inTime, score: 6, maxScore: 10, factor: 1 });
    assert.equal(row.firstAcceptedAt?.getTime(), late.getTime());
    await db().extension.create({ data: { cohortId: id, userId: ada.id, kind: "exercise", key: slug, dueAt: soon(-3 * day), reason: "Ill." } });
    const [extended] = (await lateness(teacher, [ada.id])).get(ada.id) ?? [];
    assert.deepEqual([extended.best.score, extended.best.factor, extended.extended], [10, 1, true]);
  });

  it("of one's own, and of whom one teaches; of nobody else", async () => {
    const { ada, bob, teacher } = await scheduledCohort();
    await graded(ada, slug);
    assert.deepEqual([...(await lateness(ada, [ada.id, bob.id])).keys()], [ada.id]);
    assert.equal((await lateness(await someone(), [ada.id])).size, 0);
    assert.equal((await lateness(teacher, [ada.id, bob.id])).size, 2);
  });
});
