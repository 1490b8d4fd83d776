import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceWords } from "#domain/difference-words.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { german as catalogue } from "#lib/i18n/german.ts";

const german = translator("de", catalogue);

const of = (wrongCount: number, total: number, maxAbs: number | null = null, meanAbs: number | null = null) => ({ wrongCount, total, maxAbs, meanAbs, wrong: [] });

test("one value alone has no average, and no plural", () => {
  assert.equal(differenceWords(of(1, 1, 0.5, 0.5), inEnglish), "1 of 1 value differs, by 0.5 at most.");
  assert.equal(differenceWords(of(1, 4, 0.5, 0.125), inEnglish), "1 of 4 values differ, by 0.5 at most, 0.125 on average.");
});

test("values that have no distance (NaN, text) are counted alone", () => {
  assert.equal(differenceWords(of(2, 4), inEnglish), "2 of 4 values differ.");
  assert.equal(differenceWords(of(2, 4, 1e-7), inEnglish), "2 of 4 values differ, by 1e-7 at most.");
});

test("thousands have no separator, which would look like the point of the numbers beside them", () => {
  assert.equal(differenceWords(of(1024, 2048), inEnglish), "1024 of 2048 values differ.");
  assert.equal(differenceWords(of(1024, 2048), german), "1024 von 2048 Werten weichen ab.");
});

test("German agrees with how many differ, not with how many there are", () => {
  assert.equal(differenceWords(of(1, 4, 0.5, 0.125), german), "1 von 4 Werten weicht ab, um höchstens 0.5, im Mittel um 0.125.");
  assert.equal(differenceWords(of(1, 1, 0.5), german), "1 von 1 Wert weicht ab, um höchstens 0.5.");
});
