// Plain JavaScript without dependencies: it runs before anything is installed, under any Node from 20 on.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const nodeBinary = path.join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

/** Says one sentence and ends the program. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const olderThan = (file, other) => !existsSync(file) || statSync(file).mtimeMs < statSync(other).mtimeMs;

/** Whether node_modules holds what package-lock.json asks for. */
function installed() {
  return !olderThan(path.join(root, "node_modules", ".package-lock.json"), path.join(root, "package-lock.json")) && existsSync(nodeBinary);
}

/** Installs what package-lock.json names, when it is not there. */
export function install() {
  if (installed()) return;
  console.log("Installing packages (a few minutes the first time) …");
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) fail("npm ci failed: see the lines above. A registry must be reachable for the first installation.");
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
