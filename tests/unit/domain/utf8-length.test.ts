import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { utf8Length } from "#domain/utf8-length.ts";

test("as the platform's encoder counts, halves of surrogate pairs and the edges of each length included", () => {
  for (const text of ["", "\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\u{10000}", "\u{10ffff}", "\ud800", "\udc00x", "a\ud800"]) assert.equal(utf8Length(text), new TextEncoder().encode(text).length, JSON.stringify(text));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => utf8Length(text) === new TextEncoder().encode(text).length));
});
