import { spawn, type ChildProcessByStdio } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { emptyEnvironment, type Launch } from "./launch.ts";
import { messageSchema, type Job, type Message } from "./messages.ts";

const pageSize = 4096;

/** How a child ended, by the operating system's word. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What the one who uses a child at the moment hears from it. */
export interface Ear {
  message(message: Message): void;
  exit(exit: Exit): void;
}

/** One runner process: its pipes, its messages (checked, and capped in length), its memory and its end. */
export class RunnerProcess {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly exited: Promise<Exit>;
  #ear: Ear | null = null;
  #parts: Buffer[] = [];
  #length = 0;
  #longestLine = 1024 * 1024;
  /** Why we ended it, if we did. */
  killed = false;
  gone = false;

  constructor(launch: Launch) {
    this.#process = spawn(launch.command, launch.args, { env: emptyEnvironment, cwd: "/", stdio: ["pipe", "pipe", "ignore"] });
    this.exited = new Promise((resolve) => {
      // `close` comes after the last byte was read; `error` instead of both when the command cannot be started.
      this.#process.once("close", (code, signal) => resolve({ code, signal }));
      this.#process.once("error", () => resolve({ code: 127, signal: null }));
    });
    void this.exited.then((exit) => {
      this.gone = true;
      this.#ear?.exit(exit);
    });
    this.#process.stdin.on("error", () => this.kill());
    this.#process.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  listen(ear: Ear | null): void {
    this.#ear = ear;
  }

  /** Sends a job; a line of the child longer than its largest allowed result is a breach of protocol. */
  send(job: Job): void {
    // Result limits count UTF-16 units, of up to three bytes each.
    this.#longestLine = 1024 * 1024 + 3 * Math.max(job.limits.resultBytes, job.limits.outputBytes);
    const { calls, ...head } = job;
    this.#process.stdin.write(`${JSON.stringify(head)}\n${calls}\n`);
  }

  kill(): void {
    this.killed = true;
    this.#process.kill("SIGKILL");
  }

  /** Resident bytes, or null where the system does not tell. */
  residentBytes(): number | null {
    try {
      return Number(readFileSync(`/proc/${this.pid}/statm`, "utf8").split(" ")[1]) * pageSize;
    } catch {
      return null;
    }
  }

  #read(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      this.#parts.push(rest.subarray(0, end));
      const line = Buffer.concat(this.#parts).toString("utf8");
      this.#parts = [];
      this.#length = 0;
      rest = rest.subarray(end + 1);
      this.#hear(line);
    }
    this.#parts.push(rest);
    this.#length += rest.length;
    if (this.#length > this.#longestLine) this.#breach();
  }

  #hear(line: string): void {
    if (this.killed) return;
    const message = parseMessage(line);
    if (message === null) this.#breach();
    else this.#ear?.message(message);
  }

  /** What our child never says comes from a child that is ours no more. */
  #breach(): void {
    this.#parts = [];
    this.#length = 0;
    this.kill();
  }
}

function parseMessage(line: string): Message | null {
  try {
    const parsed = messageSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
