// Plain JavaScript without dependencies: it runs before anything is installed, under any Node from 20 on.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const nodeBinary = path.join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

/** Says one sentence and ends the program. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const olderThan = (file, other) => !existsSync(file) || statSync(file).mtimeMs < statSync(other).mtimeMs;

const lockFile = path.join(root, "package-lock.json");
const stamp = path.join(root, "node_modules", ".descent-installed");
const hashOfLock = () => createHash("sha256").update(readFileSync(lockFile)).digest("hex");

/** Whether node_modules holds what package-lock.json asks for: by the hash we left, or by npm's own file being the newer one. */
function installed() {
  if (!existsSync(nodeBinary)) return false;
  const left = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  return left === hashOfLock() || !olderThan(path.join(root, "node_modules", ".package-lock.json"), lockFile);
}

/** The process that has the turn; 0 while it has not said so, and when it gave the turn back this very moment. */
function ownerOf(turn) {
  try {
    return Number(readFileSync(path.join(turn, "pid"), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return 0;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Does the work while no other process of this clone does: two installations at once would take each other's files away. */
function alone(work) {
  const turn = path.join(root, ".installing");
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(turn);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = ownerOf(turn);
    // Whoever had the turn died, or never came to write its number.
    if (owner > 0 ? !isAlive(owner) : waited > 20) rmSync(turn, { recursive: true, force: true });
    else {
      if (waited === 0) console.log("Another process is installing packages; waiting for it …");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  try {
    writeFileSync(path.join(turn, "pid"), String(process.pid));
    work();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

/** Installs what package-lock.json names, when it is not there. */
export function install() {
  if (installed()) return;
  let failed = false;
  alone(() => {
    if (installed()) return;
    console.log("Installing packages (a few minutes the first time) …");
    const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
    failed = result.status !== 0;
    if (!failed) writeFileSync(stamp, hashOfLock());
  });
  if (failed) fail("npm ci failed: see the lines above. A registry must be reachable for the first installation.");
}

/** Writes the database client, when schema.prisma is newer than it. No engine is downloaded: its place is taken by any program. */
function generateClient() {
  const client = path.join(root, "lib", "generated", "prisma", "client.ts");
  if (!olderThan(client, path.join(root, "prisma", "schema.prisma"))) return;
  const result = spawnSync(nodeBinary, [path.join(root, "node_modules", "prisma", "build", "index.js"), "generate"], {
    cwd: root, encoding: "utf8",
    env: cleanEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
  });
  if (result.status !== 0) fail(`The database client could not be generated:\n${result.stdout}${result.stderr}`);
}

/** The environment for every child: the project's own Node first on the PATH, nothing that slows each start. */
export function cleanEnvironment(extra = {}) {
  const env = { ...process.env, ...extra };
  env.PATH = [path.join(root, "node_modules", ".bin"), env.PATH].join(path.delimiter);
  delete env.NODE_EXTRA_CA_CERTS;
  return env;
}

/**
 * Runs a TypeScript program of the project under its own Node and ends with its exit code. Signals
 * are passed on, so that whoever stops this process stops the program too.
 */
export function run(script, args, extraEnvironment = {}) {
  install();
  generateClient();
  const child = spawn(nodeBinary, ["--conditions=react-server", "--disable-warning=ExperimentalWarning", path.join(root, script), ...args], {
    stdio: "inherit",
    env: cleanEnvironment(extraEnvironment),
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}
