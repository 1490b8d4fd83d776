import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../../bin/steps/free-port.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A whole site on a free port, started by the door that everybody uses: `npm start` without npm. */
export interface Site {
  url: string;
  dataDir: string;
  port: number;
  /** The site's processes: starter, database, web server, workers and their runners. */
  processes(): Promise<number[]>;
  stop(): Promise<void>;
}

/** A fresh folder that the database's user may pass through, so that all of the site lies in it and goes with it. */
function newDataDir(): string {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "descent-site-"));
  chmodSync(dataDir, 0o755);
  return dataDir;
}

/** A process and everything that it started, by the system's list of processes. */
async function processTree(rootPid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  const parents = stdout.trim().split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [rootPid];
  for (const pid of tree) tree.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

export async function startSite(options: { dataDir?: string; port?: number; demo?: boolean; env?: Record<string, string> } = {}): Promise<Site> {
  const dataDir = options.dataDir ?? newDataDir();
  const port = options.port ?? await freePort();
  const url = `http://localhost:${port}`;
  const env: Record<string, string | undefined> = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DESCENT_DEMO: options.demo === false ? "0" : "1", WORKERS: "1", DATABASE_URL: "", NEXTAUTH_URL: url, ...options.env };
  const child = spawn("node", [path.join(root, "bin/start.mjs")], { cwd: root, env: { ...env, NODE_ENV: "development" }, stdio: ["ignore", "pipe", "pipe"] });
  await ready(child);
  return {
    url, dataDir, port,
    processes: () => processTree(child.pid ?? 0),
    stop: () => new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    }),
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const timer = setTimeout(() => reject(new Error(`the site did not start in ten minutes:\n${printed}`)), 600_000);
    const listen = (chunk: Buffer) => {
      printed = (printed + chunk.toString("utf8")).slice(-10_000);
      if (!printed.includes("Descent is at")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the site ended with ${code}:\n${printed}`));
    });
  });
}

/**
 * Playwright's global set-up: one site for all files. Its address reaches the tests through the
 * environment, and so does that of a small server that restarts it for the test of that name.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  let site = await startSite();
  process.env.DESCENT_E2E_URL = site.url;
  process.env.DESCENT_E2E_DATA = site.dataDir;
  const control = createServer((_request, response) => {
    const { dataDir, port } = site;
    site.stop().then(() => startSite({ dataDir, port })).then((next) => {
      site = next;
      response.end("restarted");
    }, (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  const controlPort = await freePort();
  await new Promise<void>((resolve) => control.listen(controlPort, "127.0.0.1", resolve));
  process.env.DESCENT_E2E_RESTART = `http://127.0.0.1:${controlPort}/`;
  return async () => {
    control.close();
    await site.stop();
    rmSync(site.dataDir, { recursive: true, force: true });
  };
}
