import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addDays } from "#domain/day.ts";
import { agoWords, dayText, longDay, monthText, nearDayText, shortMonth, spanWords } from "#domain/day-words.ts";
import { capital, listWords, numberWord } from "#domain/i18n/in-words.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { german as catalogue } from "#lib/i18n/german.ts";

const today = "2026-11-27";
const german = translator("de", catalogue);
const back = (...days: number[]) => days.map((n) => addDays(today, -n));

describe("days in words", () => {
  test("a day of another year says its year", () => {
    assert.deepEqual(["2026-11-03", "2025-11-28"].map((day) => dayText(day, today, inEnglish)), ["Tuesday 3 November", "Friday 28 November 2025"]);
    assert.deepEqual(["2026-11-03", "2025-11-28"].map((day) => dayText(day, today, german)), ["Dienstag, 3. November", "Freitag, 28. November 2025"]);
  });
  test("a year has no dot for its thousands", () => assert.equal(monthText("2026-11", german), "November 2026"));
  test("March is not Mar in German, and September not Sept in English", () => {
    assert.deepEqual(["2026-03-01", "2026-09-01"].map((day) => shortMonth(day, german)), ["Mär", "Sep"]);
    assert.equal(shortMonth("2026-09-01", inEnglish), "Sep");
  });
  test("the long form", () => assert.deepEqual([longDay(today, inEnglish), longDay(today, german)], ["Friday 27 November", "Freitag, 27. November"]));
  test("a week ago is no weekday: it would be taken for the last one", () => {
    assert.deepEqual(back(0, 1, 3, 6, 7).map((day) => nearDayText(day, today, inEnglish)), ["today", "yesterday", "Tuesday", "Saturday", "20 November"]);
    assert.deepEqual(back(0, 1, 3, 7).map((day) => agoWords(day, today, inEnglish)), ["today", "yesterday", "on Tuesday", "on 20 November"]);
    assert.deepEqual(back(0, 1, 3, 7).map((day) => agoWords(day, today, german)), ["heute", "gestern", "am Dienstag", "am 20. November"]);
  });
  test("a day that is not there yet, for a clock that goes ahead, is today", () => assert.equal(agoWords("2026-11-28", today, inEnglish), "today"));
  test("a span within one month names it once, one across two names both", () => {
    assert.deepEqual([spanWords("2026-11-23", "2026-11-29", inEnglish), spanWords("2026-11-30", "2026-12-06", inEnglish)], ["23 to 29 November", "30 November to 6 December"]);
    assert.deepEqual([spanWords("2026-11-23", "2026-11-29", german), spanWords("2026-11-30", "2026-12-06", german)], ["23. bis 29. November", "30. November bis 6. Dezember"]);
  });
});

describe("lists and numbers in words", () => {
  test("no comma before the last", () => {
    const of = (t: typeof german) => [[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listWords(words, t));
    assert.deepEqual(of(inEnglish), ["", "a", "a and b", "a, b and c"]);
    assert.deepEqual(of(german), ["", "a", "a und b", "a, b und c"]);
  });
  test("small numbers are words, larger ones digits", () => {
    assert.deepEqual([2, 12, 13].map((count) => numberWord(count, inEnglish)), ["two", "twelve", "13"]);
    assert.deepEqual([2, 12, 13].map((count) => numberWord(count, german)), ["zwei", "zwölf", "13"]);
  });
  test("nothing has no beginning", () => assert.deepEqual(["", "übung"].map(capital), ["", "Übung"]));
});
