import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { courseWeek, monthBegins, opensOn, planWeeks, weekAt } from "#domain/calendar.ts";
import { addDays, daysBetween, type Day } from "#domain/day.ts";

const someDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2000-01-01", n));

describe("the months of a cohort", () => {
  test("a cohort of the 31st moves on with the last day of a shorter month, and back to the 31st", () => {
    assert.deepEqual([1, 2, 3, 4, 5].map((month) => monthBegins("2026-01-31", month)), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
  });
  test("a leap year gives February its 29th", () => assert.equal(monthBegins("2028-01-30", 2), "2028-02-29"));
  test("the year turns", () => assert.equal(monthBegins("2026-09-28", 13), "2027-09-28"));
});

describe("the week that a day lies in", () => {
  const week = (day: Day) => {
    const found = weekAt("2026-09-28", day);
    return found && [found.month, found.week, found.number];
  };
  test("nothing before the first day, nothing after the year", () => assert.deepEqual([week("2026-09-27"), week("2027-09-28")], [null, null]));
  test("the first day and the last of the first week", () => assert.deepEqual([week("2026-09-28"), week("2026-10-04"), week("2026-10-05")], [[1, 1, 1], [1, 1, 1], [1, 2, 2]]));
  test("the days that are left over belong to the fourth week", () => assert.deepEqual([week("2026-10-19"), week("2026-10-27"), week("2026-10-28")], [[1, 4, 4], [1, 4, 4], [2, 1, 5]]));
  test("every day of the year lies in exactly the week that says so, and the weeks follow each other without a gap", () => {
    fc.assert(fc.property(someDay, (startsOn) => {
      let expected = startsOn;
      for (let month = 1; month <= 12; month++) {
        for (let number = 1; number <= 4; number++) {
          const { from, to } = courseWeek(startsOn, month, number);
          assert.equal(from, expected);
          assert.ok(daysBetween(from, to) >= 5, `${from} to ${to}`);
          assert.deepEqual([weekAt(startsOn, from), weekAt(startsOn, to)].map((found) => found?.number), [(month - 1) * 4 + number, (month - 1) * 4 + number]);
          expected = addDays(to, 1);
        }
      }
      assert.equal(weekAt(startsOn, expected), null);
    }), { numRuns: 60 });
  });
});

describe("a month's items by week", () => {
  const items = (...minutes: number[]) => minutes.map((each, i) => ({ minutes: each, i }));
  const numbers = (weeks: { i: number }[][]) => weeks.map((week) => week.map(({ i }) => i));
  test("nothing to do is four empty weeks", () => assert.deepEqual(planWeeks([]), [[], [], [], []]));
  test("equal items fall evenly", () => assert.deepEqual(numbers(planWeeks(items(30, 30, 30, 30, 30, 30, 30, 30))), [[0, 1], [2, 3], [4, 5], [6, 7]]));
  test("a long one takes its week", () => assert.deepEqual(numbers(planWeeks(items(20, 20, 200, 20, 20))), [[0, 1], [], [2], [3, 4]]));
  test("no item is lost, and none changes its place", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 5, max: 600 })), (minutes) => {
      assert.deepEqual(planWeeks(items(...minutes)).flat().map(({ i }) => i), minutes.map((_, i) => i));
    }));
  });
});

describe("what is locked by date", () => {
  const today = "2026-11-27";
  test("nothing for somebody in no cohort", () => assert.equal(opensOn([], 12, today), null));
  test("nothing where the cohort goes at its own pace", () => assert.equal(opensOn([{ startsOn: "2026-09-28", paced: false }], 12, today), null));
  test("a month that the cohort has come to is open, on its first day too", () => {
    assert.deepEqual([opensOn([{ startsOn: "2026-09-27", paced: true }], 3, today), opensOn([{ startsOn: "2026-09-28", paced: true }], 3, today)], [null, "2026-11-28"]);
  });
  test("before the start even the first month is locked", () => assert.equal(opensOn([{ startsOn: "2027-01-11", paced: true }], 1, today), "2027-01-11"));
  test("of two cohorts the one that is further opens it", () => {
    assert.equal(opensOn([{ startsOn: "2026-11-01", paced: true }, { startsOn: "2026-06-01", paced: true }], 5, today), null);
    assert.equal(opensOn([{ startsOn: "2026-11-01", paced: true }, { startsOn: "2026-06-01", paced: false }], 12, today), null);
  });
});
