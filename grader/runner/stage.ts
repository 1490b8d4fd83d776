import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "oxc-transform";
import { libraryNames } from "#domain/exercise.ts";
import { tensorFlowScript } from "../libraries/tensorflow.ts";
import { judgeScript } from "../libraries/judge.ts";
import { stagedDataSets, stagedHeldOut } from "../data/staged.ts";
import { linkShim } from "./link-shim.ts";

const childFolder = fileURLToPath(new URL("./child/", import.meta.url));
const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
const require = createRequire(import.meta.url);

/** What runs inside the isolates, each after those that it imports. */
const shimModules = [
  "primordials", "proxies", "accessors", "tensors", "encode", "decode", "describe-error", "output", "show", "plot", "world", "timers", "answers", "calls",
  "provided", "main",
];
/** What stands between TensorFlow.js and the shim, linked to the library's script. */
const tensorFlowModules = ["primordials", "utf8", "tensorflow"];

export interface Staged {
  /** The only folder that a child may read. */
  folder: string;
  main: string;
  /** The Node that runs children. */
  node: string;
}

/** A file's text; the file that it copies; or bytes, made when they are needed, with what names their version. */
type StagedFile = { text: string } | { copyOf: string } | { version: string; bytes: () => Uint8Array };

/** What a child runs: programs, or the tests of authors whom nobody trusts, which need the judge and held-out data. */
export type RunnerRole = "program" | "judge";

/** The child's few files, as they must lie in one folder. */
function stagedFiles(role: RunnerRole): Map<string, StagedFile> {
  const files = new Map<string, StagedFile>();
  for (const name of readdirSync(childFolder).filter((file) => file.endsWith(".ts")).sort()) {
    files.set(name.replace(/\.ts$/, ".js"), { text: toJavaScript(path.join(childFolder, name)) });
  }
  files.set("shim.js", { text: linkShim(shimModules.map(shimModule)) });
  files.set("tensorflow.js", { text: tensorFlowScript(linkShim(tensorFlowModules.map(shimModule), "library")) });
  if (role === "judge") files.set("judge.js", { text: judgeScript(toJavaScript) });
  for (const { name, json, binary } of [...stagedDataSets(), ...role === "judge" ? stagedHeldOut() : []]) {
    files.set(`data/${name}.json`, { text: json });
    if (binary !== null) files.set(`data/${name}.bin`, binary);
  }
  files.set("package.json", { text: '{"type":"module"}' });
  files.set("isolated-vm.node", { copyOf: isolatedVmAddon() });
  files.set("oxc-transform.node", { copyOf: oxcAddon() });
  return files;
}

const shimModule = (name: string) => ({ name, code: toJavaScript(path.join(childFolder, "shim", `${name}.ts`)) });

function toJavaScript(file: string): string {
  const { code, errors } = transformSync(file, readFileSync(file, "utf8"), { typescript: { rewriteImportExtensions: "rewrite" } });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}

function isolatedVmAddon(): string {
  const folder = path.dirname(require.resolve("isolated-vm/package.json"));
  const resolveAddon: { path(folder: string): string } = createRequire(path.join(folder, "package.json"))("node-gyp-build");
  return resolveAddon.path(folder);
}

function oxcAddon(): string {
  const { platform, arch } = process;
  const suffix = platform === "linux" ? (isMusl() ? "-musl" : "-gnu") : platform === "win32" ? "-msvc" : "";
  return createRequire(require.resolve("oxc-transform")).resolve(`@oxc-transform/binding-${platform}-${arch}${suffix}`);
}

function isMusl(): boolean {
  return existsSync("/etc/alpine-release");
}

/** Whether any user of the machine can read (and enter) the path from the root down. */
export function reachableByAll(file: string): boolean {
  for (let at = path.resolve(file); ; at = path.dirname(at)) {
    const { mode } = statSync(at);
    if ((mode & 0o001) === 0 && (at !== file || (mode & 0o004) === 0)) return false;
    if (path.dirname(at) === at) return true;
  }
}

