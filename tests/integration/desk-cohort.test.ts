import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { needOf } from "#domain/cohort-map.ts";
import { parseCsv } from "#domain/csv.ts";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { selectDeskAttempt } from "#features/desk/attempt-queries.ts";
import { listDeskCohorts } from "#features/desk/cohort-lines.ts";
import { exportProgress } from "#features/desk/export-progress.ts";
import { selectCohortMap, type CohortMapView } from "#features/desk/map-queries.ts";
import { mapFilterSchema } from "#features/desk/map-schema.ts";
import { selectTimeline } from "#features/desk/timeline-queries.ts";
import { timelineFilterSchema } from "#features/desk/timeline-schema.ts";
import { loadNote } from "#features/notes/queries.ts";
import { saveNote, shareNote } from "#features/notes/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { firstDay, graded } from "#tests/factories/schedule.ts";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);
const filter = (input: Record<string, string> = {}) => mapFilterSchema.parse(input);
const events = (input: Record<string, string> = {}) => timelineFilterSchema.parse(input);
const slugs = ["matmul", "softmax-stable"] as const;

let [ada, bob, moses, stranger]: Person[] = [];
let cohortId = "";

/** A cohort that began a hundred days ago: Ada has solved one exercise and is stuck at another, Bob has done nothing. */
before(async () => {
  [ada, bob, moses, stranger] = await Promise.all([makePerson("student", "Ada"), makePerson("student", "Bob"), makePerson("student", "Moses"), makePerson("student", "Stranger")]);
  ({ id: cohortId } = await makeCohort([{ person: ada, role: "student" }, { person: bob, role: "student" }, { person: moses, role: "mentor" }], { startsOn: firstDay }));
  await makeCohort([{ person: stranger, role: "mentor" }, { person: await makePerson(), role: "student" }]);
  await graded(ada, slugs[0], "wrong_answer", ago(11));
  await graded(ada, slugs[0], "accepted", ago(10));
  for (let attempt = 0; attempt < 5; attempt++) await graded(ada, slugs[1], "wrong_answer", ago(3 - attempt / 10));
});
after(() => db().$disconnect());

const lineOf = (view: CohortMapView, { id }: Person) => view.students.find((student) => student.id === id);
const numberOf = (view: CohortMapView, slug: string) => view.year.exercises.findIndex((exercise) => exercise.slug === slug);

