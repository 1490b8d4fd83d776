import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";

const children = new Set<ChildProcess>();

/** Starts a scripted worker in a process of its own; resolves when it takes jobs. */
export const forkWorker = (env: Record<string, string> = {}): Promise<ChildProcess> => forkScript(fileURLToPath(import.meta.resolve("./worker-process.ts")), env);

/** Starts the worker that `npm start` starts, with the sandbox; resolves when it takes jobs. */
export const forkRealWorker = (options: { quiet?: boolean } = {}): Promise<ChildProcess> => forkScript(fileURLToPath(import.meta.resolve("#worker/main.ts")), {}, options);

async function forkScript(script: string, env: Record<string, string>, { quiet = false }: { quiet?: boolean } = {}): Promise<ChildProcess> {
  const child = fork(script, [], {
    execArgv: ["--conditions=react-server", "--disable-warning=ExperimentalWarning"], env: { ...process.env, ...env }, stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit", "ipc"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  const failed = once(child, "exit").then(([code]) => { throw new Error(`${path.basename(script)} ended with ${code} before it was ready`); });
  // Later, its end is what a test wants.
  failed.catch(() => undefined);
  await Promise.race([once(child, "message"), failed]);
  return child;
}

/** Sends the signal and waits for the end; resolves with the exit code, null for one that was killed. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
  return child.exitCode;
}

/** Kills what a failed test left running. */
export async function endAll(): Promise<void> {
  await Promise.all([...children].map((child) => end(child, "SIGKILL")));
}
