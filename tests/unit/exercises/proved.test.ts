import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openLedger } from "#grader/proof/proved.ts";

const root = mkdtempSync(path.join(os.tmpdir(), "descent-ledger-"));
after(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(path.join(root, "grader"));
mkdirSync(path.join(root, "domain"));
writeFileSync(path.join(root, "package-lock.json"), "{}");
writeFileSync(path.join(root, "grader", "judge.ts"), "export const strict = true;");
const file = path.join(root, "cache", "proved.json");

describe("what a quick proof may leave out", () => {
  it("an exercise that was proved as it is, with as many seeds", () => {
    openLedger(root, file).enter("matmul", "v1", 20);
    const ledger = openLedger(root, file);
    assert.equal(ledger.holds("matmul", "v1", 20), true);
    assert.equal(ledger.holds("matmul", "v1", 5), true);
    assert.equal(ledger.holds("matmul", "v1", 40), false);
    assert.equal(ledger.holds("matmul", "v2", 20), false);
    assert.equal(ledger.holds("adam", "v1", 20), false);
  });

  it("nothing that another grader proved", () => {
    openLedger(root, file).enter("matmul", "v1", 20);
    writeFileSync(path.join(root, "grader", "judge.ts"), "export const strict = false;");
    assert.equal(openLedger(root, file).holds("matmul", "v1", 20), false);
  });

  it("nothing that failed since, and nothing when the file is broken", () => {
    const ledger = openLedger(root, file);
    ledger.enter("matmul", "v1", 20);
    ledger.strike("matmul");
    assert.equal(openLedger(root, file).holds("matmul", "v1", 20), false);
    writeFileSync(file, '{"matmul":');
    assert.equal(openLedger(root, file).holds("matmul", "v1", 20), false);
  });
});
