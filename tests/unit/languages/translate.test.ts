import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOfBrowser } from "#domain/i18n/language.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { ConflictError, LockedError, NotFoundError } from "#domain/errors.ts";

const german = translator("de", {
  "There is no exercise {slug}.": "Es gibt keine Aufgabe {slug}.",
  "{count, plural, one {# day} other {# days}} in a row": "{count, plural, one {# Tag} other {# Tage}} in Folge",
  "It's yours.": "Es ist deins.",
});

test("a sentence that no catalogue has is said in English rather than not at all", () => assert.equal(german("Hand it in."), "Hand it in."));
test("a name of the prototype is no translation", () => assert.equal(german("constructor"), "constructor"));
test("one and many", () => {
  assert.equal(german("{count, plural, one {# day} other {# days}} in a row", { count: 1 }), "1 Tag in Folge");
  assert.equal(german("{count, plural, one {# day} other {# days}} in a row", { count: 1200 }), "1.200 Tage in Folge");
  assert.equal(inEnglish("{count, plural, one {# day} other {# days}} in a row", { count: 0 }), "0 days in a row");
});
test("an apostrophe quotes nothing", () => assert.equal(inEnglish("It's the mentor's turn, {name}.", { name: "Ada" }), "It's the mentor's turn, Ada."));
test("what a person typed is no message", () => assert.equal(inEnglish("Called {name}.", { name: "{count} <b>" }), "Called {count} <b>."));
test("less-than is no tag", () => assert.equal(inEnglish("p < {p}", { p: 0.05 }), "p < 0.05"));

test("an error speaks English to the log and the reader's language to the reader", () => {
  const error = new NotFoundError("There is no exercise {slug}.", { slug: "relu" });
  assert.equal(error.message, "There is no exercise relu.");
  assert.equal(error.inWords(german), "Es gibt keine Aufgabe relu.");
});
test("braces in an error without values are what they are", () => {
  const error = new ConflictError("Write it as {a: 1}.");
  assert.equal(error.message, "Write it as {a: 1}.");
  assert.equal(error.inWords(german), "Write it as {a: 1}.");
});
test("the day of an error is in the reader's language", () => {
  const locked = new LockedError(4, "2026-12-01");
  assert.match(locked.message, /^Month 4 opens on 1 December 2026:/);
  assert.match(locked.inWords(german), /1\. Dezember 2026/);
});

for (const [header, expected] of [
  ["de", "de"], ["de-AT,de;q=0.9,en;q=0.5", "de"], ["en-US,en;q=0.9,de;q=0.8", "en"], ["fr,de;q=0.5", "de"], ["fr", "en"], ["", "en"], [null, "en"],
  ["de;q=0,en;q=0.1", "en"], ["EN;q=0.4, DE;q=0.6", "de"], ["*", "en"], ["de;q=banana", "de"],
] as const) {
  test(`a browser that asks for ${JSON.stringify(header)} reads ${expected}`, () => assert.equal(languageOfBrowser(header), expected));
}
