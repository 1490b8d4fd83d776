import type IsolatedVm from "isolated-vm";
import type { Job } from "../messages.ts";
import { compile, type Compiled } from "./compile.ts";
import { channel, type Furnished, type Shim } from "./isolate.ts";
import { link } from "./link.ts";
import { offered } from "./provisions.ts";
import { nowhere, parseThrown, uncaught } from "./thrown.ts";

/** Writes one line to the supervisor. `raw` is JSON that is put in as it stands. */
export interface Report {
  say(message: Record<string, unknown>): void;
  raw(line: string): void;
}

type Limit = "time" | "memory" | "output";
/** How a stage ended: with an answer of the shim, at a limit, or with an error that reached the edge of the isolate. */
type Stage = { ms: number } & ({ answer: string } | { limit: Limit } | { rejected: unknown });
type Locate = Extract<Compiled, { ok: true }>["locate"];

/** Above the program's own memory: V8's young generation, stacks, compiled code, one encoded result. */
const memorySlack = 32 * 1024 * 1024;
const watchEveryMs = 10;
/** Of the event loop, in which callbacks of the isolate arrive that it made before it failed. */
const fewTurns = 2;
/** Past the limit by so much, the isolate's own timer has failed. */
const clockSlackMs = 250;

/**
 * One program from source to last result, told step by step as messages.ts says.
 */
export class Program {
  readonly #job: Job;
  readonly #furnished: Furnished;
  readonly #report: Report;
  #started = 0;
  #stageStarted = 0;
  #overflowed = false;
  /** A limit was told: nothing more is said of this program. */
  #over = false;
  #ownMemory = 0;
  #cpuStarted = 0;
  /** Calls whose end was told. */
  #told = 0;
  #heard = 0;
  #held: { answer: string; ms: number } | null = null;
  #locate: Locate = () => null;

  constructor(job: Job, furnished: Furnished, report: Report) {
    this.#job = job;
    this.#furnished = furnished;
    this.#report = report;
  }

