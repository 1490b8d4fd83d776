import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A start of a second or two, on a machine that is busy with other tests; a worker gives a database half a minute. */
const startTimeMs = 90_000;
const keptOutput = 4000;
/** Ends with the test, however that ends. */
const endsWithUs = "data:text/javascript,process.once('disconnect',()=>process.exit(1))";

const children = new Set<ChildProcess>();
const outputs = new WeakMap<ChildProcess, string>();

/** Starts a scripted worker in a process of its own; resolves when it takes jobs. */
export const forkWorker = (env: Record<string, string> = {}): Promise<ChildProcess> => forkScript(fileURLToPath(import.meta.resolve("./worker-process.ts")), env);

/** Starts the worker that `npm start` starts, with the sandbox; resolves when it takes jobs. */
export const forkRealWorker = (options: { quiet?: boolean } = {}): Promise<ChildProcess> => forkScript(fileURLToPath(import.meta.resolve("#worker/main.ts")), {}, options);

async function forkScript(script: string, env: Record<string, string>, { quiet = false }: { quiet?: boolean } = {}): Promise<ChildProcess> {
  const child = fork(script, [], {
    execArgv: ["--conditions=react-server", "--disable-warning=ExperimentalWarning", `--import=${endsWithUs}`],
    env: { ...process.env, ...env }, stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit", "ipc"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => outputs.set(child, (saidBy(child) + chunk.toString("utf8")).slice(-keptOutput)));
  }
  const name = path.basename(script);
  const failed = once(child, "exit").then(() => { throw new Error(`${name} ${endOf(child)} before it was ready`); });
  // Later, its end is what a test wants.
  failed.catch(() => undefined);
  const timer = setTimeout(() => child.kill("SIGKILL"), startTimeMs);
  try {
    await Promise.race([once(child, "message"), failed]);
  } finally {
    clearTimeout(timer);
  }
  return child;
}

const saidBy = (child: ChildProcess): string => outputs.get(child) ?? "";

/** How a child ended, with the last that a quiet one said. */
export function endOf(child: ChildProcess): string {
  const said = saidBy(child).trim();
  return `ended (${child.signalCode ?? `code ${child.exitCode}`})${said === "" ? "" : `, having said:\n${said}\n`}`;
}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Sends the signal and waits for the end; resolves with the exit code, null for one that was killed. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
  return child.exitCode;
}

/** Kills what a failed test left running. */
export async function endAll(): Promise<void> {
  await Promise.all([...children].map((child) => end(child, "SIGKILL")));
}