describe("a cohort's map", () => {
  it("counts what is done, failed and asked for, and what the week changed", async () => {
    const view = await selectCohortMap(moses, cohortId, filter());
    const [line, tries] = [lineOf(view, ada), lineOf(view, ada)?.tries];
    assert.deepEqual([line?.done, line?.doneAsked, line?.failedLately, line?.stuck], [1, 1, 5, 1]);
    assert.equal(tries?.get(numberOf(view, slugs[0]))?.attempts, 2);
    assert.equal(tries?.get(numberOf(view, slugs[1]))?.acceptedAt, null);
    const { students, medianDone, accepted, active, submissions, asked } = view.summary;
    assert.deepEqual({ students, medianDone, accepted, active, submissions }, { students: 2, medianDone: 0.5, accepted: { now: 0, before: 1 }, active: { now: 1, before: 1 }, submissions: { now: 5, before: 2 } });
    assert.ok(asked > 20 && asked < view.year.exercises.length);
    assert.deepEqual(view.summary.attempts.map(({ count }) => count), [0, 1]);
  });

  it("the statement puts students in the order of the rule, and by each other choice", async () => {
    const view = await selectCohortMap(moses, cohortId, filter());
    const needs = view.students.map(({ doneAsked, failedLately }) => needOf({ asked: view.summary.asked, doneAsked, failedLately }));
    assert.deepEqual(needs, needs.toSorted((a, b) => b - a));
    const order = async (sort: string) => (await selectCohortMap(moses, cohortId, filter({ sort }))).students.map(({ name }) => name);
    assert.deepEqual([await order("name"), await order("done"), await order("active")], [["Ada", "Bob"], ["Bob", "Ada"], ["Bob", "Ada"]]);
  });

  it("a name that looks like a pattern finds nobody by accident; another finds its own, and the whole stays the whole", async () => {
    assert.equal((await selectCohortMap(moses, cohortId, filter({ q: "%" }))).matching, 0);
    const view = await selectCohortMap(moses, cohortId, filter({ q: "aDa" }));
    assert.deepEqual([view.students.map(({ name }) => name), view.matching, view.summary.students], [["Ada"], 1, 2]);
    assert.deepEqual((await selectCohortMap(moses, cohortId, filter({ page: "9" }))).students, []);
  });

  it("who waited for the grader past the deadline is not late; who handed in after it is", async () => {
    const [eve, mentor] = [await makePerson("student", "Eve"), await makePerson()];
    const { id } = await makeCohort([{ person: eve, role: "student" }, { person: mentor, role: "mentor" }], { startsOn: firstDay });
    await db().cohortDate.create({ data: { cohortId: id, kind: "exercise", key: slugs[0], dueAfter: 90 * 1440 } });
    const due = new Date(new Date(`${firstDay}T00:00:00Z`).getTime() + 90 * day);
    await graded(eve, slugs[0], "accepted", new Date(due.getTime() - 1000));
    const key = { userId: eve.id, exerciseId: selectExercise(slugs[0]).id };
    await db().exerciseProgress.update({ where: { userId_exerciseId: key }, data: { acceptedAt: new Date(due.getTime() + 60_000) } });
    const timely = await selectTimeline(mentor, id, eve.id, events());
    await db().submission.updateMany({ where: key, data: { createdAt: new Date(due.getTime() + 30_000) } });
    const late = await selectTimeline(mentor, id, eve.id, events());
    await db().extension.create({ data: { cohortId: id, userId: eve.id, kind: "exercise", key: slugs[0], dueAt: new Date(due.getTime() + day), reason: "Ill" } });
    const extended = await selectTimeline(mentor, id, eve.id, events());
    assert.deepEqual([timely.student.late, late.student.late, extended.student.late], [0, 1, 0]);
  });

  it("a cohort without students, and one whose people have done nothing, are no error", async () => {
    const mentor = await makePerson();
    const { id } = await makeCohort([{ person: mentor, role: "mentor" }]);
    const { summary, students } = await selectCohortMap(mentor, id, filter());
    assert.deepEqual([students, summary.medianDone, summary.submissions], [[], null, { now: 0, before: 0 }]);
  });
});

describe("who may", () => {
  it("a student, another cohort's mentor and a mentor of the site see no map, no table, no timeline and no attempt", async () => {
    const { id: submissionId } = await db().submission.findFirstOrThrow({ where: { userId: ada.id }, select: { id: true } });
    for (const viewer of [ada, bob, stranger, await makePerson("mentor"), await makePerson("instructor")]) {
      await assert.rejects(selectCohortMap(viewer, cohortId, filter()), NotFoundError);
      await assert.rejects(exportProgress(viewer, cohortId), NotFoundError);
      await assert.rejects(selectTimeline(viewer, cohortId, ada.id, events()), NotFoundError);
      await assert.rejects(selectDeskAttempt(viewer, cohortId, ada.id, submissionId), NotFoundError);
    }
    await assert.rejects(listDeskCohorts(ada), NotFoundError);
  });

  it("a mentor sees no stranger through their own cohort, no attempt under another's name, and never themselves", async () => {
    const outside = await makePerson("student", "Outside");
    const { submissionId } = await graded(outside, slugs[0]);
    await assert.rejects(selectTimeline(moses, cohortId, outside.id, events()), NotFoundError);
    await assert.rejects(selectTimeline(moses, cohortId, moses.id, events()), NotFoundError);
    await assert.rejects(selectDeskAttempt(moses, cohortId, ada.id, submissionId), NotFoundError);
    await assert.rejects(selectDeskAttempt(moses, cohortId, outside.id, submissionId), NotFoundError);
    const own = await graded(moses, slugs[0]);
    await assert.rejects(selectDeskAttempt(moses, cohortId, moses.id, own.submissionId), NotFoundError);
  });

  it("an administrator sees every cohort; a mentor theirs, archived ones too", async () => {
    const admin = await makePerson("admin");
    assert.ok((await listDeskCohorts(admin)).length >= 2);
    const { id } = await makeCohort([{ person: moses, role: "mentor" }, { person: bob, role: "student" }]);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() } });
    const lines = await listDeskCohorts(moses);
    assert.deepEqual([lines.find((line) => line.id === id)?.archived, lines.find((line) => line.id === cohortId)?.students, lines.some(({ id: other }) => other !== id && other !== cohortId)], [true, 2, false]);
    assert.equal((await selectCohortMap(moses, id, filter())).year.cohort.archivedAt !== null, true);
  });
});

