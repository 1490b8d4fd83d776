import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cohortCalendar } from "#domain/cohort-calendar.ts";
import { deadlineIn, inShort, kindest, latenessOf, opensIn, setFor, termsFor, type CohortTerms, type ScheduledDate } from "#domain/schedule.ts";
import { minutesUntil } from "#domain/wall-clock.ts";

const startsOn = "2026-09-28";
const row = (kind: ScheduledDate["kind"], key: string, { opens, due, quota = null }: { opens?: string; due?: string; quota?: number | null }): ScheduledDate => ({
  kind, key, quota, opensAfter: opens === undefined ? null : minutesUntil(startsOn, opens), dueAfter: due === undefined ? null : minutesUntil(startsOn, due),
});
const cohort = (facts: Partial<CohortTerms> = {}): CohortTerms =>
  ({ startsOn, paced: false, timeZone: "Europe/Berlin", latePerDay: 10, lateDays: null, graceMinutes: 0, dates: [], extensions: [], exams: [], ...facts });
const adam = { month: 3, slug: "adam" };
const now = new Date("2026-12-01T12:00:00Z");
const iso = (date: Date | null | undefined) => date?.toISOString() ?? null;
const dueOf = (facts: Partial<CohortTerms>) => iso(deadlineIn(cohort(facts), adam)?.dueAt);

describe("what holds for an exercise", () => {
  const month = row("month", "3", { due: "2026-12-04T23:59", quota: 10 });
  test("what its month has", () => assert.equal(dueOf({ dates: [month] }), "2026-12-04T22:59:00.000Z"));
  test("what it has itself goes before", () => assert.equal(dueOf({ dates: [month, row("exercise", "adam", { due: "2026-12-11T23:59" })] }), "2026-12-11T22:59:00.000Z"));
  test("field by field: a number of its own leaves the date to the month", () => {
    assert.equal(dueOf({ dates: [month, row("exercise", "adam", { quota: 2 })] }), "2026-12-04T22:59:00.000Z");
    assert.equal(setFor({ dates: [month, row("exercise", "adam", { quota: 2 })] }, adam).quota, 2);
  });
  test("nothing of another month or exercise", () => assert.equal(dueOf({ dates: [row("month", "4", { due: "2026-12-04T23:59" }), row("exercise", "sgd", { due: "2026-12-04T23:59" })] }), null));
  test("an exercise whose slug is a number is no month", () => assert.equal(dueOf({ dates: [row("exercise", "3", { due: "2026-12-04T23:59" })] }), null));
  test("23:59 stays 23:59 when the first day is moved over a change of the clock", () => assert.equal(dueOf({ dates: [month], startsOn: "2027-03-29" }), "2027-06-04T21:59:00.000Z"));
});

describe("a project", () => {
  const project = { kind: "project", month: 3, slug: "adam" } as const;
  const month = row("month", "3", { opens: "2026-12-20T08:00", due: "2026-12-04T23:59" });
  test("takes longer than its month: neither that month's dates nor the pace hold for it", () => {
    const facts = cohort({ paced: true, startsOn: "2026-11-02", dates: [month, row("exercise", "adam", { opens: "2026-12-20T08:00", due: "2026-12-04T23:59" })] });
    assert.deepEqual([opensIn(facts, project, now), deadlineIn(facts, project), termsFor([facts], project, now).opensAt], [null, null, null]);
  });
  test("opens and is due at its own times, and is never said to open with its month", () => {
    const facts = cohort({ dates: [row("project", "adam", { opens: "2026-12-20T08:00", due: "2026-12-24T23:59" }), month] });
    const { opensAt, withMonth, deadlines } = termsFor([facts], project, now);
    assert.deepEqual([iso(opensAt), withMonth, deadlines.map(({ dueAt }) => iso(dueAt))], ["2026-12-20T07:00:00.000Z", false, ["2026-12-24T22:59:00.000Z"]]);
    assert.equal(dueOf({ dates: [row("project", "adam", { due: "2026-12-24T23:59" })] }), null);
  });
  test("opens with the kindest of several cohorts, where one says nothing at once", () => {
    const late = cohort({ dates: [row("project", "adam", { opens: "2026-12-20T08:00" })] });
    assert.equal(termsFor([late, cohort()], project, now).opensAt, null);
  });
  test("is in the calendar by its own name", () => {
    const found = cohortCalendar(cohort({ dates: [row("project", "adam", { due: "2026-12-24T23:59" })] }));
    assert.deepEqual(found, [{ kind: "project", key: "adam", dueAt: new Date("2026-12-24T22:59:00.000Z") }]);
  });
});

describe("when it opens", () => {
  const opensAt = (facts: Partial<CohortTerms>, at = now) => iso(opensIn(cohort(facts), adam, at));
  test("at once, where nothing is set", () => assert.equal(opensAt({}), null));
  test("with its month, where the cohort goes by its pace: at midnight on the cohort's clock", () => assert.equal(opensAt({ paced: true, startsOn: "2026-11-02" }), "2027-01-01T23:00:00.000Z"));
  test("a time that is set goes before the pace, earlier and later", () => {
    assert.equal(opensAt({ paced: true, startsOn: "2026-11-02", dates: [{ kind: "month", key: "3", opensAfter: 0, dueAfter: null, quota: null }] }), null);
    assert.equal(opensAt({ dates: [row("exercise", "adam", { opens: "2026-12-02T08:00" })] }), "2026-12-02T07:00:00.000Z");
  });
  test("with that minute, not before", () => {
    const dates = [row("exercise", "adam", { opens: "2026-12-02T08:00" })];
    assert.equal(opensAt({ dates }, new Date("2026-12-02T07:00:00Z")), null);
    assert.notEqual(opensAt({ dates }, new Date("2026-12-02T06:59:59.999Z")), null);
  });
  test("on the last day of a shorter month, for a cohort of the 31st", () => assert.equal(iso(opensIn(cohort({ paced: true, startsOn: "2026-12-31", timeZone: "UTC" }), adam, now)), "2027-02-28T00:00:00.000Z"));
});

