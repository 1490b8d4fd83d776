import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { changeIn, listPublished, publishedIndex } from "#lib/catalog/published.ts";

const known = process.env.DATA_DIR;
const folder = mkdtempSync(path.join(tmpdir(), "published-"));
before(() => { process.env.DATA_DIR = folder; });
after(() => {
  if (known === undefined) delete process.env.DATA_DIR; else process.env.DATA_DIR = known;
  rmSync(folder, { recursive: true, force: true });
});

const written = (index: unknown) => {
  mkdirSync(path.dirname(publishedIndex()), { recursive: true });
  writeFileSync(publishedIndex(), JSON.stringify(index));
  return listPublished();
};
const version = { slug: "a-challenge", month: 2, number: 3, hash: "abc" };

describe("the index of published challenges on a machine", () => {
  it("of an earlier release, without notes, is read: its challenges are there, and nothing is told", () => {
    const [read] = written([version]);
    assert.deepEqual([read.slug, read.number, changeIn(read)], ["a-challenge", 3, null]);
  });

  it("says what was new and since when", () => {
    const [read] = written([{ ...version, note: "A clearer example", publishedAt: "2026-11-01T12:00:00.123Z" }]);
    assert.deepEqual(changeIn(read), { note: "A clearer example", publishedAt: new Date("2026-11-01T12:00:00.123Z") });
  });

  it("of a later release, with more in it, takes no challenge away", () => {
    assert.equal(written([{ ...version, note: "x", publishedAt: null, more: true }]).length, 1);
  });
});