describe("the table of a cohort", () => {
  it("has the map's numbers, and a name that is a formula stays text", async () => {
    const [mallory, mentor] = [await makePerson("student", "=cmd|' /C calc'!A0"), await makePerson()];
    const { id } = await makeCohort([{ person: mallory, role: "student" }, { person: mentor, role: "mentor" }], { startsOn: firstDay });
    await graded(mallory, slugs[0], "accepted", ago(4));
    let text = "";
    for await (const piece of (await exportProgress(mentor, id)).pieces) text += piece;
    assert.ok(text.startsWith("\uFEFF"));
    const [{ cells: head }, { cells: line }] = parseCsv(text);
    assert.equal(line[0], "'=cmd|' /C calc'!A0");
    const at = head.indexOf(slugs[0]);
    assert.deepEqual([line[head.indexOf("done")], line[at], line[at + 1], line[at + 2].slice(0, 10)], ["1", "accepted", "1", ago(4).toISOString().slice(0, 10)]);
    assert.equal(line[head.indexOf(slugs[1])], "untried");
  });
});

describe("a student's timeline", () => {
  it("has attempts with their mistake in words, the newest first, and pages without gap or repetition", async () => {
    const [cara, mentor] = [await makePerson("student", "Cara"), await makePerson()];
    const { id } = await makeCohort([{ person: cara, role: "student" }, { person: mentor, role: "mentor" }], { startsOn: firstDay });
    const same = ago(5);
    // Many at the very same moment: a page that went by time alone would lose some.
    for (let n = 0; n < 60; n++) await db().submission.create({ data: { userId: cara.id, exerciseId: selectExercise(slugs[0]).id, exerciseSlug: slugs[0], requestId: randomUUID(), source: "", createdAt: same } });
    await graded(cara, slugs[1], "wrong_answer", ago(1));
    const first = await selectTimeline(mentor, id, cara.id, events());
    assert.ok(first.events[0].facts.kind === "attempt" && first.events[0].facts.mistake === "The bias is forgotten here.");
    assert.ok(first.next !== null);
    const second = await selectTimeline(mentor, id, cara.id, events({ before: first.next }));
    assert.equal(new Set([...first.events, ...second.events].map(({ key }) => key)).size, 61);
    assert.equal(second.next, null);
  });

  it("habits are there only while the person counts them", async () => {
    await db().habitDay.create({ data: { userId: bob.id, habit: "habit.math", day: new Date("2026-11-20"), minutes: 30 } });
    const kinds = async () => (await selectTimeline(moses, cohortId, bob.id, events({ kind: "habit" }))).events.map(({ facts }) => facts);
    assert.deepEqual(await kinds(), [{ kind: "habit", day: "2026-11-20", habits: [{ habit: "habit.math", minutes: 30 }] }]);
    await db().user.update({ where: { id: bob.id }, data: { habits: false } });
    assert.deepEqual(await kinds(), []);
  });

  it("who reads, types or logs a habit and hands nothing in is not said to be away", async () => {
    const dora = await makePerson("student", "Dora");
    await db().enrolment.create({ data: { userId: dora.id, cohortId } });
    const lastAt = async () => (await selectTimeline(moses, cohortId, dora.id, events())).student.lastAt;
    assert.equal(await lastAt(), null);
    const loggedAt = ago(3);
    await db().habitDay.create({ data: { userId: dora.id, habit: "habit.math", day: new Date("2026-11-21"), minutes: 30, loggedAt } });
    assert.deepEqual(await lastAt(), loggedAt);
    const { updatedAt } = await db().draft.create({ data: { userId: dora.id, exerciseId: selectExercise(slugs[0]).id, source: "", version: 1 }, select: { updatedAt: true } });
    assert.deepEqual(await lastAt(), updatedAt);
    await db().enrolment.deleteMany({ where: { userId: dora.id } });
  });

  it("an exercise leaves what is of no exercise out; an unknown one shows nothing of others", async () => {
    await db().award.create({ data: { userId: ada.id, achievement: "ach.first", cause: "test" } });
    await db().openedHint.create({ data: { userId: ada.id, exerciseId: selectExercise(slugs[1]).id, number: 1 } });
    const of = async (input: Record<string, string>) => (await selectTimeline(moses, cohortId, ada.id, events(input))).events.map(({ facts }) => facts.kind);
    assert.deepEqual([...new Set(await of({ exercise: slugs[1] }))].sort(), ["attempt", "hint"]);
    assert.ok((await of({})).includes("award"));
    assert.deepEqual(await of({ exercise: "no-such-exercise" }), []);
    assert.deepEqual(await of({ exercise: slugs[1], kind: "award" }), []);
  });

  it("an attempt stands beside the one before it, of the same exercise alone", async () => {
    const [earlier, later] = await db().submission.findMany({ where: { userId: ada.id, exerciseSlug: slugs[0] }, orderBy: { createdAt: "asc" }, select: { id: true } });
    const [first, second] = [await selectDeskAttempt(moses, cohortId, ada.id, earlier.id), await selectDeskAttempt(moses, cohortId, ada.id, later.id)];
    assert.deepEqual([first.before, first.after?.id, second.before?.id, second.before?.verdict, second.after], [null, later.id, earlier.id, "wrong_answer", null]);
  });
});

