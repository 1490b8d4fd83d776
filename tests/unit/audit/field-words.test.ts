import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglish as t } from "#domain/i18n/translate.ts";
import { fieldWords, valueWords } from "#features/audit/components/field-words.ts";

describe("what the audit kept, in words", () => {
  test("an exam's fields are not shown as the code calls them", () =>
    assert.deepEqual(["opens", "closes", "showVerdicts", "exercises", "due", "quota"].filter((key) => fieldWords(key, t) === key), ["opens", "closes", "exercises", "due"]));
  test("what the cohort's clock showed is a date, and no other clock moves it", () =>
    assert.deepEqual(["Europe/Berlin", "America/New_York"].map((zone) => valueWords("opens", "2026-11-28T08:31", t, zone)), ["28 Nov 2026, 08:31", "28 Nov 2026, 08:31"]));
  test("a moment is told by the reader's clock", () => assert.equal(valueWords("expiresAt", "2026-11-28T08:31:00.000Z", t, "Europe/Berlin"), "28 Nov 2026, 09:31"));
  test("a name that only looks like a day with more behind it stays as it is", () => assert.equal(valueWords("title", "2026-11-28T08:31 resit", t, "UTC"), "2026-11-28T08:31 resit"));
});
