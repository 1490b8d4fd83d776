import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { daysLate, lateFactor, type LatePolicy } from "#domain/lateness.ts";
import { fromWallClock } from "#domain/wall-clock.ts";

const policy: LatePolicy = { latePerDay: 10, lateDays: 5, graceMinutes: 0, timeZone: "UTC" };
const due = new Date("2026-12-04T23:59:00Z");
const after = (minutes: number) => new Date(due.getTime() + minutes * 60_000);
const day = 24 * 60;

describe("how many days late", () => {
  test("in the last moment is in time", () => assert.equal(daysLate(due, due, policy), 0));
  test("a millisecond after it is one day", () => assert.equal(daysLate(new Date(due.getTime() + 1), due, policy), 1));
  test("a whole day is one, and a minute more two", () => assert.deepEqual([daysLate(after(day), due, policy), daysLate(after(day + 1), due, policy)], [1, 2]));
  test("what was handed in before is not late", () => assert.equal(daysLate(after(-1000), due, policy), 0));
  test("within the grace is in time, and after it the grace does not count", () => {
    const kind = { ...policy, graceMinutes: 15 };
    assert.deepEqual([daysLate(after(15), due, kind), daysLate(after(16), due, kind), daysLate(after(day + 15), due, kind)], [0, 1, 2]);
  });
  const berlin = { graceMinutes: 0, timeZone: "Europe/Berlin" };
  const inBerlin = (text: string) => fromWallClock(text, "Europe/Berlin");
  test("the same time on the next day is one day, also when clocks were set back in between", () => assert.equal(daysLate(inBerlin("2026-10-25T23:59"), inBerlin("2026-10-24T23:59"), berlin), 1));
  test("and when they were set forward", () => assert.equal(daysLate(inBerlin("2026-03-29T23:59"), inBerlin("2026-03-28T23:59"), berlin), 1));
  test("24 hours after are one day, also when clocks were set forward", () => assert.equal(daysLate(new Date(inBerlin("2026-03-28T23:59").getTime() + 86_400_000), inBerlin("2026-03-28T23:59"), berlin), 1));
  test("late within the hour that comes twice is late all the same", () => assert.equal(daysLate(new Date("2026-10-25T01:15:00Z"), new Date("2026-10-25T00:30:00Z"), berlin), 1));
});

describe("what late work is worth", () => {
  test("all of it in time", () => assert.equal(lateFactor(due, due, policy), 1));
  test("ten percent less for each day begun", () => assert.deepEqual([1, day, day + 1, 3 * day].map((minutes) => lateFactor(after(minutes), due, policy)), [0.9, 0.9, 0.8, 0.7]));
  test("nothing after the last day that counts", () => assert.deepEqual([lateFactor(after(5 * day), due, policy), lateFactor(after(5 * day + 1), due, policy)], [0.5, 0]));
  test("never less than nothing", () => assert.equal(lateFactor(after(4 * day), due, { ...policy, latePerDay: 40, lateDays: null }), 0));
  test("for ever, where no last day is set", () => assert.equal(lateFactor(after(9 * day), due, { ...policy, latePerDay: 5, lateDays: null }), 0.55));
  test("no day counts: what is late is worth nothing", () => assert.equal(lateFactor(after(1), due, { ...policy, lateDays: 0 }), 0));
  test("nothing taken off", () => assert.equal(lateFactor(after(3 * day), due, { ...policy, latePerDay: 0 }), 1));
  test("no deadline", () => assert.equal(lateFactor(after(1000 * day), null, policy), 1));
  test("percents are exact: three days of ten are 0.7", () => assert.equal(lateFactor(after(2 * day + 1), due, policy), 0.7));
});
