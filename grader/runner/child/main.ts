/**
 * The runner's child process. It reads jobs, runs each in a fresh isolate and reports, line by line,
 * on its standard output. It holds nothing worth taking, and it ends when its supervisor does.
 */
import { createInterface } from "node:readline";
import type { RunRequest } from "../contract.ts";
import { furnishIsolate, type Furnished } from "./isolate.ts";
import { Program, type Report } from "./program.ts";

const usualMemory = 128 * 1024 * 1024;

const report: Report = {
  say: (message) => report.raw(JSON.stringify(message)),
  raw: (line) => void process.stdout.write(`${line}\n`),
};

/** At once, whatever other threads do. */
function die(): void {
  process.kill(process.pid, "SIGKILL");
}

/** V8 lost control of an isolate for want of memory; the process is no good any more. */
function onCatastrophe(): void {
  report.say({ t: "limit", which: "memory", ms: 0 });
}

/** Made while nobody waits. */
let spare: Furnished | null = null;

async function run(request: RunRequest): Promise<void> {
  const furnished = spare?.memoryBytes === request.limits.memoryBytes ? spare : furnishIsolate(request.limits.memoryBytes, onCatastrophe);
  if (furnished === spare) spare = null;
  const clean = await new Program(request, furnished, report).run();
  report.say({ t: "end" });
  if (!clean) return;
  furnished.isolate.dispose();
  spare ??= furnishIsolate(request.limits.memoryBytes, onCatastrophe);
  report.say({ t: "ready" });
}

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on("line", (line) => {
  // The supervisor's own JSON, one job at a time.
  const request: RunRequest = JSON.parse(line);
  run(request).catch((error: unknown) => report.say({ t: "broken", message: String(error) }));
});
lines.on("close", die);

spare = furnishIsolate(usualMemory, onCatastrophe);
report.say({ t: "ready" });
