import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween, weekStart } from "#domain/day.ts";
import { finding, minutesOfDays, monthLabels, monthsOf, practiceText, stepOf, stepTexts, weeksShown, weeksUntil } from "#domain/heat-map.ts";
import { inEnglish } from "#domain/i18n/translate.ts";

const today = "2026-11-27";
const day = (ago: number, minutes = 30, habits = 1) => ({ day: addDays(today, -ago), minutes, habits });

describe("the picture of a year", () => {
  test("53 weeks from a Monday to today, every day once and in order, whatever day it is", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const at = addDays("2020-01-01", n);
      const weeks = weeksUntil(at);
      const days = weeks.flat();
      assert.equal(weeks.length, weeksShown);
      assert.ok(weeks.every(([first]) => weekStart(first) === first));
      assert.equal(days.at(-1), at);
      assert.ok(days.every((each, i) => i === 0 || daysBetween(days[i - 1], each) === 1));
    }));
  });
  test("the labels of months cover all its weeks", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const weeks = weeksUntil(addDays("2020-01-01", n));
      assert.equal(monthLabels(weeks, inEnglish).reduce((sum, { columns }) => sum + columns, 0), weeksShown);
    }));
  });
  test("a label stands over the week that has the month's first day", () => {
    const weeks = weeksUntil("2026-11-08", 3);
    assert.deepEqual(monthLabels(weeks, inEnglish).map(({ text }) => text), ["Oct", "Nov"]);
  });
  test("a tick without minutes is darker than a day without anything", () => assert.deepEqual([stepOf(undefined), stepOf(day(0, 0)), stepOf(day(0, 29)), stepOf(day(0, 30)), stepOf(day(0, 90)), stepOf(day(0, 180)), stepOf(day(0, 900))], [0, 1, 1, 2, 3, 4, 4]));
  test("each step has words", () => assert.equal(stepTexts.length, 5));
  test("a day's habits are summed", () => {
    assert.deepEqual(minutesOfDays([{ day: today, minutes: 30 }, { day: "2026-11-02", minutes: 5 }, { day: today, minutes: 0 }]), [{ day: "2026-11-02", minutes: 5, habits: 1 }, { day: today, minutes: 30, habits: 2 }]);
  });
  test("a day in words", () => {
    assert.equal(practiceText("2026-11-03", { day: "2026-11-03", minutes: 45, habits: 3 }, today, inEnglish), "Tuesday 3 November: 45 min, three habits");
    assert.equal(practiceText("2026-11-03", { day: "2026-11-03", minutes: 0, habits: 1 }, today, inEnglish), "Tuesday 3 November: one habit");
    assert.equal(practiceText("2026-11-03", undefined, today, inEnglish), "Tuesday 3 November: nothing logged");
  });
});

describe("what the year shows", () => {
  const every = (from: number, step: number) => Array.from({ length: Math.floor(from / step) + 1 }, (_, i) => day(from - i * step));
  test("the last sixty days", () => assert.equal(finding([day(300), ...every(59, 2)], today, inEnglish), "You practised on 30 of the last 60 days"));
  test("who began lately is not measured by sixty days", () => assert.equal(finding([day(9), day(3), day(0)], today, inEnglish), "You practised on 3 of the 10 days since you began"));
  test("the first day", () => assert.equal(finding([day(0)], today, inEnglish), "You have begun: today is the first day"));
  test("a long pause does not scold", () => assert.equal(finding([day(100), day(99)], today, inEnglish), "You have practised on two days so far"));
  test("nothing yet", () => assert.equal(finding([], today, inEnglish), "Your year begins with the first day you log"));
  test("days of another zone that lie in the future do not count", () => assert.equal(finding([{ day: addDays(today, 1), minutes: 5, habits: 1 }], today, inEnglish), "Your year begins with the first day you log"));
});

describe("the table of months", () => {
  test("an empty month between two others has its line", () => {
    assert.deepEqual(monthsOf([day(70, 20), day(1, 10), day(0, 25)], today), [
      { month: "2026-11", days: 2, minutes: 35 }, { month: "2026-10", days: 0, minutes: 0 }, { month: "2026-09", days: 1, minutes: 20 },
    ]);
  });
  test("the turn of the year", () => assert.deepEqual(monthsOf([{ day: "2025-12-31", minutes: 1, habits: 1 }], "2026-01-01").map(({ month }) => month), ["2026-01", "2025-12"]));
  test("nothing is no table", () => assert.deepEqual(monthsOf([], today), []));
});
