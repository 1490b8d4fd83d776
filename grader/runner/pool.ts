import os from "node:os";
import { said } from "#domain/said.ts";
import { ourError } from "../our-error.ts";
import { RunnerProcess } from "./child-process.ts";
import type { RunListener, RunRequest, RunResult, Sandbox } from "./contract.ts";
import { prepareLaunch, type Launch } from "./launch.ts";
import { Session } from "./session.ts";
import type { RunnerRole } from "./stage.ts";

export interface SandboxOptions {
  /** Programs of students unless told; a pool runs the one or the other, never both. */
  role?: RunnerRole;
  /** Programs that run at the same time; one for each core unless told. */
  size?: number;
  /** Flags for the runners' V8 in place of the usual ones: to measure them. */
  engineFlags?: readonly string[];
  /** Told of what is not a student's fault: a child that died or would not start. */
  onTrouble?: (message: string) => void;
}

/** Larger sources are refused unread. */
const maxSourceLength = 256 * 1024;
/** A process that holds so much more than when it was new is replaced. */
const memoryCreep = 48 * 1024 * 1024;
const startTimeMs = 15_000;
/** A process that is said to be clean must be ready again within this. */
const cleanTimeMs = 3000;
/** After so many failed starts in a row, waiting programs are told. */
const maxFailedStarts = 3;
const restartPauseMs = 250;
/** Of a program whose process died before it began. */
const maxAttempts = 3;

interface Waiting {
  request: RunRequest;
  listener: RunListener;
  signal: AbortSignal | undefined;
  attempts: number;
  resolve(result: RunResult): void;
  reject(reason: unknown): void;
}

