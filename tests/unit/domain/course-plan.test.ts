import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  addMonth, coursePlanSchema, isSamePlan, missingMonths, monthIn, moveMonth, notPlaced, placeItem, removeItem, removeMonth, renameMonth, standardPlan, stepItem,
  type CoursePlan, type PlanFacts, type PlanItem,
} from "#domain/course-plan.ts";
import { planDifference } from "#domain/course-plan-difference.ts";
import { planProblems } from "#domain/course-plan-problems.ts";
import { inEnglish } from "#domain/i18n/translate.ts";

const lesson = (slug: string): PlanItem => ({ kind: "lesson", slug });
const exercise = (slug: string): PlanItem => ({ kind: "exercise", slug });
const facts = (item: PlanItem, month = 1, prerequisites: string[] = []): PlanFacts =>
  ({ ...item, title: item.slug.toUpperCase(), month, minutes: 30, difficulty: item.kind === "lesson" ? null : 1, covers: [item.slug], prerequisites });
const month = (origin: number | null, items: PlanItem[] = [], title: string | null = null) => ({ origin, title, items });
const plan = (): CoursePlan => ({ months: [month(1, [lesson("a"), exercise("b"), exercise("c")]), month(2, [exercise("d")]), month(null, [], "Rest")] });
const known = [facts(lesson("a")), facts(exercise("b")), facts(exercise("c"), 1, ["b"]), facts(exercise("d"), 2, ["c"]), facts(exercise("e"), 3)];
const slugs = (of: CoursePlan) => of.months.map(({ items }) => items.map(({ slug }) => slug).join(""));

describe("a plan's form", () => {
  test("the standard year has twelve months, each item once, in the order in which they are best done", () => {
    const year = standardPlan(known);
    assert.equal(year.months.length, 12);
    assert.deepEqual(slugs(year).slice(0, 3), ["abc", "d", "e"]);
    assert.deepEqual(year.months.map(({ origin }) => origin), Array.from({ length: 12 }, (_, i) => i + 1));
  });
  for (const [hazard, bad] of Object.entries({
    "no month": { months: [] },
    "thirteen months": { months: Array.from({ length: 13 }, () => month(null, [], "x")) },
    "a standard month that there is not": { months: [month(13)] },
    "a slug that leads out of the folder": { months: [month(1, [lesson("../../etc")])] },
    "a kind that is none": { months: [{ ...month(1), items: [{ kind: "project", slug: "a" }] }] },
    "a key that nobody knows": { months: [{ ...month(1), extra: 1 }] },
    "a title of 81 characters": { months: [month(null, [], "x".repeat(81))] },
  })) test(`${hazard} is refused`, () => assert.equal(coursePlanSchema.safeParse(bad).success, false));
  test("a draft may have an empty title", () => assert.ok(coursePlanSchema.safeParse({ months: [month(null, [], "")] }).success));
});

