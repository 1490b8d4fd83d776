import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesHash } from "#features/challenges/files-hash.ts";

const files = { "a.ts": "1", "b.ts": "2" };
const hash = (change: Partial<Parameters<typeof filesHash>[0]> = {}) => filesHash({ slug: "x", month: 1, files, ...change });

describe("the hash that a proof is of", () => {
  test("is the same in whatever order the files come", () => assert.equal(hash(), hash({ files: { "b.ts": "2", "a.ts": "1" } })));

  const changes: Record<string, Partial<Parameters<typeof filesHash>[0]>> = {
    "another text": { files: { ...files, "a.ts": "1 " } }, "another path": { files: { "a.ts": "1", "c.ts": "2" } }, "a file less": { files: { "a.ts": "1" } },
    "texts that change places": { files: { "a.ts": "2", "b.ts": "1" } }, "a border that moves": { files: { "a.ts": "1b", ".ts": "2" } }, "another name": { slug: "y" }, "another month": { month: 2 },
  };
  for (const [what, change] of Object.entries(changes)) test(`${what} is another hash`, () => assert.notEqual(hash(), hash(change)));

  test("names a folder", () => assert.match(hash(), /^[0-9a-f]{64}$/));
});
