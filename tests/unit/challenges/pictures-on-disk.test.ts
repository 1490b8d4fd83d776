import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { picturesOnDisk } from "#features/challenges/on-disk.ts";

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

test("a copied exercise brings the pictures that its texts show, each once, and nothing else of the folder", async () => {
  mkdirSync(".data", { recursive: true });
  const folder = mkdtempSync(path.join(".data", "pictures-"));
  try {
    mkdirSync(path.join(folder, "assets"));
    writeFileSync(path.join(folder, "assets/attention.png"), png);
    writeFileSync(path.join(folder, "assets/other.png"), png);
    writeFileSync(path.join(folder, "assets/no-picture.png"), "text");
    const found = await picturesOnDisk({ folder }, ["assets/attention.png", "assets/attention.png", "assets/missing.png", "assets/no-picture.png", "../package.json", "tests.ts"]);
    assert.deepEqual(found.map(({ path: name, mediaType }) => [name, mediaType]), [["assets/attention.png", "image/png"]]);
    assert.deepEqual(Buffer.from(found[0].content), png);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