describe("changing a plan", () => {
  test("where something stands is its month's number; a lesson is not the exercise of the same name", () => {
    assert.deepEqual([monthIn(plan(), "exercise", "d"), monthIn(plan(), "lesson", "d"), monthIn(plan(), "lesson", "z")], [2, null, null]);
  });
  test("an item is put at a place, and stands nowhere else", () => assert.deepEqual(slugs(placeItem(plan(), exercise("b"), 2, 0)), ["ac", "bd", ""]));
  test("without a place it comes last", () => assert.deepEqual(slugs(placeItem(plan(), lesson("a"), 2)), ["bc", "da", ""]));
  test("within its month the place is counted without itself", () => assert.deepEqual(slugs(placeItem(plan(), lesson("a"), 1, 1)), ["bac", "d", ""]));
  test("a place beyond the end is the end, a month that is not there changes nothing", () => {
    assert.deepEqual(slugs(placeItem(plan(), lesson("a"), 1, 99)), ["bca", "d", ""]);
    assert.deepEqual(placeItem(plan(), lesson("a"), 4), plan());
    assert.deepEqual(placeItem(plan(), lesson("a"), 0), plan());
  });
  test("a step goes up and down within the month", () => {
    assert.deepEqual(slugs(stepItem(plan(), exercise("b"), -1)), ["bac", "d", ""]);
    assert.deepEqual(slugs(stepItem(plan(), exercise("b"), 1)), ["acb", "d", ""]);
  });
  test("a step past the edge leads into the next month, or the one before", () => {
    assert.deepEqual(slugs(stepItem(plan(), exercise("c"), 1)), ["ab", "cd", ""]);
    assert.deepEqual(slugs(stepItem(plan(), exercise("d"), -1)), ["abcd", "", ""]);
  });
  test("a step past the ends of the course, or of what is not there, changes nothing", () => {
    assert.deepEqual(stepItem(plan(), lesson("a"), -1), plan());
    assert.deepEqual(stepItem(plan(), lesson("z"), 1), plan());
  });
  test("what is taken out is not placed", () => {
    const without = removeItem(plan(), exercise("b"));
    assert.deepEqual(slugs(without), ["ac", "d", ""]);
    assert.deepEqual(notPlaced(without, known).map(({ slug }) => slug), ["b", "e"]);
  });
  test("a month moves with what is in it", () => {
    assert.deepEqual(slugs(moveMonth(plan(), 2, 1)), ["d", "abc", ""]);
    assert.deepEqual(slugs(moveMonth(plan(), 1, 3)), ["d", "", "abc"]);
    assert.deepEqual(moveMonth(plan(), 1, 4), plan());
  });
  test("a month is added at the end, but never a thirteenth", () => {
    assert.deepEqual(addMonth(plan(), { origin: 7, title: null }).months.at(-1), month(7));
    const full = standardPlan(known);
    assert.equal(addMonth(full, { origin: null, title: "More" }), full);
  });
  test("a month is taken out with what is in it, but never the last", () => {
    assert.deepEqual(slugs(removeMonth(plan(), 1)), ["d", ""]);
    const one = { months: [month(1)] };
    assert.equal(removeMonth(one, 1), one);
  });
  test("an emptied title gives a standard month its own name back; an own month has it empty", () => {
    assert.equal(renameMonth(plan(), 1, " ").months[0].title, null);
    assert.equal(renameMonth(plan(), 3, "").months[2].title, "");
    assert.equal(renameMonth(plan(), 2, "Nets").months[1].title, "Nets");
  });
  test("the standard months that a course has not", () => assert.deepEqual(missingMonths(plan()), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
  test("nothing of the plan that was given changes", () => {
    const before = plan();
    for (const change of [placeItem(before, lesson("a"), 2), moveMonth(before, 1, 2), removeMonth(before, 1), renameMonth(before, 1, "x"), addMonth(before, { origin: 3, title: null })]) assert.ok(change);
    assert.deepEqual(before, plan());
  });
  test("two plans are the same whatever the order of their keys", () => {
    assert.ok(isSamePlan({ months: [{ items: [{ slug: "a", kind: "lesson" }], title: null, origin: 1 }] }, { months: [month(1, [lesson("a")])] }));
    assert.ok(!isSamePlan(plan(), removeItem(plan(), lesson("a"))));
  });
});

describe("what is wrong with a plan", () => {
  const problems = (of: CoursePlan) => planProblems(of, known).map(({ level, month: at, item, text, values }) => `${level} ${at} ${item?.slug ?? "-"}: ${inEnglish(text, values)}`);
  test("nothing, but that a month is empty", () => assert.deepEqual(problems(plan()), ["warning 3 -: Month 3 has nothing in it yet."]));
  test("what the catalogue has not", () => assert.deepEqual(problems({ months: [month(1, [lesson("gone")])] }), ["error 1 gone: “gone” is not in the catalogue any more: take it out."]));
  test("an item twice, in two months or in one", () => {
    assert.deepEqual(problems({ months: [month(1, [lesson("a")]), month(2, [lesson("a")])] }), ["error 2 a: It stands in month 1 already: take one of them out."]);
    assert.equal(problems({ months: [month(1, [lesson("a"), lesson("a")])] }).length, 1);
  });
  test("an own month without a title; a standard one needs none", () => {
    assert.deepEqual(problems({ months: [month(null, [lesson("a")], " ")] }), ["error 1 -: Give month 1 a title."]);
    assert.deepEqual(problems({ months: [month(1, [lesson("a")])] }), []);
  });
  test("two months of one title, whatever its case; two of one standard month", () => {
    assert.match(problems({ months: [month(null, [lesson("a")], "Nets"), month(null, [exercise("b")], "nets ")] })[0], /Months 1 and 2 have the same title/);
    assert.match(problems({ months: [month(4, [lesson("a")]), month(4, [exercise("b")])] })[0], /Months 1 and 2 show the topics of the same standard month/);
  });
  test("what an exercise builds on comes later, in its month or after it: a warning beside it", () => {
    assert.deepEqual(problems({ months: [month(1, [exercise("c"), exercise("b")])] }), ["warning 1 c: It builds on “B”, which comes later."]);
    assert.deepEqual(problems({ months: [month(1, [exercise("c")]), month(2, [exercise("b")])] }), ["warning 1 c: It builds on “B”, which comes later."]);
  });
  test("what it builds on is not in the course", () => assert.deepEqual(problems({ months: [month(1, [exercise("c")])] }), ["warning 1 c: It builds on “B”, which is not in this course."]));
  test("a prerequisite that is no exercise any more is nobody's problem", () => assert.deepEqual(planProblems({ months: [month(1, [exercise("x")])] }, [facts(exercise("x"), 1, ["gone"])]), []));
});

describe("a difference in words", () => {
  const names = { month: (origin: number) => `Standard ${origin}`, item: ({ slug }: PlanItem) => slug.toUpperCase() };
  const said = (after: CoursePlan, before = plan()) => planDifference(before, after, names, inEnglish);
  test("none between the same", () => assert.deepEqual(said(plan()), []));
  test("an item moves to another month", () => assert.deepEqual(said(placeItem(plan(), exercise("b"), 2)), ["“B” moves from month 1 to month 2."]));
  test("an item is left out, another is new", () => {
    assert.deepEqual(said(placeItem(removeItem(plan(), exercise("b")), exercise("e"), 2)), ["“B” is left out.", "“E” is new, in month 2."]);
  });
  test("only the order changes", () => assert.deepEqual(said(stepItem(plan(), exercise("b"), 1)), ["The order within month 1 is another."]));
  test("a whole month moves: what is in it does not move besides", () => {
    assert.deepEqual(said(moveMonth(plan(), 2, 1)), ["“Standard 2” becomes month 1, which was month 2.", "“Standard 1” becomes month 2, which was month 1."]);
  });
  test("a month that closes the gap of another was not moved", () => {
    assert.deepEqual(said(removeMonth(plan(), 1)), ["The month “Standard 1” is left out.", "“A” is left out.", "“B” is left out.", "“C” is left out."]);
  });
  test("a month is new, or has another name", () => {
    assert.deepEqual(said(addMonth(plan(), { origin: 5, title: null })), ["Month 4 is new: “Standard 5”."]);
    assert.deepEqual(said(renameMonth(plan(), 1, "Basics")), ["Month 1 is called “Basics”, which was “Standard 1”."]);
    assert.deepEqual(said(renameMonth(plan(), 3, "Break")), ["Month 3 is called “Break”, which was “Rest”."]);
  });
});
