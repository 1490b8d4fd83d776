import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../bin/steps/free-port.ts";
import { startSite } from "./site.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Runs `npm start` without npm to its end; only for starts that must fail. */
function failedStart(extra: Record<string, string>): Promise<{ code: number | null; printed: string }> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "descent-start-"));
  return new Promise((resolve) => {
    const child = spawn("node", [path.join(root, "bin/start.mjs")], {
      cwd: root, stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "development", DATA_DIR: dataDir, DESCENT_DEMO: "0", DATABASE_URL: "", ...extra },
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => { printed += chunk.toString("utf8"); });
    child.once("exit", (code) => {
      rmSync(dataDir, { recursive: true, force: true });
      resolve({ code, printed: printed.trim() });
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("a port that is taken is one sentence that names the way out", async () => {
  const port = await freePort();
  const server = createServer().listen(port);
  try {
    const { code, printed } = await failedStart({ PORT: String(port) });
    expect(code).toBe(1);
    expect(printed).toBe(`Port ${port} is taken: stop what listens there, or choose another with PORT=${port + 1}.`);
  } finally {
    server.close();
  }
});

test("a wrong DATABASE_URL is one sentence", async () => {
  const nobodyThere = await failedStart({ PORT: String(await freePort()), DATABASE_URL: `postgresql://descent@127.0.0.1:${await freePort()}/descent` });
  expect(nobodyThere.code).toBe(1);
  expect(nobodyThere.printed).toMatch(/^The database at 127\.0\.0\.1:\d+ does not answer: check DATABASE_URL \([^\n]*\)\.$/);
  const notPostgres = await failedStart({ PORT: String(await freePort()), DATABASE_URL: "mysql://somewhere/else" });
  expect(notPostgres.printed).toMatch(/^DATABASE_URL starts with "mysql:[^\n]*$/);
});

test("production without a secret is one sentence, and nothing is made up", async () => {
  const { code, printed } = await failedStart({ PORT: String(await freePort()), NODE_ENV: "production", NEXTAUTH_SECRET: "" });
  expect(code).toBe(1);
  expect(printed).toMatch(/^NEXTAUTH_SECRET is not set[^\n]*$/);
});

test("a port that is no number is one sentence", async () => {
  const { code, printed } = await failedStart({ PORT: "three thousand" });
  expect(code).toBe(1);
  expect(printed).toBe('PORT is "three thousand": it must be a whole number from 1 to 65535.');
});

test("an empty site starts without the demo, ends within five seconds and leaves no process", async () => {
  test.setTimeout(180_000);
  const site = await startSite({ demo: false });
  const pids = await site.processes();
  expect(pids.length).toBeGreaterThan(3);
  const from = Date.now();
  // As Ctrl+C in a terminal does: the process above and the starter itself, which then hears of it twice.
  process.kill(pids[1], "SIGINT");
  process.kill(pids[0], "SIGINT");
  await site.stop();
  // A runner ends when it sees that its worker has gone, a moment after the starter.
  await expect.poll(() => pids.filter(isAlive), { timeout: Math.max(1, from + 5500 - Date.now()) }).toEqual([]);
  expect(Date.now() - from).toBeLessThan(5500);
  rmSync(site.dataDir, { recursive: true, force: true });
});
