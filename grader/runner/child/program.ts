import type IsolatedVm from "isolated-vm";
import type { Call, RunRequest, Step } from "../contract.ts";
import { compile, engineRefusal, refusedImport, type Compiled } from "./compile.ts";
import { channel, shimFunction, type Furnished } from "./isolate.ts";

/** Writes one line to the supervisor. `raw` is JSON that is put in as it stands. */
export interface Report {
  say(message: Record<string, unknown>): void;
  raw(line: string): void;
}

const linker = `import { moduleLoaded } from "shim"; import * as submission from "submission"; moduleLoaded(submission);`;

type Limit = "time" | "memory" | "output";
/** How a stage ended: with an answer of the shim, at a limit, or with an error that reached the edge of the isolate. */
type Stage = { ms: number } & ({ answer: string } | { limit: Limit } | { rejected: unknown });
type Locate = Extract<Compiled, { ok: true }>["locate"];

/** Above the program's own memory: V8's young generation, stacks, compiled code, one encoded result. */
const memorySlack = 32 * 1024 * 1024;
const watchEveryMs = 10;
/** Past the limit by so much, the isolate's own timer has failed. */
const clockSlackMs = 250;

/**
 * One program from source to last result, told step by step as messages.ts says.
 */
export class Program {
  readonly #request: RunRequest;
  readonly #furnished: Furnished;
  readonly #report: Report;
  #started = 0;
  #stageStarted = 0;
  #overflowed = false;
  /** A limit was told: nothing more is said of this program. */
  #over = false;
  #ownMemory = 0;

  constructor(request: RunRequest, furnished: Furnished, report: Report) {
    this.#request = request;
    this.#furnished = furnished;
    this.#report = report;
  }