describe("notes that are shared", () => {
  const subject = { kind: "exercise" as const, slug: slugs[0] };
  const read = async () => (await selectTimeline(moses, cohortId, ada.id, events({ kind: "note" }))).events.map(({ facts }) => facts.kind === "note" ? facts.text : "");

  it("an unshared note is never shown, a shared one at once, and taken back at once", async () => {
    await saveNote(ada, { ...subject, text: "Nobody's business", baseVersion: 0 });
    assert.deepEqual(await read(), []);
    await shareNote(ada, { ...subject, shared: true });
    await shareNote(ada, { ...subject, shared: true });
    assert.deepEqual(await read(), ["Nobody's business"]);
    await shareNote(ada, { ...subject, shared: false });
    assert.deepEqual(await read(), []);
  });

  it("sharing is no save: the version stays, and a tab that writes on meets no conflict", async () => {
    const before = await loadNote(ada, subject);
    await shareNote(ada, { ...subject, shared: true });
    const after = await loadNote(ada, subject);
    assert.deepEqual([after?.version, after?.updatedAt, after?.sharedAt !== null], [before?.version, before?.updatedAt, true]);
    await saveNote(ada, { ...subject, text: "More of it", baseVersion: before?.version ?? 0 });
    assert.deepEqual(await read(), ["More of it"]);
  });

  it("nothing is shared before it is written, and nobody shares another's", async () => {
    await assert.rejects(shareNote(ada, { kind: "lesson", slug: "vectors", shared: true }), ExpectedError);
    await assert.rejects(shareNote(bob, { ...subject, shared: true }), ExpectedError);
    await shareNote(bob, { ...subject, shared: false });
    assert.deepEqual(await read(), ["More of it"]);
  });

  it("the export of one's data says which notes are shared", async () => {
    for await (const { path, content } of exportData(ada)) {
      if (path !== "notes.json") continue;
      const [note] = JSON.parse(new TextDecoder().decode(content));
      assert.deepEqual([note.slug, typeof note.sharedAt], [slugs[0], "string"]);
      return;
    }
    assert.fail("there is no notes.json");
  });
});
