import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addDays } from "#domain/day.ts";
import { clockText, minutesText, mostMinutesAtOnce, readClock, streakClause, streakText } from "#domain/habits.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { currentStreak } from "#domain/streak.ts";
import { addMinutesSchema } from "#features/habits/schema.ts";

const today = "2026-11-27";
const back = (...days: number[]) => days.map((n) => addDays(today, -n));
const words = (active: string[], thisMonth = active.length) => streakText(currentStreak(active, today), today, thisMonth, inEnglish);

describe("minutes in words", () => {
  test("no hours where there are none, no minutes where there are none", () => assert.deepEqual([0, 1, 45, 60, 72, 600].map(minutesText), ["0 min", "1 min", "45 min", "1 h", "1 h 12 min", "10 h"]));
  test("the clock shows hours only when there are any", () => assert.deepEqual([0, 7, 754, 3723, -4].map(clockText), ["0:00", "0:07", "12:34", "1:02:03", "0:00"]));
});

describe("a streak in words", () => {
  test("without a freeze, the days alone", () => assert.equal(words(back(0, 1, 2)), "Three days"));
  test("one day is no days", () => assert.equal(words(back(0)), "One day"));
  test("a freeze names its day and says how many are left", () => assert.equal(words(back(0, 1, 2, 4, 5, 6, 7, 8, 9)), "Nine days; a freeze covered Tuesday; one freeze is left this month"));
  test("two freezes stand in the order of their days, and none is left", () => assert.equal(words(back(0, 2, 4)), "Three days; freezes covered Tuesday and yesterday; no freeze is left this month"));
  test("freezes of an earlier month do not speak of this one", () => {
    const at = "2026-11-03";
    const active = ["2026-11-03", "2026-11-02", "2026-11-01", "2026-10-30"];
    assert.equal(streakText(currentStreak(active, at), at, 3, inEnglish), "Four days; a freeze covered Saturday");
  });
  test("many freezes are a number", () => {
    const streak = { length: 60, frozen: back(2, 3, 30, 31), freezesLeft: 0 };
    assert.equal(streakText(streak, today, 20, inEnglish), "60 days; four freezes covered the gaps; no freeze is left this month");
  });
  test("a broken one says what stays, and blames nobody", () => assert.equal(words(back(8, 9, 10, 11)), "Four days this month"));
  test("nothing yet is an invitation", () => assert.equal(words([]), "Today can be the first day"));
  test("within a sentence it begins with a small letter", () => assert.equal(streakClause(currentStreak(back(0), today), today, 1, inEnglish), "one day"));
});

describe("a clock", () => {
  const read = (from: string, to: string, zone = "Europe/Berlin") => readClock(new Date(from), new Date(to), zone);
  test("whole minutes count", () => assert.deepEqual(read("2026-11-27T09:00:00Z", "2026-11-27T09:25:59Z"), { minutes: 25, day: today, doubtful: false }));
  test("eight hours are believed, a minute more is not", () => {
    assert.equal(read("2026-11-27T06:00:00Z", "2026-11-27T14:00:59Z").doubtful, false);
    assert.equal(read("2026-11-27T06:00:00Z", "2026-11-27T14:01:00Z").doubtful, true);
  });
  test("ten minutes past midnight ask, in the person's zone and not in the server's", () => {
    assert.deepEqual(read("2026-11-26T22:55:00Z", "2026-11-26T23:05:00Z"), { minutes: 10, day: "2026-11-26", doubtful: true });
    assert.equal(read("2026-11-26T22:55:00Z", "2026-11-26T23:05:00Z", "America/New_York").doubtful, false);
    assert.equal(read("2026-11-26T23:55:00Z", "2026-11-27T00:05:00Z").doubtful, false);
  });
  test("a start in the future is no negative time", () => assert.deepEqual(read("2026-11-27T10:00:00Z", "2026-11-27T09:59:00Z"), { minutes: 0, day: today, doubtful: false }));
  test("who flew west past midnight back into the day is not asked", () => assert.equal(read("2026-11-27T05:30:00Z", "2026-11-27T06:30:00Z", "America/Los_Angeles").doubtful, false));
  test("the hour that is struck twice in October is an hour each time", () => assert.equal(read("2026-10-25T00:30:00Z", "2026-10-25T02:30:00Z").minutes, 120));
});

test("what is refused names the number that is allowed", () => {
  const refused = addMinutesSchema.safeParse({ habit: "habit.math", day: today, seen: 0, minutes: String(mostMinutesAtOnce + 1) });
  assert.match(refused.error?.issues[0]?.message ?? "", new RegExp(` to ${mostMinutesAtOnce}\\.$`));
});
