import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { RunRequest, Sandbox } from "#grader/runner/contract.ts";
import { emptyEnvironment, prepareLaunch } from "#grader/runner/launch.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { allRunners, runnersOf } from "./runners-of.ts";

const onLinux = { skip: process.platform === "linux" ? false : "sees processes through /proc" };

function program(source: string, calls = 1, timeMs = 5000): RunRequest {
  return {
    source, entry: ["f"], seed: 1, limits: { timeMs, memoryBytes: 64 * 1024 * 1024, resultBytes: 1e6, outputBytes: 10_000 },
    calls: Array.from({ length: calls }, () => ({ kind: "function", entry: "f", args: [] })),
  };
}

const honest = program("export const f = () => 42;");
const endless = program("export const f = () => { for (;;); };", 1, 60_000);

async function withSandbox(work: (sandbox: Sandbox, trouble: string[]) => Promise<void>, size = 1): Promise<void> {
  const trouble: string[] = [];
  const sandbox = createSandbox({ size, onTrouble: (message) => trouble.push(message) });
  try {
    await work(sandbox, trouble);
  } finally {
    await sandbox.close();
  }
}

async function assertHonest(sandbox: Sandbox): Promise<void> {
  const { load, calls } = await sandbox.run(honest);
  assert.equal(load.status, "loaded", JSON.stringify(load));
  assert.deepEqual(calls.map((outcome) => outcome.status === "returned" && outcome.value), [42]);
}

test("a runner killed in the middle of a program is a system error, and the pool heals", onLinux, () => withSandbox(async (sandbox, trouble) => {
  await assertHonest(sandbox);
  const running = sandbox.run(endless);
  await pause(300);
  const [pid] = runnersOf(process.pid);
  process.kill(pid, "SIGKILL");
  const { load, calls } = await running;
  assert.equal(load.status, "system_error");
  assert.deepEqual(calls.map(({ status }) => status), ["not_run"]);
  assert.equal(trouble.length, 1);
  await assertHonest(sandbox);
}));

test("an idle runner that is killed is replaced", onLinux, () => withSandbox(async (sandbox) => {
  await assertHonest(sandbox);
  const [pid] = runnersOf(process.pid);
  process.kill(pid, "SIGKILL");
  await assertHonest(sandbox);
  await assertHonest(sandbox);
}));

test("a stop asked for ends the program at once, waiting or running", () => withSandbox(async (sandbox) => {
  const [first, second] = [new AbortController(), new AbortController()];
  const running = sandbox.run(endless, {}, first.signal);
  const waiting = sandbox.run(endless, {}, second.signal);
  await pause(300);
  second.abort(new Error("stopped while waiting"));
  await assert.rejects(waiting, /stopped while waiting/);
  first.abort(new Error("stopped while running"));
  await assert.rejects(running, /stopped while running/);
  await assertHonest(sandbox);
}));

test("a supervisor busy for longer than the limit does not kill an honest program", () => withSandbox(async (sandbox) => {
  await assertHonest(sandbox);
  const running = sandbox.run(program("export const f = () => 42;", 1, 300));
  const end = performance.now() + 2000;
  await pause(5);
  while (performance.now() < end);
  const { load, calls } = await running;
  assert.equal(load.status, "loaded");
  assert.equal(calls[0].status, "returned");
}));

test("a supervisor busy while a program devours memory finds the runner ended by itself", () => withSandbox(async (sandbox) => {
  await assertHonest(sandbox);
  const running = sandbox.run(program(`export function f() {
    const all = [];
    for (;;) { const b = new ArrayBuffer(0, { maxByteLength: 2 ** 24 }); b.resize(2 ** 24); all.push(new Uint8Array(b).fill(1)); }
  }`));
  await pause(50);
  const end = performance.now() + 1500;
  while (performance.now() < end);
  assert.equal((await running).calls[0].status, "memory_limit_exceeded");
  await assertHonest(sandbox);
}));

