import assert from "node:assert/strict";
import { test } from "node:test";
import { firstLines, hasWords, searchWords } from "#domain/notes.ts";

test("every word must be there, in any order and case", () => {
  const words = searchWords("  Chain\tRULE ");
  assert.deepEqual(words, ["chain", "rule"]);
  assert.equal(hasWords("The rule of the Chain", words), true);
  assert.equal(hasWords("The chain", words), false);
});

test("an empty search finds everything", () => assert.equal(hasWords("", searchWords(" \n ")), true));

test("a search of a thousand words is cut, not a thousand comparisons", () => assert.equal(searchWords("a ".repeat(1000)).length, 10));

test("first lines pass over empty ones", () => assert.deepEqual(firstLines("\n\n# Title\n\n  text\nmore\nleft out"), ["# Title", "text", "more"]));

test("a long line is cut between characters, not within one", () => {
  const [line] = firstLines("🙂".repeat(400), 1, 10);
  assert.equal(line, `${"🙂".repeat(8)} …`);
  assert.deepEqual(firstLines("   "), []);
});
