import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { homeOf, startPostgres } from "../../../bin/steps/postgres.ts";

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function makeFolder(mode: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "descent-home-"));
  folders.push(folder);
  chmodSync(folder, mode);
  return folder;
}

test("two closed folders do not share a database", () => {
  const homes = [makeFolder(0o700), makeFolder(0o700)].map((folder) => homeOf(path.join(folder, "postgres"), true));
  assert.notEqual(homes[0], homes[1]);
  for (const home of homes) assert.ok(home.startsWith("/var/lib/descent/"), home);
});

test("where its user can reach it, or is ours, the database lies in its folder", () => {
  const [open, closed] = [path.join(makeFolder(0o755), "postgres"), path.join(makeFolder(0o700), "postgres")];
  assert.equal(homeOf(open, true), open);
  assert.equal(homeOf(closed, false), closed);
});

test("a database whose password is lost is kept, and said in words", async () => {
  const dir = path.join(makeFolder(0o755), "postgres");
  mkdirSync(dir);
  writeFileSync(path.join(dir, "PG_VERSION"), "18\n");
  await assert.rejects(startPostgres(dir), /holds a database, but its password is not in/);
});