  /** Answers whether the process may run another program. */
  async run(): Promise<boolean> {
    const offer = offered(this.#job);
    const compiled = compile(this.#job.source, offer.length > 0);
    if (!compiled.ok) {
      this.#report.say({ t: "uncompiled", errors: compiled.errors });
      return true;
    }
    const linked = link(this.#job, this.#furnished, compiled, offer);
    if ("errors" in linked) {
      this.#report.say({ t: "uncompiled", errors: linked.errors });
      return true;
    }
    this.#report.say({ t: "compiled" });
    this.#started = performance.now();
    this.#cpuStarted = this.#cpuNow();
    this.#ownMemory = process.memoryUsage.rss();
    const watch = setInterval(() => this.#watch(), watchEveryMs);
    try {
      if (!await this.#load(linked.module, compiled.locate)) return !this.#over;
      await this.#callAll(compiled.locate);
      return !this.#over;
    } finally {
      clearInterval(watch);
    }
  }

  /** Answers whether the calls can follow. The load's own time is part of the program's. */
  async #load(module: IsolatedVm.Module, locate: Locate): Promise<boolean> {
    const { context, shim, linker, bridge } = this.#furnished;
    const { outputBytes, resultBytes } = this.#job.limits;
    const tell = channel((kind, payload) => this.#hear(kind, payload));
    // Nothing of the student's runs before the linker is evaluated: no thread of its own is needed.
    shim.setLimits.applySync(undefined, [tell, outputBytes, resultBytes, this.#job.seed, this.#job.async === true]);
    linker.instantiateSync(context, (specifier) => specifier === "shim" ? bridge : module);
    const entry = JSON.stringify(this.#job.entry);
    const stage = await this.#stage(async (timeout) => {
      await linker.evaluate({ timeout });
      return shim.loadState.apply(undefined, [entry], { timeout });
    });
    if ("limit" in stage) return this.#limit(stage.limit, stage.ms);
    if ("rejected" in stage) return this.#loadThrew(stage.rejected, stage.ms, locate);
    // Nothing in the isolate can settle the promise any more: it would wait until the limit.
    if (stage.answer === "waiting") return this.#limit("time", stage.ms);
    if (stage.answer === "ready") {
      this.#say({ t: "loaded" });
      return true;
    }
    this.#say({ t: "threw", ms: stage.ms, error: { message: stage.answer, line: null, column: null }, notImplemented: false });
    return false;
  }

  /** The shim holds the error when it was one; a thrown number or text arrives as it is. */
  async #loadThrew(rejected: unknown, ms: number, locate: Locate): Promise<false> {
    if (rejected instanceof Error) {
      const told = await this.#ask("describeLoadError");
      if (told === "m") return this.#limit("memory", ms);
      if (told !== "") return this.#threw(told, ms, locate);
    }
    this.#say({ t: "threw", ms, error: { message: uncaught(rejected), line: null, column: null }, notImplemented: false });
    return false;
  }

  /**
   * All calls in one entry into the isolate, which tells each answer as it comes: entering it once for
   * each call would cost more than a typical call. Only a promise needs a new entry, each time that no job is left.
   */
  async #callAll(locate: Locate): Promise<void> {
    const { shim } = this.#furnished;
    const { calls, callCount } = this.#job;
    this.#locate = locate;
    while (this.#told < callCount && !this.#over) {
      const from = this.#told;
      const stage = await this.#stage(async (timeout) => {
        let told: unknown = await shim.runCalls.apply(undefined, [calls, from], { timeout });
        // Between entries the isolate's timer does not run: a program that never stops waiting is stopped here.
        while (told === "promise" && this.#timeLeft() > 0 && !this.#over) told = await shim.runOn.apply(undefined, [], { timeout: this.#timeLeft() });
        if (told === "promise") this.#limit("time", this.#lap());
        return told;
      });
      await this.#hearOut("answer" in stage ? Number(stage.answer) : 0);
      if ("limit" in stage) this.#limit(stage.limit, stage.ms);
      else if (this.#overflowed) this.#limit("output", stage.ms);
      else if (this.#held !== null && !this.#over) this.#tellAnswer(this.#held.answer, this.#held.ms);
      else if ("rejected" in stage && this.#told === from) {
        this.#answered({ t: "threw", error: { message: uncaught(stage.rejected), ...nowhere }, notImplemented: false });
      }
    }
  }

  /** What the isolate told before it returned may still be on its way: so many answers, where it could say how many. */
  async #hearOut(answers: number): Promise<void> {
    for (let turn = 0; turn < fewTurns || (this.#heard < answers && !this.#over && !this.#overflowed); turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #answered(message: Record<string, unknown>): void {
    this.#say({ ...message, ms: this.#lap() });
    this.#told++;
  }

  /** Milliseconds since the last answer. */
  #lap(): number {
    const now = performance.now();
    const ms = now - this.#stageStarted;
    this.#stageStarted = now;
    return ms;
  }

  #tellAnswer(answer: string, ms: number): void {
    switch (answer[0]) {
      case "v":
        this.#report.raw(`{"t":"returned","ms":${ms},"value":${answer.slice(1)}}`);
        this.#told++;
        return;
      case "e":
        this.#threw(answer, ms, this.#locate);
        this.#told++;
        return;
      case "o": this.#limit("output", ms); return;
      case "d": case "m": this.#limit("memory", ms); return;
      default: this.#limit("time", ms);
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
    const timeout = this.#timeLeft();
    if (timeout <= 0) return { limit: "time", ms: 0 };
    const ms = (): number => performance.now() - start;
    try {
      const answer = await work(timeout);
      if (this.#overflowed) return { limit: "output", ms: ms() };
      return { answer: String(answer), ms: ms() };
    } catch (rejected) {
      if (this.#overflowed) return { limit: "output", ms: ms() };
      if (this.#furnished.isolate.isDisposed) return { limit: "memory", ms: ms() };
      if (ms() < timeout - 1) return { rejected, ms: ms() };
      // What was printed shortly before is still in the isolate.
      await this.#ask("loadState", "[]");
      return { limit: "time", ms: performance.now() - this.#stageStarted };
    }
  }

  /** Milliseconds, rounded up. */
  #timeLeft(): number {
    return Math.ceil(this.#job.limits.timeMs - (performance.now() - this.#started));
  }

  async #ask(name: keyof Shim, argument?: string): Promise<string> {
    try {
      const answer: unknown = await this.#furnished.shim[name].apply(undefined, [argument], { timeout: 50 });
      return typeof answer === "string" ? answer : "";
    } catch {
      return "";
    }
  }

  #hear(kind: string, payload: string): void {
    // After an overflow the isolate goes; what it still says in the meantime is not heard.
    if (this.#over || this.#overflowed) return;
    if (kind === "printed") this.#report.say({ t: "printed", text: payload });
    else if (kind === "plot") this.#report.raw(`{"t":"plot","plot":${payload}}`);
    else if (kind === "progress") this.#report.raw(`{"t":"progress",${payload.slice(1)}`);
    else if (kind === "answer") {
      this.#heard++;
      // The last word waits until the isolate rests: endless jobs may still follow it.
      if (this.#heard === this.#job.callCount) this.#held = { answer: payload, ms: this.#lap() };
      else this.#tellAnswer(payload, this.#lap());
    }
    else if (kind === "overflow") {
      this.#overflowed = true;
      this.#furnished.isolate.dispose();
    }
  }

  /** Milliseconds that the isolate has computed. */
  #cpuNow(): number {
    const { isolate } = this.#furnished;
    return isolate.isDisposed ? 0 : Number(isolate.cpuTime) / 1e6;
  }

  /** Beside the program, on the process's own thread: what the isolate's timer and heap limit do not stop. */
  #watch(): void {
    const now = performance.now();
    const { timeMs, cpuMs } = this.#job.limits;
    const late = now - this.#started > timeMs + clockSlackMs;
    if (late || (cpuMs !== undefined && this.#cpuNow() - this.#cpuStarted > cpuMs)) this.#limit("time", now - this.#stageStarted);
    else if (process.memoryUsage.rss() > this.#ownMemory + this.#job.limits.memoryBytes + memorySlack) {
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