test("closing in mid-program resolves it and leaves no process", onLinux, async () => {
  const sandbox = createSandbox({ size: 2 });
  await assertHonest(sandbox);
  const running = [sandbox.run(endless), sandbox.run(endless), sandbox.run(endless)];
  await pause(200);
  const start = performance.now();
  await sandbox.close();
  assert.ok(performance.now() - start < 2000);
  for (const { load } of await Promise.all(running)) assert.equal(load.status, "system_error");
  assert.deepEqual(runnersOf(process.pid), []);
  assert.equal((await sandbox.run(honest)).load.status, "system_error");
});

test("no runner outlives a supervisor that was killed in mid-program", onLinux, async () => {
  const supervisor = spawn(process.execPath, [fileURLToPath(new URL("./doomed-supervisor.ts", import.meta.url))], { stdio: ["ignore", "pipe", "inherit"] });
  await once(supervisor.stdout, "data");
  const { pid } = supervisor;
  assert.ok(pid !== undefined);
  const runners = runnersOf(pid);
  assert.equal(runners.length, 2);
  supervisor.kill("SIGKILL");
  await once(supervisor, "exit");
  const deadline = performance.now() + 2000;
  const left = (): number[] => allRunners().map((runner) => runner.pid).filter((runner) => runners.includes(runner));
  while (left().length > 0 && performance.now() < deadline) await pause(20);
  assert.deepEqual(left(), []);
});

test("many programs at once each get their own answer", () => withSandbox(async (sandbox) => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, i) => sandbox.run(program(`export const f = () => ${i};`))));
  assert.deepEqual(results.map(({ calls }) => calls[0].status === "returned" && calls[0].value), Array.from({ length: 20 }, (_, i) => i));
}, 2));

test("a runner's process holds nothing: no file, no variable, no network, no rights", onLinux, () => {
  const { command, args, layers } = prepareLaunch();
  const probe = `
    const tried = (work) => { try { return String(work()); } catch (error) { return error.code ?? error.message; } };
    const fs = process.getBuiltinModule("node:fs");
    const os = process.getBuiltinModule("node:os");
    console.log(JSON.stringify({
      passwd: tried(() => fs.readFileSync("/etc/passwd").length), write: tried(() => fs.writeFileSync("/tmp/descent-probe", "x")),
      spawn: tried(() => process.getBuiltinModule("node:child_process").spawnSync("true").status),
      thread: tried(() => new (process.getBuiltinModule("node:worker_threads").Worker)("1", { eval: true })),
      environment: Object.keys(process.env), interfaces: Object.keys(os.networkInterfaces()), user: process.getuid(),
    }));`;
  // The same command line as a runner's, with the probe instead of its main file.
  const { stdout } = spawnSync(command, [...args.slice(0, -1), "--eval", probe], { env: emptyEnvironment, encoding: "utf8", cwd: "/" });
  const found = JSON.parse(stdout);
  for (const key of ["passwd", "write", "spawn", "thread"]) assert.equal(found[key], "ERR_ACCESS_DENIED", `${key}: ${found[key]}`);
  assert.deepEqual(found.environment, []);
  const active = (name: string): boolean => layers.some((layer) => layer.name === name && layer.active);
  if (active("no network")) assert.deepEqual(found.interfaces, []);
  if (active("no privileges") && process.getuid?.() === 0) assert.equal(found.user, 65534);
});

test("the staged folder holds the runner's files and nothing of the project", () => {
  const { args } = prepareLaunch();
  const main = args[args.length - 1];
  assert.match(readFileSync(main, "utf8"), /SIGKILL/);
  assert.ok(args.some((arg) => arg.startsWith("--allow-fs-read=") && main.startsWith(arg.slice("--allow-fs-read=".length))));
  assert.equal(args.filter((arg) => arg.startsWith("--allow-fs")).length, 1);
});
