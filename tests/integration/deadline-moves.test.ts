import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { clockAfter } from "#domain/wall-clock.ts";
import { saveSchedule } from "#features/schedule/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { firstDay, scheduledCohort } from "#tests/factories/schedule.ts";

after(() => db().$disconnect());

const slug = "matmul";
const { title, month } = selectExercise(slug);
const nothing = { opens: null, due: null, quota: null };
const [first, later] = [200, 207].map((days) => clockAfter(firstDay, days * 1440 + 1439));
const exercise = (was: string | null, now: string | null) => ({ kind: "exercise" as const, key: slug, was: { ...nothing, due: was }, now: { ...nothing, due: now } });
const told = (userId: string) => db().notification.findMany({ where: { userId, kind: "deadline_moved" }, orderBy: { createdAt: "asc" }, select: { facts: true, href: true } });
const iso = (clock: string) => new Date(`${clock}:00Z`).toISOString();

describe("a due date that moves", () => {
  it("is told to each student with the old and the new moment in their time zone, and not to staff", async () => {
    const { id, teacher, ada, bob } = await scheduledCohort();
    await db().user.update({ where: { id: bob.id }, data: { timeZone: "Asia/Tokyo" } });
    await saveSchedule(teacher, { cohortId: id, changes: [exercise(null, first)] });
    await saveSchedule(teacher, { cohortId: id, changes: [exercise(first, later)] });
    const facts = { by: "Ingrid", title, cohort: "Autumn", count: 1 };
    assert.deepEqual(await told(ada.id), [
      { href: `/exercises/${slug}`, facts: { ...facts, before: null, after: iso(first), timeZone: "UTC" } },
      { href: `/exercises/${slug}`, facts: { ...facts, before: iso(first), after: iso(later), timeZone: "UTC" } },
    ]);
    const [, second] = await told(bob.id);
    assert.deepEqual(second.facts, { ...facts, before: iso(first), after: iso(later), timeZone: "Asia/Tokyo" });
    assert.deepEqual(await told(teacher.id), []);
  });

  it("is told once for a change of many things, and not at all when nothing is due at another time", async () => {
    const { id, teacher, ada } = await scheduledCohort();
    const of = (was: typeof nothing | { opens: null; due: string; quota: number | null }, now: { opens: null; due: string | null; quota: number | null }) => ({ kind: "month" as const, key: String(month), was, now });
    await saveSchedule(teacher, { cohortId: id, changes: [of(nothing, { ...nothing, due: first }), exercise(null, later)] });
    assert.equal((await told(ada.id)).length, 1);
    await saveSchedule(teacher, { cohortId: id, changes: [of({ ...nothing, due: first }, { ...nothing, due: first, quota: 3 })] });
    assert.equal((await told(ada.id)).length, 1);
    // Its own date goes: it is due with its month.
    await saveSchedule(teacher, { cohortId: id, changes: [exercise(later, null)] });
    const last = (await told(ada.id)).at(-1)?.facts;
    assert.deepEqual(last, { by: "Ingrid", title, cohort: "Autumn", count: 1, before: iso(later), after: iso(first), timeZone: "UTC" });
  });

  it("of an archived cohort is told to nobody", async () => {
    const { id, teacher, ada } = await scheduledCohort();
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() } });
    await saveSchedule(teacher, { cohortId: id, changes: [exercise(null, first)] });
    assert.deepEqual(await told(ada.id), []);
  });
});
