import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TooManyTriesError, ThrottledError } from "#domain/errors.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { waitWords } from "#domain/wait-words.ts";
import { german } from "#lib/i18n/german.ts";

const inGerman = translator("de", german);

describe("how long to wait", () => {
  for (const [seconds, said] of [
    [0.2, "Try again in 1 second."], [1, "Try again in 1 second."], [59.2, "Try again in 60 seconds."], [90, "Try again in 90 seconds."], [91, "Try again in 2 minutes."],
    [899, "Try again in 15 minutes."], [5400, "Try again in 90 minutes."], [5401, "Try again in 2 hours."], [24 * 3600, "Try again in 24 hours."],
  ] as const) test(`${seconds} s, never less than it is`, () => assert.equal(waitWords(seconds, inEnglish), said));

  test("in German, one and many", () => {
    assert.equal(waitWords(1, inGerman), "Versuch es in 1 Sekunde noch einmal.");
    assert.equal(waitWords(900, inGerman), "Versuch es in 15 Minuten noch einmal.");
  });
});

test("too many tries are told in the reader's language, and to programs in seconds", () => {
  const error = new TooManyTriesError("Too many tries to sign in.", 899.3);
  assert.ok(error instanceof ThrottledError);
  assert.equal(error.name, "ThrottledError");
  assert.equal(error.message, "Too many tries to sign in. Try again in 15 minutes.");
  assert.equal(error.inWords(inGerman), "Zu viele Versuche, sich anzumelden. Versuch es in 15 Minuten noch einmal.");
  assert.equal(error.retryAfterSeconds, 900);
});
