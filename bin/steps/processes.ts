import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";

/** Runs a program to its end; resolves with its exit code. */
export function runToEnd(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/** Asks the children to end and waits; those that have not ended by the deadline are killed. */
export async function stopAll(children: Iterable<ChildProcess>, graceMs: number): Promise<void> {
  await Promise.all(Array.from(children, (child) => stopOne(child, graceMs)));
}

function stopOne(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
