import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ExpectedError } from "#domain/errors.ts";

/** The process that a pid file names, if it still runs. */
function holder(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    process.kill(pid, 0);
    return pid === process.pid ? null : pid;
  } catch {
    return null;
  }
}

/**
 * Makes this the only start from the data folder: two would share one embedded database, and the
 * first to end would take it from the other.
 * @throws {ExpectedError} naming the process that runs already
 */
export function onlyOne(dataDir: string): void {
  const file = path.join(dataDir, "start.pid");
  const other = holder(file);
  if (other !== null) throw new ExpectedError(`Descent runs from this folder already (process ${other}): stop it first, or give this one another DATA_DIR.`);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, String(process.pid));
  process.once("exit", () => rmSync(file, { force: true }));
}
