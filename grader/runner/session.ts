import { said } from "#domain/said.ts";
import type { Plot } from "#domain/plot.ts";
import type { SourceError } from "#domain/verdict.ts";
import { ourError } from "../our-error.ts";
import type { Exit, RunnerProcess } from "./child-process.ts";
import type { CallOutcome, LoadOutcome, RunListener, RunRequest, RunResult } from "./contract.ts";
import { packJob, type Message } from "./messages.ts";

/** The compiler's share, which is not the program's. */
const compileTimeMs = 5000;
/** Past the program's limit by so much, the process is killed. */
const graceMs = 1000;
/** Above what the process holds idle and the program may use: V8's young generation, stacks, an encoded result. */
const memorySlack = 48 * 1024 * 1024;
const memoryWatchMs = 25;
/** What a library and data sets take, which is not the program's. */
const libraryMemory = 32 * 1024 * 1024;
const dataMemory = 32 * 1024 * 1024;
const maxPlots = 30;

/** Signals with which an engine ends itself, or the system ends it for what it did. Others come from people. */
const crashes = new Set<NodeJS.Signals | null>(["SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGTRAP", "SIGABRT"]);
/** With which V8 ends when it finds no memory. */
const aborts = new Set<NodeJS.Signals | null>(["SIGILL", "SIGTRAP", "SIGABRT"]);

type Stage = "compiling" | "loading" | "calling" | "over";
export type Cause = "time" | "memory" | "output";

const tooComplex = ourError(said("The compiler could not read the program: it is nested too deeply, or too large."));
const crashed = ourError(said("The program crashed the engine, most likely by a recursion that never ends."));

/** One program in one process, seen from outside: what it said, and the evidence of how it ended. */
export class Session {
  readonly #request: RunRequest;
  readonly #process: RunnerProcess;
  readonly #listener: RunListener;
  readonly result: Promise<RunResult>;
  /** The process has said that it is clean again, perhaps in one breath with the last result. */
  processIsReady = false;
  /** The process ended before it said a word of this program: another can take it, and nobody noticed. */
  neverBegan = false;
  #resolve: (result: RunResult) => void = () => undefined;
  #stage: Stage = "compiling";
  #load: LoadOutcome | null = null;
  #calls: CallOutcome[] = [];
  #loadOutput = "";
  #loadPlots: Plot[] = [];
  #output = "";
  #plots: Plot[] = [];
  #outputLeft: number;
  #plotsLeft = maxPlots;
  /** The limit that we saw broken, before the process was killed for it. */
  #cause: Cause | null = null;
  #stageStarted = performance.now();
  #clock: NodeJS.Timeout | null = null;
  #memoryWatch: NodeJS.Timeout | null = null;

  constructor(process: RunnerProcess, request: RunRequest, listener: RunListener) {
    this.#process = process;
    this.#request = request;
    this.#listener = listener;
    this.#outputLeft = request.limits.outputBytes;
    this.result = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    process.listen({ message: (message) => this.#hear(message), exit: (exit) => this.#exited(exit) });
    this.#watchMemory();
    this.#setClock(compileTimeMs);
    process.send(packJob(request));
  }

  /** Ends the program as a system error: the pool closes, or a stop was asked for. */
  abandon(message: string): void {
    this.#finish({ status: "system_error", message });
  }

  #setClock(ms: number): void {
    if (this.#clock !== null) clearTimeout(this.#clock);
    this.#clock = setTimeout(() => {
      // What the child said while this process was busy is heard first.
      this.#clock = setTimeout(() => this.#stop("time"), 50);
    }, ms);
  }