/**
 * A pool of warm child processes, each running one untrusted program at a time.
 * The children end with this process, or by `close`.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return new Pool(options);
}

class Pool implements Sandbox {
  readonly #launch: Launch;
  readonly #size: number;
  readonly #onTrouble: (message: string) => void;
  readonly #children = new Set<RunnerProcess>();
  readonly #idle: RunnerProcess[] = [];
  /** Resident bytes of each child when it was new. */
  readonly #newBytes = new WeakMap<RunnerProcess, number | null>();
  readonly #sessions = new Set<Session>();
  readonly #queue: Waiting[] = [];
  #failedStarts = 0;
  #closed = false;

  constructor(options: SandboxOptions) {
    this.#launch = prepareLaunch(options.role, options.engineFlags);
    this.#size = options.size ?? Math.max(1, os.availableParallelism());
    this.#onTrouble = options.onTrouble ?? (() => undefined);
    for (let i = 0; i < this.#size; i++) this.#start();
  }

  layers(): { name: string; active: boolean; note: string }[] {
    return this.#launch.layers.map((layer) => ({ ...layer }));
  }

  run(request: RunRequest, listener: RunListener = {}, signal?: AbortSignal): Promise<RunResult> {
    if (this.#closed) return Promise.resolve(failure(request, "the sandbox is closed"));
    if (request.source.length > maxSourceLength) return Promise.resolve(refusal(request));
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const waiting: Waiting = { request, listener, signal, attempts: 0, resolve, reject };
      const leave = (): void => {
        const at = this.#queue.indexOf(waiting);
        if (at < 0) return;
        this.#queue.splice(at, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#queue.push(waiting);
      this.#serve();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { request, resolve } of this.#queue.splice(0)) resolve(failure(request, "the sandbox is closing"));
    for (const session of this.#sessions) session.abandon("the sandbox is closing");
    const children = [...this.#children];
    for (const child of children) child.kill();
    await Promise.all(children.map(({ exited }) => exited));
  }

  #serve(): void {
    while (this.#queue.length > 0 && this.#idle.length > 0) {
      const child = this.#idle.shift();
      const waiting = this.#queue.shift();
      if (child !== undefined && waiting !== undefined) void this.#runIn(child, waiting);
    }
  }

  async #runIn(child: RunnerProcess, waiting: Waiting): Promise<void> {
    const { request, listener, signal, resolve, reject } = waiting;
    waiting.attempts++;
    const session = new Session(child, request, listener);
    this.#sessions.add(session);
    const stop = (): void => {
      child.kill();
      session.abandon("stopped");
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    const result = await session.result;
    signal?.removeEventListener("abort", stop);
    this.#sessions.delete(session);
    if (result.load.status === "system_error" && !this.#closed && !signal?.aborted) this.#onTrouble(result.load.message);
    if (session.neverBegan && waiting.attempts < maxAttempts && !this.#closed && !signal?.aborted) this.#queue.unshift(waiting);
    else resolve(result);
    this.#release(child, session.processIsReady, result);
  }

  /** Takes the child back when it comes clean; else another takes its place. */
  #release(child: RunnerProcess, isReady: boolean, result: RunResult): void {
    if (this.#closed) return;
    if (child.killed || child.gone || !endedClean(result)) {
      child.kill();
      return this.#replace(child);
    }
    if (isReady) return this.#takeBack(child);
    const timer = setTimeout(() => this.#discard(child), cleanTimeMs);
    child.listen({
      message: ({ t }) => {
        if (t !== "ready") return;
        clearTimeout(timer);
        this.#takeBack(child);
      },
      exit: () => {
        clearTimeout(timer);
        this.#replace(child);
      },
    });
  }

  #takeBack(child: RunnerProcess): void {
    const atFirst = this.#newBytes.get(child) ?? null;
    const now = child.residentBytes();
    if (atFirst !== null && now !== null && now > atFirst + memoryCreep) return this.#discard(child);
    this.#offer(child);
  }

  #discard(child: RunnerProcess): void {
    child.listen(null);
    child.kill();
    this.#replace(child);
  }

  #replace(child: RunnerProcess): void {
    child.listen(null);
    // Still counted until it is gone, so that close waits for it.
    void child.exited.then(() => this.#children.delete(child));
    if (!this.#closed) this.#start();
  }

  #offer(child: RunnerProcess): void {
    child.listen({ message: () => undefined, exit: () => this.#lost(child) });
    this.#idle.push(child);
    this.#serve();
  }

  /** An idle child died, by no program's doing. */
  #lost(child: RunnerProcess): void {
    const at = this.#idle.indexOf(child);
    if (at >= 0) this.#idle.splice(at, 1);
    if (this.#closed) return;
    this.#onTrouble("an idle runner ended");
    this.#replace(child);
  }

  #start(): void {
    const child = new RunnerProcess(this.#launch);
    this.#children.add(child);
    const timer = setTimeout(() => child.kill(), startTimeMs);
    child.listen({
      message: ({ t }) => {
        if (t !== "ready") return;
        clearTimeout(timer);
        this.#failedStarts = 0;
        this.#newBytes.set(child, child.residentBytes());
        this.#offer(child);
      },
      exit: ({ code, signal }) => {
        clearTimeout(timer);
        this.#children.delete(child);
        if (!this.#closed) this.#startFailed(`a runner did not start (${signal ?? `code ${code}`})`);
      },
    });
  }

  #startFailed(message: string): void {
    this.#onTrouble(message);
    this.#failedStarts++;
    if (this.#failedStarts >= maxFailedStarts && this.#idle.length === 0) {
      for (const { request, resolve } of this.#queue.splice(0)) resolve(failure(request, message));
    }
    setTimeout(() => {
      if (!this.#closed) this.#start();
    }, Math.min(restartPauseMs * this.#failedStarts, 10_000));
  }
}

/** No limit was hit: what the child says of itself can be believed. */
function endedClean({ load, calls }: RunResult): boolean {
  return (load.status === "loaded" || load.status === "threw" || load.status === "compile_error")
    && calls.every(({ status }) => status === "returned" || status === "threw" || (status === "not_run" && load.status !== "loaded"));
}

const notRun = ({ calls }: RunRequest): RunResult["calls"] =>
  calls.map(() => ({ status: "not_run", durationMs: 0, output: "", plots: [] }));

function failure(request: RunRequest, message: string): RunResult {
  return { load: { status: "system_error", message }, calls: notRun(request), output: "", plots: [] };
}

function refusal(request: RunRequest): RunResult {
  const tooLong = ourError(said("The program is longer than {most} KB. Remove data that can be computed.", { most: maxSourceLength / 1024 }));
  return { load: { status: "compile_error", errors: [tooLong] }, calls: notRun(request), output: "", plots: [] };
}
