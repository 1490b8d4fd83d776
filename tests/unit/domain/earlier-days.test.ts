import assert from "node:assert/strict";
import { test } from "node:test";
import { earlierDays, minutesOf, sameLog } from "#domain/earlier-days.ts";

test("seven days back, the latest first, and not today, which has its own place", () => {
  assert.deepEqual(earlierDays("2026-12-03", "2026-01-01"), ["2026-12-02", "2026-12-01", "2026-11-30", "2026-11-29", "2026-11-28", "2026-11-27", "2026-11-26"]);
});
test("nothing from before the account was there", () => assert.deepEqual(earlierDays("2026-12-03", "2026-12-01"), ["2026-12-02", "2026-12-01"]));
test("an account's first day has none", () => assert.deepEqual(earlierDays("2026-12-03", "2026-12-03"), []));
test("an account whose person travelled west since, so that it is made tomorrow, has none", () => assert.deepEqual(earlierDays("2026-12-03", "2026-12-04"), []));
test("the end of February in a leap year", () => assert.equal(earlierDays("2028-03-01", "2028-01-01")[0], "2028-02-29"));

test("a tick without minutes is not the same as nothing", () => assert.equal(sameLog({ "habit.code": 0 }, {}), false));
test("one habit for another is not the same", () => assert.equal(sameLog({ "habit.code": 0 }, { "habit.math": 0 }), false));
test("the order of habits does not matter", () => assert.ok(sameLog({ a: 1, b: 2 }, { b: 2, a: 1 })));
test("a name of the prototype is no habit", () => assert.equal(sameLog({ constructor: 1 }, { a: 1 }), false));
test("minutes of all habits together", () => assert.equal(minutesOf({ a: 1000, b: 441, c: 0 }), 1441));