/** Folders for the staged files, the best first: beside the modules, where native code may surely be loaded from. */
function cacheFolders(forOtherUser: boolean): string[] {
  const besideModules = path.join(projectFolder, "node_modules", ".cache");
  const temporary = os.tmpdir();
  const modules = path.join(projectFolder, "node_modules");
  return !forOtherUser || (existsSync(modules) && reachableByAll(modules)) ? [besideModules, temporary] : [temporary];
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether nobody else can have put the folder there, or change it. */
function isOurs(folder: string): boolean {
  const facts = lstatSync(folder);
  return facts.isDirectory() && (process.getuid === undefined || facts.uid === process.getuid()) && (facts.mode & 0o022) === 0;
}

const versionOf = (file: StagedFile): string =>
  "text" in file ? file.text : "version" in file ? file.version : `${file.copyOf} ${statSync(file.copyOf).size} ${statSync(file.copyOf).mtimeMs}`;

/**
 * Puts the child's files, as JavaScript, into one folder that holds nothing else, named by their
 * content: the first start after a change makes it, later ones find it.
 * @param forOtherUser the children will run as another user, who must be able to read it
 * @param flags of the engine that will run them: what is compiled ahead is compiled for these
 */
export function stage(forOtherUser: boolean, flags: readonly string[], role: RunnerRole): Staged {
  const files = stagedFiles(role);
  const hash = createHash("sha256").update(`${process.version} ${flags.join(" ")}`);
  for (const [name, file] of files) hash.update(name).update(versionOf(file));
  const cache = cacheFolders(forOtherUser).find(isWritable);
  if (cache === undefined) throw new Error("no folder for the runner's files can be written");
  const owner = process.getuid?.() ?? 0;
  const folder = path.join(cache, `descent-runner-${owner}-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) make(folder, files, flags);
  if (!isOurs(folder)) throw new Error(`${folder} belongs to someone else; remove it`);
  return { folder, main: path.join(folder, "main.js"), node: forOtherUser ? reachableNode(folder) : process.execPath };
}

function make(folder: string, files: ReturnType<typeof stagedFiles>, flags: readonly string[]): void {
  const making = mkdtempSync(`${folder}-`);
  for (const [name, file] of files) {
    const target = path.join(making, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if ("text" in file) writeFileSync(target, file.text);
    else if ("bytes" in file) writeFileSync(target, file.bytes());
    else copyFileSync(file.copyOf, target);
  }
  for (const name of ["shim", ...libraryNames, ...files.has("judge.js") ? ["judge"] : []]) compileAhead(making, name, flags);
  makeReadable(making);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process has just made the same folder.
    rmSync(making, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

const noEnvironment: NodeJS.ProcessEnv = Object.create(null);

/** Has the child's own engine list what a script of ours exports, and compile it once for all. */
function compileAhead(folder: string, name: string, flags: readonly string[]): void {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, `--allow-fs-read=${folder}`, path.join(folder, "make-cache.js"), name], {
    env: noEnvironment, cwd: "/", maxBuffer: 64 * 1024 * 1024, timeout: 60_000,
  });
  if (status !== 0) throw new Error(`the script ${name} could not be prepared: ${stderr.toString("utf8").slice(0, 500)}`);
  const end = stdout.indexOf(10);
  writeFileSync(path.join(folder, `${name}.names.json`), stdout.subarray(0, end));
  writeFileSync(path.join(folder, `${name}.cache`), stdout.subarray(end + 1));
}

function makeReadable(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
  chmodSync(folder, 0o755);
}

/** Node itself, or where another user cannot reach it a link or copy of it. */
function reachableNode(folder: string): string {
  if (reachableByAll(process.execPath)) return process.execPath;
  const copy = path.join(folder, "node");
  if (existsSync(copy)) return copy;
  const making = path.join(folder, `node-${process.pid}`);
  try {
    linkSync(process.execPath, making);
  } catch {
    copyFileSync(process.execPath, making);
  }
  chmodSync(making, 0o755);
  renameSync(making, copy);
  return copy;
}
