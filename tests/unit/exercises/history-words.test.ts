import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { attemptName } from "#features/exercises/components/attempt-name.ts";
import { clockWords } from "#features/exercises/components/clock-words.ts";
import { countChanges, lineDifference } from "#features/exercises/components/line-difference.ts";

test("today is the reader's today: shortly after midnight in Tokyo the evening before is another day", () => {
  const now = new Date("2026-11-27T15:30:00Z");
  assert.equal(clockWords(new Date("2026-11-27T14:03:00Z"), "UTC", "en-GB", now), "14:03");
  assert.equal(clockWords(new Date("2026-11-27T14:03:00Z"), "Asia/Tokyo", "en-GB", now), "27 Nov, 23:03");
});

test("an attempt is named by its number and its time", () => {
  const createdAt = new Date("2020-02-01T08:00:00Z");
  const attempts = [{ id: "new", number: 12, createdAt }, { id: "old", number: 11, createdAt }];
  assert.match(attemptName(attempts, "new", "UTC", inEnglish) ?? "", /^attempt 12, of 1 Feb, 08:00$/);
  assert.equal(attemptName(attempts, "somebody else's", "UTC", inEnglish), null);
});

test("an attempt's time is written as the reader's language writes it", () => {
  const attempts = [{ id: "new", number: 12, createdAt: new Date("2020-02-01T08:00:00Z") }];
  const german = translator("de", { "attempt {number}, of {time}": "Versuch {number} ({time})" });
  assert.equal(attemptName(attempts, "new", "UTC", german), "Versuch 12 (1. Feb., 08:00)");
});

test("lines that come and go, and a missing last line break is a change of one line", () => {
  assert.deepEqual(countChanges("a\nb\n", "a\nc\nd\n"), { added: 2, removed: 1 });
  assert.deepEqual(countChanges("a\nb", "a\nb"), { added: 0, removed: 0 });
  assert.deepEqual(countChanges("a\nb", "a\nb\n"), { added: 1, removed: 1 });
});

test("two texts that have nothing in common do not stop the page", () => {
  const text = (of: string) => Array.from({ length: 8000 }, (_, i) => `${of} ${i}`).join("\n");
  const startedAt = performance.now();
  assert.equal(lineDifference(text("a"), text("b")).length, 16_000);
  assert.ok(performance.now() - startedAt < 5000);
});
