import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { compressStatic } from "../../../bin/steps/compress.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "descent-compress-"));
after(() => rmSync(folder, { recursive: true }));

test("scripts and styles get a copy that unpacks to what they are; pictures, and what would not shrink, get none", () => {
  mkdirSync(path.join(folder, "chunks"));
  const script = "export const answer = 42;\n".repeat(200);
  writeFileSync(path.join(folder, "chunks", "a.js"), script);
  writeFileSync(path.join(folder, "tiny.js"), "1");
  writeFileSync(path.join(folder, "font.woff2"), script);
  compressStatic(folder);
  assert.equal(brotliDecompressSync(readFileSync(path.join(folder, "chunks", "a.js.br"))).toString(), script);
  assert.ok(!existsSync(path.join(folder, "tiny.js.br")));
  assert.ok(!existsSync(path.join(folder, "font.woff2.br")));
  compressStatic(folder);
  assert.ok(!existsSync(path.join(folder, "chunks", "a.js.br.br")), "a second run compresses no copies");
});

test("a build without static files is no error", () => compressStatic(path.join(folder, "nowhere")));
