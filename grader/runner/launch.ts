import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { stage, type RunnerRole, type Staged } from "./stage.ts";

export interface Layer {
  name: string;
  active: boolean;
  note: string;
}

/** How a child is started on this machine. */
export interface Launch {
  command: string;
  args: string[];
  layers: Layer[];
}

/** The user and group without rights, by the numbers that Debian, Fedora, Alpine and macOS's kernel accept. */
const nobody = 65534;
/** The kernel's own bound, should every watcher sleep: what a child may allocate and write, in bytes. */
const dataLimit = 4 * 1024 ** 3;
const openFiles = 64;

/** What isolated-vm needs: isolates without the start-up snapshot. */
export const isolateFlags: readonly string[] = ["--no-node-snapshot"];
/** To fit V8 to short programs. None gains with this version: docs/decisions/0006-flags-of-the-runners-engine.md. */
export const engineFlags: readonly string[] = [];

/**
 * The permission model, and what every runner has. Without a bound on the young generation the process's own heap
 * takes 70 MB more in some hundred programs, which its supervisor would take for what they left behind.
 */
const nodeFlags = ["--permission", "--allow-addons", ...isolateFlags, "--max-old-space-size=256", "--max-semi-space-size=8", "--no-warnings"];

const nodeArguments = ({ folder, main }: Staged, flags: readonly string[]): string[] => [...flags, `--allow-fs-read=${folder}`, main];

const isLinux = process.platform === "linux";
const isRoot = process.getuid?.() === 0;

/** A variable-free environment. Without a prototype, so that nothing is inherited either. */
export const emptyEnvironment: NodeJS.ProcessEnv = Object.create(null);

/** The full path of a tool: without an environment there is no PATH to search. */
function tool(name: string): string {
  const found = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"].map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
  return found ?? name;
}

/** Whether the command line runs `true`. */
function works(prefix: string[]): boolean {
  const { status } = spawnSync(prefix[0], [...prefix.slice(1), tool("true")], { env: emptyEnvironment, timeout: 5000, stdio: "ignore" });
  return status === 0;
}

interface Wrapper extends Layer {
  prefix: string[];
}

const no = (name: string, note: string): Wrapper => ({ name, active: false, note, prefix: [] });

function network(): Wrapper {
  const name = "no network";
  if (!isLinux) return no(name, "network namespaces exist on Linux only; isolates have no network functions either way");
  const prefix = isRoot ? [tool("unshare"), "--net", "--ipc"] : [tool("unshare"), "--user", "--map-current-user", "--net", "--ipc"];
  return works(prefix)
    ? { name, active: true, note: "own, empty network namespace", prefix }
    : no(name, "unshare is missing or not permitted here");
}

function privileges(before: string[]): Wrapper {
  const name = "no privileges";
  if (!isLinux) return no(name, "setpriv exists on Linux only");
  const always = [tool("setpriv"), "--no-new-privs", "--pdeathsig=KILL"];
  const dropping = ["--inh-caps=-all", "--bounding-set=-all", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  const prefix = isRoot ? [...always, ...dropping] : always;
  return works([...before, ...prefix])
    ? { name, active: true, note: isRoot ? "user nobody, no capabilities" : "the user of the worker, no new privileges", prefix }
    : no(name, "setpriv is missing or not permitted here");
}

function resources(before: string[]): Wrapper {
  const name = "resource limits";
  if (!isLinux) return no(name, "prlimit exists on Linux only; the supervisor's own watch remains");
  const prefix = [tool("prlimit"), "--core=0", "--fsize=0", `--nofile=${openFiles}`, `--data=${dataLimit}`];
  return works([...before, ...prefix])
    ? { name, active: true, note: "no core, no file, 64 descriptors, 4 GB of data", prefix }
    : no(name, "prlimit is missing or not permitted here");
}

/**
 * Probes once what the machine offers, and stages the child's files.
 * @param engine flags for the children's V8
 */
export function prepareLaunch(role: RunnerRole = "program", engine: readonly string[] = engineFlags): Launch {
  const net = network();
  const rights = privileges(net.prefix);
  const limits = resources([...net.prefix, ...rights.prefix]);
  const otherUser = isRoot && rights.active;
  const flags = [...nodeFlags, ...engine];
  const staged = stage(otherUser, flags, role);
  const wrappers = [net, rights, limits];
  const line = [...wrappers.flatMap(({ prefix }) => prefix), staged.node, ...nodeArguments(staged, flags)];
  return {
    command: line[0],
    args: line.slice(1),
    layers: [
      { name: "own process", active: true, note: "one program at a time, killed past its time or memory" },
      { name: "fresh isolate", active: true, note: "isolated-vm, one for each program" },
      { name: "permission model", active: true, note: "Node reads the runner's own files, writes none, starts nothing" },
      { name: "empty environment", active: true, note: "no variable of the worker is passed on" },
      ...wrappers.map(({ name, active, note }) => ({ name, active, note })),
      memoryWatch(),
    ],
  };
}

function memoryWatch(): Layer {
  const active = existsSync("/proc/self/statm");
  return { name: "memory watch", active: true, note: active ? "by the child and by its supervisor" : "by the child only: no /proc here" };
}
