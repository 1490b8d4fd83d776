import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { strFromU8 } from "fflate";
import { ConflictError, ExpectedError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { endOverride, giveOverride } from "#features/grades/overrides.ts";
import { previewWeights } from "#features/grades/preview.ts";
import { selectCell } from "#features/grades/queries.ts";
import { overrideSchema } from "#features/grades/schema.ts";
import { saveWeights } from "#features/grades/weights.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { cell, classroom, day, gradesOf, half, scoreOf, slug } from "#tests/factories/grades.ts";
import { graded, soon } from "#tests/factories/schedule.ts";

after(() => db().$disconnect());

describe("a grade given by hand", () => {
  it("is told with its reason and audited, once also with a double click; explained; taken away, the computed one is back", async () => {
    const room = await classroom();
    await graded(room.ada, slug, "accepted", soon(-day));
    await Promise.all([giveOverride(room.mentor, { ...cell(room, room.ada), ...half }), giveOverride(room.mentor, { ...cell(room, room.ada), ...half })]);
    assert.equal((await scoreOf(room, room.ada))?.value, 0.5);
    const told = () => db().notification.findMany({ where: { userId: room.ada.id, kind: "grade_overridden" }, orderBy: { createdAt: "asc" }, select: { facts: true, href: true } });
    assert.deepEqual(await told(), [{ href: "/grades", facts: { by: "Grace", title: selectExercise(slug).title, percent: 50, reason: half.reason } }]);
    const audit = () => db().auditEntry.findMany({ where: { subjectId: room.ada.id, action: "grade.overridden" }, orderBy: { at: "asc" }, select: { actorId: true, before: true, after: true } });
    assert.deepEqual(await audit(), [{ actorId: room.mentor.id, before: null, after: { score: 0.5, reason: half.reason } }]);
    const shown = await selectCell(room.mentor, cell(room, room.ada), inEnglish);
    assert.deepEqual([shown.value, shown.computed, shown.override], ["50.0 %", "100.0 %", { percent: 50, reason: half.reason }]);
    assert.ok(shown.lines[0].includes("given by Grace"));
    await endOverride(room.mentor, cell(room, room.ada));
    await endOverride(room.mentor, cell(room, room.ada));
    assert.equal((await scoreOf(room, room.ada))?.value, 1);
    assert.deepEqual([(await told()).length, (await audit()).length], [2, 2]);
  });

  it("in points, of which there are no more than all", async () => {
    const room = await classroom();
    const { points } = selectExercise(slug);
    await assert.rejects(giveOverride(room.mentor, { ...cell(room, room.ada), score: points + 1, unit: "points", reason: half.reason }), ExpectedError);
    await giveOverride(room.mentor, { ...cell(room, room.ada), score: points / 4, unit: "points", reason: half.reason });
    assert.equal((await scoreOf(room, room.ada))?.value, 0.25);
  });

  it("reads a comma as a decimal point, and says what is wrong", () => {
    const typed = (score: string, reason = half.reason) => overrideSchema.safeParse({ cohortId: crypto.randomUUID(), userId: crypto.randomUUID(), kind: "exercise", key: slug, score, unit: "percent", reason });
    assert.equal(typed("82,5").data?.score, 82.5);
    assert.match(typed("").error?.issues[0].message ?? "", /number such as/);
    assert.match(typed("101").error?.issues[0].message ?? "", /At most 100/);
    assert.match(typed("50", "no").error?.issues[0].message ?? "", /why/);
  });

  it("is in what a student can download, and counted in what goes with the account", async () => {
    const room = await classroom();
    await giveOverride(room.mentor, { ...cell(room, room.ada), ...half });
    for await (const { path, content } of exportData(room.ada)) if (path === "grades.json") assert.ok(strFromU8(content).includes(half.reason));
    assert.equal((await selectDataSummary(room.ada)).overrides, 1);
  });
});

describe("weights", () => {
  it("change the overall grade as the preview says, are audited, and clash with somebody else's change", async () => {
    const room = await classroom();
    await graded(room.ada, slug, "accepted", soon(-day));
    const weights = [{ kind: "exercise" as const, key: slug, weight: 9 }, { kind: "month" as const, key: "2", weight: 0 }];
    const preview = await previewWeights(room.teacher, { cohortId: room.id, weights });
    await saveWeights(room.teacher, { cohortId: room.id, was: [], weights });
    const { overall } = await gradesOf(room, room.ada);
    assert.ok(preview.most.some(({ name, after: then }) => name === "Ada" && then === overall));
    // A double click.
    await saveWeights(room.teacher, { cohortId: room.id, was: [], weights });
    await assert.rejects(saveWeights(room.teacher, { cohortId: room.id, was: [], weights: [] }), ConflictError);
    await saveWeights(room.teacher, { cohortId: room.id, was: weights, weights: [{ kind: "month", key: "2", weight: 1 }] });
    assert.equal(await db().gradeWeight.count({ where: { cohortId: room.id } }), 0);
    const audit = await db().auditEntry.findMany({ where: { subjectId: room.id, action: "grade.weights" }, orderBy: { at: "asc" }, select: { before: true, after: true } });
    assert.deepEqual(audit[0], { before: { [`exercise ${slug}`]: 1, "month 2": 1 }, after: { [`exercise ${slug}`]: 9, "month 2": 0 } });
    assert.equal(audit.length, 2);
  });

  it("of what the course has no more disturb nobody", async () => {
    const room = await classroom();
    await db().gradeWeight.create({ data: { cohortId: room.id, kind: "exercise", key: "long-gone", weight: 5 } });
    await db().gradeOverride.create({ data: { cohortId: room.id, userId: room.ada.id, kind: "exercise", key: "long-gone", score: 1, reason: "Once." } });
    assert.notEqual((await gradesOf(room, room.ada)).overall, 1);
  });
});