  /** Answers whether the process may run another program. */
  async run(): Promise<boolean> {
    const compiled = compile(this.#request.source);
    if (!compiled.ok) {
      this.#report.say({ t: "uncompiled", errors: compiled.errors });
      return true;
    }
    const module = await this.#compileModule(compiled);
    if (module === null) return true;
    this.#report.say({ t: "compiled" });
    this.#started = performance.now();
    this.#ownMemory = process.memoryUsage.rss();
    const watch = setInterval(() => this.#watch(), watchEveryMs);
    try {
      if (!await this.#load(module, compiled.locate)) return !this.#over;
      for (const [index, call] of this.#request.calls.entries()) {
        if (!await this.#call(call, index, compiled.locate)) return false;
      }
      return true;
    } finally {
      clearInterval(watch);
    }
  }

  async #compileModule({ code, locate }: Extract<Compiled, { ok: true }>): Promise<IsolatedVm.Module | null> {
    let module: IsolatedVm.Module;
    try {
      module = await this.#furnished.isolate.compileModule(code, { filename: "submission.ts" });
    } catch (error) {
      this.#report.say({ t: "uncompiled", errors: [engineRefusal(error, locate)] });
      return null;
    }
    const imported = [...new Set(module.dependencySpecifiers)].slice(0, 20);
    if (imported.length === 0) return module;
    this.#report.say({ t: "uncompiled", errors: imported.map((specifier) => refusedImport(this.#request.source, specifier)) });
    return null;
  }

  /** Answers whether the calls can follow. The load's own time is part of the program's. */
  async #load(module: IsolatedVm.Module, locate: Locate): Promise<boolean> {
    const { isolate, context, shim } = this.#furnished;
    const { outputBytes, resultBytes } = this.#request.limits;
    const tell = channel((kind, payload) => this.#hear(kind, payload));
    await shimFunction(shim, "setLimits").apply(undefined, [tell, outputBytes, resultBytes, this.#request.seed]);
    const main = await isolate.compileModule(linker, { filename: "linker" });
    await main.instantiate(context, (specifier) => specifier === "shim" ? shim : module);
    const stage = await this.#stage(async (timeout) => {
      await main.evaluate({ timeout });
      return shimFunction(shim, "loadState").apply(undefined, [], { timeout });
    });
    if ("limit" in stage) return this.#limit(stage.limit, stage.ms);
    if ("rejected" in stage) return this.#loadThrew(stage.rejected, stage.ms, locate);
    // Nothing in the isolate can settle the promise any more: it would wait until the limit.
    if (stage.answer === "waiting") return this.#limit("time", stage.ms);
    const missing: unknown = await shimFunction(shim, "missingExport").apply(undefined, [JSON.stringify(this.#request.entry)]);
    if (missing === "") {
      this.#say({ t: "loaded" });
      return true;
    }
    this.#say({ t: "threw", ms: stage.ms, error: { message: String(missing), line: null, column: null }, notImplemented: false });
    return false;
  }

  /** The shim holds the error when it was one; a thrown number or text arrives as it is. */
  async #loadThrew(rejected: unknown, ms: number, locate: Locate): Promise<false> {
    if (rejected instanceof Error) {
      const told = await this.#ask("describeLoadError");
      if (told !== "") return this.#threw(told, ms, locate);
    }
    this.#say({ t: "threw", ms, error: { message: uncaught(rejected), line: null, column: null }, notImplemented: false });
    return false;
  }

  /** Answers whether the next call can follow: after an error of the program it can, after a limit not. */
  async #call(call: Call, index: number, locate: Locate): Promise<boolean> {
    const { shim } = this.#furnished;
    const seed = Math.imul(this.#request.seed ^ (index + 1), 0x9e3779b1);
    const stage = await this.#stage(async (timeout) => {
      const answer: unknown = call.kind === "function"
        ? await shimFunction(shim, "callFunction").apply(undefined, [call.entry, JSON.stringify(call.args), seed], { timeout })
        : await shimFunction(shim, "runScript").apply(undefined, [scriptJson(call.steps), seed], { timeout });
      return answer === "p" ? shimFunction(shim, "promiseState").apply(undefined, [], { timeout }) : answer;
    });
    if ("limit" in stage) return this.#limit(stage.limit, stage.ms);
    if ("rejected" in stage) {
      const error = { message: uncaught(stage.rejected), line: null, column: null };
      this.#say({ t: "threw", ms: stage.ms, error, notImplemented: false });
      return true;
    }
    return this.#tellAnswer(stage.answer, stage.ms, locate);
  }

  #tellAnswer(answer: string, ms: number, locate: Locate): boolean {
    switch (answer[0]) {
      case "v":
        if (!this.#over) this.#report.raw(`{"t":"returned","ms":${ms},"value":${answer.slice(1)}}`);
        return !this.#over;
      case "e":
        this.#threw(answer, ms, locate);
        return !this.#over;
      case "o": return this.#limit("output", ms);
      case "d": return this.#limit("memory", ms);
      default: return this.#limit("time", ms);
    }
  }

  #threw(answer: string, ms: number, locate: Locate): false {
    const { message, line, column, notImplemented } = parseThrown(answer.slice(1));
    const position = line === null || column === null ? null : locate({ line, column });
    this.#say({ t: "threw", ms, error: { message, line: position?.line ?? null, column: position?.column ?? null }, notImplemented });
    return false;
  }

  /** Runs a piece of the program within what is left of its time. How it ended is read off the clock and the isolate, not off the error. */
  async #stage(work: (timeout: number) => Promise<unknown>): Promise<Stage> {
    const start = performance.now();
    this.#stageStarted = start;
    const timeout = Math.ceil(this.#request.limits.timeMs - (start - this.#started));
    if (timeout <= 0) return { limit: "time", ms: 0 };
    const ms = (): number => performance.now() - start;
    try {
      const answer = await work(timeout);
      if (this.#overflowed) return { limit: "output", ms: ms() };
      return { answer: typeof answer === "string" ? answer : "", ms: ms() };
    } catch (rejected) {
      if (this.#overflowed) return { limit: "output", ms: ms() };
      if (this.#furnished.isolate.isDisposed) return { limit: "memory", ms: ms() };
      if (ms() < timeout - 1) return { rejected, ms: ms() };
      // What was printed shortly before is still in the isolate.
      await this.#ask("loadState");
      return { limit: "time", ms: ms() };
    }
  }

  async #ask(name: string): Promise<string> {
    try {
      const answer: unknown = await shimFunction(this.#furnished.shim, name).apply(undefined, [], { timeout: 50 });
      return typeof answer === "string" ? answer : "";
    } catch {
      return "";
    }
  }

  #hear(kind: string, payload: string): void {
    if (this.#over) return;
    if (kind === "printed") this.#report.say({ t: "printed", text: payload });
    else if (kind === "plot") this.#report.raw(`{"t":"plot","plot":${payload}}`);
    else if (kind === "progress") this.#report.raw(`{"t":"progress",${payload.slice(1)}`);
    else if (kind === "overflow") {
      this.#overflowed = true;
      this.#furnished.isolate.dispose();
    }
  }

  /** Beside the program, on the process's own thread: what the isolate's timer and heap limit do not stop. */
  #watch(): void {
    const now = performance.now();
    if (now - this.#started > this.#request.limits.timeMs + clockSlackMs) this.#limit("time", now - this.#stageStarted);
    else if (process.memoryUsage.rss() > this.#ownMemory + this.#request.limits.memoryBytes + memorySlack) {
      this.#limit("memory", now - this.#stageStarted);
    }
  }

  #limit(which: Limit, ms: number): false {
    this.#say({ t: "limit", which, ms });
    this.#over = true;
    return false;
  }

  #say(message: Record<string, unknown>): void {
    if (!this.#over) this.#report.say(message);
  }
}

/** The arguments of each step stay JSON until the step runs, so that steps share nothing. */
function scriptJson(steps: Step[]): string {
  return JSON.stringify(steps.map((step) => step.do === "get" ? step : { ...step, args: JSON.stringify(step.args) }));
}

const maxMessage = 2000;

function uncaught(rejected: unknown): string {
  if (rejected instanceof Error) return `${rejected.name}: ${rejected.message}`.slice(0, maxMessage);
  const shown = typeof rejected === "string" ? `the text "${rejected.slice(0, maxMessage)}"` : String(rejected).slice(0, maxMessage);
  return `The program threw ${shown} where an Error was due.`;
}

interface Thrown {
  message: string;
  line: number | null;
  column: number | null;
  notImplemented: boolean;
}

/** The shim's own JSON, from describe-error.ts; the supervisor checks what becomes of it. */
function parseThrown(json: string): Thrown {
  return JSON.parse(json);
}
