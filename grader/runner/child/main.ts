/**
 * The runner's child process. It reads jobs, runs each in a fresh isolate and reports, line by line,
 * on its standard output. It holds nothing worth taking, and it ends when its supervisor does.
 */
import { createInterface } from "node:readline";
import type { Job, JobHead } from "../messages.ts";
import { furnishIsolate, type Furnished } from "./isolate.ts";
import { Program, type Report } from "./program.ts";

const usualMemory = 128 * 1024 * 1024;

/** What is said in one turn of the event loop goes out in one piece. */
let unsent = "";

function send(): void {
  if (unsent !== "") process.stdout.write(unsent);
  unsent = "";
}

const report: Report = {
  say: (message) => report.raw(JSON.stringify(message)),
  raw: (line) => {
    if (unsent === "") setImmediate(send);
    unsent += `${line}\n`;
  },
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

async function run(job: Job): Promise<void> {
  const furnished = spare?.memoryBytes === job.limits.memoryBytes ? spare : furnishIsolate(job.limits.memoryBytes, onCatastrophe);
  if (furnished === spare) spare = null;
  const clean = await new Program(job, furnished, report).run();
  report.say({ t: "end" });
  // Cleaning takes as long as a short program, and blocks.
  send();
  if (!clean) return;
  furnished.isolate.dispose();
  spare ??= furnishIsolate(job.limits.memoryBytes, onCatastrophe);
  report.say({ t: "ready" });
}

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
let head: JobHead | null = null;
lines.on("line", (line) => {
  // The supervisor's own JSON, one job at a time.
  if (head === null) {
    head = JSON.parse(line);
    return;
  }
  const job: Job = { ...head, calls: line };
  head = null;
  run(job).catch((error: unknown) => report.say({ t: "broken", message: String(error) }));
});
lines.on("close", die);

spare = furnishIsolate(usualMemory, onCatastrophe);
report.say({ t: "ready" });
