import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cohortMonth, weekAt } from "#domain/calendar.ts";
import { itemsInOrder } from "#domain/next-step.ts";
import { yearOfPlan } from "#domain/roadmap.ts";
import { termsFor, type CohortTerms } from "#domain/schedule.ts";
import { viewYear, type Item } from "#domain/year-progress.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

const now = new Date("2026-11-28T12:00:00Z");
const what = { month: 1, slug: "matmul" };
const cohort = (facts: Partial<CohortTerms> = {}): CohortTerms =>
  ({ startsOn: "2026-11-02", paced: true, timeZone: "UTC", latePerDay: 0, lateDays: null, graceMinutes: 0, dates: [], extensions: [], exams: [], ...facts });
const inMonth = (month: number | null) => ({ monthOf: () => month });
const due = (key: string, days: number) => ({ kind: "month" as const, key, opensAfter: null, dueAfter: days * 1440, quota: null });
const opens = (...cohorts: CohortTerms[]) => termsFor(cohorts, what, now).opensAt?.toISOString().slice(0, 10) ?? null;
const dueOn = (...cohorts: CohortTerms[]) => termsFor(cohorts, what, now).deadlines.map(({ dueAt }) => dueAt.toISOString().slice(0, 10));

describe("each cohort asks by its own course", () => {
  test("where no course says otherwise, the standard month holds", () => assert.equal(opens(cohort()), null));
  test("moved to a later month, it opens with that one", () => assert.deepEqual([opens(cohort(inMonth(3))), termsFor([cohort(inMonth(3))], what, now).withMonth], ["2027-01-02", true]));
  test("of two courses the kinder month holds", () => assert.equal(opens(cohort(inMonth(3)), cohort(inMonth(2))), "2026-12-02"));
  test("a course that has it not opens nothing for another that has", () => assert.equal(opens(cohort(inMonth(3)), cohort(inMonth(null))), "2027-01-02"));
  test("in no course at all, nothing holds it back and nothing is due", () => assert.deepEqual([opens(cohort({ ...inMonth(null), dates: [due("1", 1)] })), dueOn(cohort({ ...inMonth(null), dates: [due("1", 1)] }))], [null, []]));
  test("its own date holds though its course has it not", () => {
    const dates = [{ kind: "exercise" as const, key: "matmul", opensAfter: 60 * 1440, dueAfter: null, quota: null }];
    assert.equal(opens(cohort({ ...inMonth(null), dates })), "2027-01-01");
  });
  test("the deadline is that of the month in the course, not of the standard one", () => assert.deepEqual(dueOn(cohort({ ...inMonth(3), dates: [due("1", 10), due("3", 100)] })), ["2027-02-10"]));
  test("an extension of the course's month is one for it", () => {
    const extensions = [{ kind: "month" as const, key: "3", dueAt: new Date("2027-03-01T00:00:00Z") }];
    assert.deepEqual(dueOn(cohort({ ...inMonth(3), dates: [due("3", 100)], extensions })), ["2027-03-01"]);
  });
  test("a lesson is asked by its own name, a month by its number", () => {
    const moved = cohort({ monthOf: (kind, slug) => kind === "lesson" && slug === "svd" ? 4 : 1 });
    assert.equal(termsFor([moved], { month: 1, slug: null, lesson: "svd" }, now).opensAt?.toISOString().slice(0, 10), "2027-02-02");
    assert.equal(termsFor([moved], { month: 1, slug: null }, now).opensAt, null);
  });
});

describe("a course of fewer months", () => {
  test("stays in its last month, and has no week after it", () => {
    assert.equal(cohortMonth("2026-01-05", "2026-11-28", 6), 6);
    assert.equal(weekAt("2026-01-05", "2026-11-28", 6), null);
    assert.equal(weekAt("2026-01-05", "2026-06-10", 6)?.month, 6);
  });
  const item = (slug: string, month: number, covers: string[], place?: number): Item =>
    ({ kind: "exercise", slug, title: slug, month, minutes: 30, difficulty: 1, covers, prerequisites: [], state: "open", place });
  const [third, first] = [roadmap().months[2], roadmap().months[0]];
  const plan = { months: [{ origin: 3, title: "Frameworks first" }, { origin: null, title: "Rest" }, { origin: 1, title: " " }] };
  test("its months have its names and numbers, their topics with them", () => {
    const year = yearOfPlan(roadmap(), plan);
    assert.deepEqual(year.months.map(({ month, title }) => [month, title]), [[1, "Frameworks first"], [2, "Rest"], [3, first.title]]);
    assert.equal(year.months[1].quarter, third.quarter);
    assert.equal(year.topics.get(first.levels[0].groups[0].topics[0].id)?.month, 3);
    assert.equal(roadmap().topics.get(first.levels[0].groups[0].topics[0].id)?.month, 1);
  });
  test("what was moved away from its topics is shown in its month alone, once", () => {
    const year = yearOfPlan(roadmap(), plan);
    const topic = first.levels[0].groups[0].topics[0].id;
    const months = viewYear(year, [item("moved", 2, [topic], 0), item("stayed", 3, [topic], 1)]);
    const under = months[2].levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics.flatMap(({ items }) => items.map(({ slug }) => slug))));
    assert.deepEqual([under, months[1].others.map(({ slug }) => slug), months[2].others], [["stayed"], ["moved"], []]);
  });
  test("the order of the course goes before the one in which things are best done", () => {
    assert.deepEqual(itemsInOrder(1, [item("b", 1, [], 1), item("a", 1, [], 0), item("c", 2, [], 2)]).map(({ slug }) => slug), ["a", "b"]);
  });
});
