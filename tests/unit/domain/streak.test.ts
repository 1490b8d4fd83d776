import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addDays, dayAt, daysBetween, fromDate, toDate, weekStart } from "#domain/day.ts";
import { currentStreak, freezesPerMonth } from "#domain/streak.ts";

describe("days", () => {
  test("half past eleven in Berlin is the next day in Tokyo", () => {
    const at = new Date("2026-03-10T22:30:00Z");
    assert.deepEqual(["Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles"].map((zone) => dayAt(at, zone)), ["2026-03-10", "2026-03-11", "2026-03-10"]);
  });
  test("a time zone that nobody knows counts as UTC", () => assert.equal(dayAt(new Date("2026-03-10T23:59:59Z"), "Mars/Olympus"), "2026-03-10"));
  test("the clock change makes no day longer", () => {
    assert.equal(addDays("2026-03-28", 2), "2026-03-30");
    assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
  });
  test("29 February, and the turn of the year", () => {
    assert.equal(addDays("2028-02-28", 1), "2028-02-29");
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  });
  test("a week begins on its Monday, Sunday ends it", () => {
    assert.deepEqual(["2026-11-23", "2026-11-27", "2026-11-29", "2026-11-30"].map(weekStart), ["2026-11-23", "2026-11-23", "2026-11-23", "2026-11-30"]);
  });
  test("what is stored comes back", () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (n) => {
      const day = addDays("1970-01-01", n);
      assert.equal(fromDate(toDate(day)), day);
      assert.equal(daysBetween("1970-01-01", day), n);
    }));
  });
});

const today = "2026-11-27";
const back = (...days: number[]) => days.map((n) => addDays(today, -n));

describe("the streak that is alive", () => {
  test("nothing done is no streak, and costs no freeze", () => assert.deepEqual(currentStreak([], today), { length: 0, frozen: [], freezesLeft: 2 }));
  test("today is not over: what was done until yesterday still stands", () => assert.equal(currentStreak(back(1, 2, 3), today).length, 3));
  test("today counts as soon as something is done", () => assert.equal(currentStreak(back(0, 1, 2, 3), today).length, 4));
  test("a missed day takes a freeze and does not count", () => {
    assert.deepEqual(currentStreak(back(0, 2, 3), today), { length: 3, frozen: back(1), freezesLeft: 1 });
  });
  test("the third missed day of a month ends it", () => {
    assert.deepEqual(currentStreak(back(0, 2, 4, 6), today), { length: 3, frozen: back(1, 3), freezesLeft: 0 });
  });
  test("each month has its own freezes", () => {
    const at = "2026-12-02";
    // 30 and 29 November, and 1 December, were missed.
    assert.deepEqual(currentStreak(["2026-12-02", "2026-11-28"], at), { length: 2, frozen: ["2026-12-01", "2026-11-30", "2026-11-29"], freezesLeft: 1 });
  });
  test("days that were missed before the first one cost nothing", () => assert.equal(currentStreak(back(0), today).freezesLeft, 2));
  test("two days away from a streak that has its freezes, it is alive; three days away it is gone", () => {
    assert.equal(currentStreak(back(3, 4), today).length, 2);
    assert.equal(currentStreak(back(4, 5), today).length, 0);
  });
  test("it is never longer than the days that were done, and never uses more than its freezes", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 })), (ago) => {
      const { length, frozen, freezesLeft } = currentStreak(back(...ago), today);
      assert.ok(length <= ago.length);
      const perMonth = Map.groupBy(frozen, (day) => day.slice(0, 7));
      assert.ok([...perMonth.values()].every((days) => days.length <= freezesPerMonth));
      assert.ok(freezesLeft >= 0 && freezesLeft <= freezesPerMonth);
      assert.ok(frozen.every((day) => !back(...ago).includes(day)));
    }));
  });
});