  #watchMemory(): void {
    const idle = this.#process.residentBytes();
    if (idle === null) return;
    const { libraries = [], data = [], limits } = this.#request;
    const provided = libraries.length * libraryMemory + (data.length > 0 ? dataMemory : 0);
    const most = idle + limits.memoryBytes + provided + memorySlack;
    this.#memoryWatch = setInterval(() => {
      const now = this.#process.residentBytes();
      if (now !== null && now > most) this.#stop("memory");
    }, memoryWatchMs);
  }

  /** Kills the process; what the limit means for the program is said when it is dead. */
  #stop(cause: Cause): void {
    this.#cause ??= cause;
    this.#process.kill();
  }

  #hear(message: Message): void {
    if (message.t === "ready") this.processIsReady = true;
    if (this.#stage === "over") return;
    switch (message.t) {
      case "uncompiled": return this.#finish({ status: "compile_error", errors: message.errors });
      case "compiled":
        this.#stage = "loading";
        this.#stageStarted = performance.now();
        return this.#setClock(this.#request.limits.timeMs + graceMs);
      case "loaded": return this.#loaded();
      case "returned": return this.#called({ status: "returned", value: message.value }, message.ms);
      case "threw": return this.#threw(message.error, message.notImplemented, message.ms);
      case "limit":
        this.#cause = message.which;
        this.#process.kill();
        return this.#limitReached(message.which, message.ms);
      case "printed": return this.#printed(message.text);
      case "plot": return this.#drew(message.plot);
      case "progress": return this.#listener.onProgress?.(message.step, message.metrics);
      case "broken": return this.#finish({ status: "system_error", message: message.message });
      case "end": return this.#finish({ status: "system_error", message: "the runner stopped in the middle of a program" });
      case "ready": return undefined;
    }
  }

  #loaded(): void {
    this.#stage = "calling";
    this.#load = { status: "loaded" };
    this.#takeLoadOutput();
    this.#stageStarted = performance.now();
    if (this.#request.calls.length === 0) this.#finish(this.#load);
  }

  #takeLoadOutput(): void {
    this.#loadOutput = this.#output;
    this.#loadPlots = this.#plots;
    this.#output = "";
    this.#plots = [];
  }

  #threw(error: SourceError, notImplemented: boolean, ms: number): void {
    if (this.#stage === "loading") this.#finish({ status: "threw", error, notImplemented });
    else this.#called({ status: "threw", error, notImplemented }, ms);
  }

  #called(how: Outcome, durationMs: number): void {
    if (this.#stage !== "calling") return this.#process.kill();
    const outcome: CallOutcome = { ...how, durationMs, output: this.#output, plots: this.#plots };
    this.#output = "";
    this.#plots = [];
    this.#stageStarted = performance.now();
    this.#calls.push(outcome);
    this.#listener.onCall?.(this.#calls.length - 1, outcome);
    if (this.#calls.length === this.#request.calls.length) this.#finish({ status: "loaded" });
  }

  #printed(text: string): void {
    const allowed = text.slice(0, Math.max(0, this.#outputLeft));
    this.#outputLeft -= text.length;
    if (allowed === "") return;
    this.#output += allowed;
    this.#listener.onPrinted?.(allowed);
  }

  #drew(plot: Plot): void {
    this.#plotsLeft--;
    if (this.#plotsLeft >= 0) this.#plots.push(plot);
  }

  #limitReached(which: Cause, ms: number): void {
    const status = ({ time: "time_limit_exceeded", memory: "memory_limit_exceeded", output: "output_limit_exceeded" } as const)[which];
    if (this.#stage === "calling") {
      this.#called({ status }, ms);
      return this.#finish({ status: "loaded" });
    }
    if (this.#stage === "loading") return this.#finish({ status });
    this.#finish({ status: "compile_error", errors: [tooComplex] });
  }

  #exited(exit: Exit): void {
    if (this.#stage === "over") return;
    const ms = performance.now() - this.#stageStarted;
    if (this.#cause !== null) return this.#limitReached(this.#cause, ms);
    if (this.#process.killed || !crashes.has(exit.signal)) {
      this.neverBegan = this.#stage === "compiling" && !this.#process.killed;
      return this.#finish({ status: "system_error", message: `the runner ended (${exit.signal ?? `code ${exit.code}`})` });
    }
    if (this.#stage === "compiling") return this.#limitReached("memory", ms);
    if (aborts.has(exit.signal)) return this.#limitReached("memory", ms);
    this.#crashed(ms);
  }

  /** The engine fell over the program: most often its own stack overflowed beneath an endless recursion. */
  #crashed(ms: number): void {
    if (this.#stage === "loading") return this.#finish({ status: "threw", error: crashed, notImplemented: false });
    this.#called({ status: "threw", error: crashed, notImplemented: false }, ms);
    this.#finish({ status: "loaded" });
  }

  #finish(load: LoadOutcome): void {
    if (this.#stage === "over") return;
    if (this.#stage === "loading") this.#takeLoadOutput();
    this.#stage = "over";
    if (this.#clock !== null) clearTimeout(this.#clock);
    if (this.#memoryWatch !== null) clearInterval(this.#memoryWatch);
    const rest = this.#request.calls.slice(this.#calls.length)
      .map((): CallOutcome => ({ status: "not_run", durationMs: 0, output: "", plots: [] }));
    this.#resolve({ load, calls: [...this.#calls, ...rest], output: this.#loadOutput, plots: this.#loadPlots });
  }
}

type Outcome = CallOutcome extends infer One ? One extends CallOutcome ? Omit<One, "durationMs" | "output" | "plots"> : never : never;