describe("more time for one person", () => {
  const dates = [row("month", "3", { due: "2026-12-04T23:59" })];
  const until = (key: string, dueAt: string, kind: "month" | "exercise" = "exercise") => ({ kind, key, dueAt: new Date(dueAt) });
  test("stands in place of the date", () => assert.equal(dueOf({ dates, extensions: [until("adam", "2026-12-10T11:00:00Z")] }), "2026-12-10T11:00:00.000Z"));
  test("for all of a month", () => assert.equal(dueOf({ dates, extensions: [until("3", "2026-12-10T11:00:00Z", "month")] }), "2026-12-10T11:00:00.000Z"));
  test("never takes time away, also when everybody's date was moved past it", () => {
    const deadline = deadlineIn(cohort({ dates, extensions: [until("adam", "2026-12-01T11:00:00Z")] }), adam);
    assert.deepEqual([iso(deadline?.dueAt), deadline?.extended], ["2026-12-04T22:59:00.000Z", false]);
  });
  test("is none for another exercise", () => assert.equal(dueOf({ dates, extensions: [until("sgd", "2026-12-10T11:00:00Z")] }), "2026-12-04T22:59:00.000Z"));
});

describe("of several cohorts the kindest holds", () => {
  const [early, late] = [cohort({ dates: [row("month", "3", { due: "2026-12-04T23:59", quota: 3 })] }), cohort({ dates: [row("month", "3", { due: "2026-12-18T23:59", quota: 5 })] })];
  test("the later date and the larger number", () => {
    const terms = termsFor([early, late], adam, now);
    assert.deepEqual([iso(inShort(terms, "UTC", now).dueAt), terms.quota], ["2026-12-18T22:59:00.000Z", 5]);
  });
  test("a cohort that has no date takes none away", () => assert.equal(iso(inShort(termsFor([cohort(), early], adam, now), "UTC", now).dueAt), "2026-12-04T22:59:00.000Z"));
  test("open in one is open", () => assert.equal(termsFor([cohort({ paced: true, startsOn: "2026-11-02" }), cohort()], adam, now).opensAt, null));
  test("else the earlier opening", () => assert.equal(iso(termsFor([cohort({ paced: true, startsOn: "2026-11-02" }), cohort({ paced: true, startsOn: "2026-10-10" })], adam, now).opensAt), "2026-12-09T23:00:00.000Z"));
  test("in no cohort nothing is asked", () => assert.deepEqual(termsFor([], adam, now), { opensAt: null, withMonth: true, deadlines: [], quota: null, exam: null }));
  test("the milder rule, when both dates are past", () => {
    const strict = { ...late, latePerDay: 50 };
    const at = new Date("2026-12-20T12:00:00Z");
    // Two days late at a half each, or sixteen at a twentieth.
    assert.equal(kindest(termsFor([{ ...early, latePerDay: 5 }, strict], adam, at).deadlines, at)?.latePerDay, 5);
    assert.deepEqual(latenessOf(termsFor([{ ...early, latePerDay: 5 }, strict], adam, at).deadlines, at), { days: 16, factor: 0.2 });
  });
});

describe("an exam", () => {
  const exam = { id: "e", title: "Midterm", exercises: ["adam"], opensAt: new Date("2026-12-05T09:00:00Z"), closesAt: new Date("2026-12-05T11:00:00Z"), showVerdicts: false };
  const terms = (at: string, cohorts = [cohort({ exams: [exam] })]) => termsFor(cohorts, adam, new Date(at));
  test("closes its exercises until it begins", () => assert.deepEqual([iso(terms("2026-12-01").opensAt), terms("2026-12-01").withMonth], ["2026-12-05T09:00:00.000Z", false]));
  test("for everybody in it, whatever another cohort says", () => assert.equal(iso(terms("2026-12-01", [cohort(), cohort({ exams: [exam] })]).opensAt), "2026-12-05T09:00:00.000Z"));
  test("opens them while it lasts, also where their month is closed", () => assert.equal(terms("2026-12-05T10:00:00Z", [cohort({ paced: true, startsOn: "2026-11-02", exams: [exam] })]).opensAt, null));
  test("leaves them open after it", () => assert.deepEqual([terms("2026-12-06").opensAt, terms("2026-12-06").exam?.state], [null, "closed"]));
  test("is none for other exercises, and for the month", () => assert.deepEqual([termsFor([cohort({ exams: [exam] })], { month: 3, slug: "sgd" }, now).exam, termsFor([cohort({ exams: [exam] })], { month: 3, slug: null }, now).exam], [null, null]));
});

describe("the calendar", () => {
  test("has each date where it is set, with an extension, and the exams", () => {
    const dates = [row("month", "3", { due: "2026-12-04T23:59" }), row("exercise", "adam", { due: "2026-12-11T23:59" }), row("exercise", "sgd", { quota: 2 })];
    const found = cohortCalendar(cohort({ dates, extensions: [{ kind: "exercise", key: "adam", dueAt: new Date("2026-12-13T12:00:00Z") }] }));
    assert.deepEqual(found.map((date) => date.kind === "exam" ? date.title : [date.key, iso(date.dueAt)]), [["3", "2026-12-04T22:59:00.000Z"], ["adam", "2026-12-13T12:00:00.000Z"]]);
  });
});
