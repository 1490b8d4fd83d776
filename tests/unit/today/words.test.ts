import assert from "node:assert/strict";
import { test } from "node:test";
import { agoWords, listWords, spanWords, streakWords } from "#features/today/components/words.ts";

test("a span within one month names it once, one across two names both", () => {
  assert.equal(spanWords("2026-11-23", "2026-11-29"), "23 to 29 November");
  assert.equal(spanWords("2026-11-30", "2026-12-06"), "30 November to 6 December");
});
test("within a week the weekday says when, before it the date", () => {
  assert.deepEqual(["2026-11-27", "2026-11-26", "2026-11-24", "2026-11-20"].map((day) => agoWords(day, "2026-11-27")), ["today", "yesterday", "on Tuesday", "on 20 November"]);
});
test("a day that is not there yet, for a clock that goes ahead, is today", () => assert.equal(agoWords("2026-11-28", "2026-11-27"), "today"));
test("lists in words", () => assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listWords(words)), ["", "a", "a and b", "a, b and c"]));
test("a streak says which day a freeze covered, and never scolds", () => {
  assert.equal(streakWords({ length: 9, frozen: ["2026-11-24"], freezesLeft: 1 }, "2026-11-27"), "A freeze covered Tuesday; one freeze is left this month.");
  assert.equal(streakWords({ length: 9, frozen: ["2026-11-26", "2026-11-17"], freezesLeft: 0 }, "2026-11-27"), "A freeze covered 17 November and yesterday; no freeze is left this month.");
  assert.equal(streakWords({ length: 3, frozen: [], freezesLeft: 2 }, "2026-11-27"), "Days without a break; two freezes are left this month.");
  assert.match(streakWords({ length: 0, frozen: [], freezesLeft: 2 }, "2026-11-27"), /^Hand something in/);
});
