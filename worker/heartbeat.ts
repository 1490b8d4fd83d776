import os from "node:os";
import { Worker } from "node:worker_threads";
import { env } from "#lib/env.ts";
import { logger } from "#lib/logger.ts";
import { fromThreadSchema, type HeartbeatData, type ToThread } from "./heartbeat-messages.ts";

/** What the operator's status page shows of a worker. */
export interface WorkerFacts {
  concurrency: number;
  layers: { name: string; active: boolean; note: string }[];
  tensorFlow: { name: string; why: string };
}

const beatEveryMs = 500;
/** Between two beats: beyond it the database counts as having been away. */
const gapMs = 2000;
const pulseEveryMs = 500;
/**
 * A main thread that says nothing for so long hangs. What keeps it busy in good order is an
 * exercise's reference, which is held to the same limits as a student's program: seconds.
 */
const maxSilenceMs = 30_000;
const restartAfterMs = 500;
/** So long a worker that starts waits for a database that has its hands full. */
const startPatienceMs = 30_000;

interface HeartbeatOptions {
  workerId: string;
  facts: () => WorkerFacts;
  /** A grading of this worker is wanted no more. It may be told more than once, and late. */
  onCancel: (gradingId: string) => void;
  maxSilenceMs?: number;
}

/**
 * The worker's sign of life, written twice a second by a thread of its own: a reference that computes
 * for seconds holds the main thread, and the worker lives all the same. The thread in turn listens to
 * the main one, and ends the process when that has hung for good.
 */
export class Heartbeat {
  private readonly options: HeartbeatOptions;
  private pool = "";
  private thread: Worker | null = null;
  private stopping = false;
  private pulse: NodeJS.Timeout | undefined;
  private lastBeat = 0;
  private steadySince = 0;

  constructor(options: HeartbeatOptions) {
    this.options = options;
  }

  /**
   * Resolves after the first beat. A database that is away is waited for: a worker that ended instead would be
   * started again, and find it no sooner.
   * @throws when it has not answered for half a minute, and at once when it refuses us
   */
  async start(): Promise<void> {
    // From the first moment on: while the database is waited for, the main thread does not hang.
    this.pulse = setInterval(() => this.tell({ type: "state", pool: this.pool, facts: JSON.stringify(this.options.facts()) }), pulseEveryMs);
    try {
      await this.startThread();
    } catch (error) {
      clearInterval(this.pulse);
      throw error;
    }
  }

  /** The queue's name for this process: what it holds is unlocked under that name. */
  setPool(pool: string): void {
    this.pool = pool;
    this.tell({ type: "state", pool, facts: JSON.stringify(this.options.facts()) });
  }

  /**
   * For how long this worker has reached the database without a gap, in milliseconds. After a gap
   * everyone's heartbeat is old, and nobody is dead for that.
   */
  steadyFor(): number {
    const now = Date.now();
    return now - this.lastBeat > gapMs ? 0 : now - this.steadySince;
  }

  /** Takes the worker off the list: it ends in order. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.pulse);
    const thread = this.thread;
    if (!thread) return;
    thread.ref();
    const ended = new Promise((resolve) => thread.once("exit", resolve));
    this.tell({ type: "stop" });
    await ended;
  }

  private tell(message: ToThread): void {
    this.thread?.postMessage(message);
  }

  /** Resolves after the thread's first beat; rejects when none comes. Later on the thread makes good by itself. */
  private startThread(): Promise<void> {
    const { workerId, facts, maxSilenceMs: silence = maxSilenceMs } = this.options;
    const workerData: HeartbeatData = {
      databaseUrl: env().DATABASE_URL, workerId, host: os.hostname(), pid: process.pid, pool: this.pool, facts: JSON.stringify(facts()), beatEveryMs, maxSilenceMs: silence,
    };
    const thread = new Worker(new URL("./heartbeat-thread.ts", import.meta.url), { workerData });
    this.thread = thread;
    const deadline = Date.now() + startPatienceMs;
    return new Promise((resolve, reject) => {
      thread.on("message", (raw: unknown) => {
        const message = fromThreadSchema.parse(raw);
        if (message.type === "cancel") this.options.onCancel(message.gradingId);
        else if (message.type === "beat") {
          this.beaten(message.at);
          // What keeps the process from now on is its work.
          thread.unref();
          resolve();
        } else {
          logger.warn({ reason: message.message }, "no heartbeat: the database does not answer");
          if (!message.away || Date.now() > deadline) reject(new Error(`no heartbeat: ${message.message}`));
        }
      });
      thread.on("error", (error) => {
        logger.error({ err: error }, "the heartbeat's thread failed");
        reject(error);
      });
      thread.on("exit", () => {
        if (this.thread === thread) this.thread = null;
        reject(new Error("no heartbeat: its thread ended"));
        if (!this.stopping) setTimeout(() => { if (!this.stopping) this.startThread().catch(() => undefined); }, restartAfterMs).unref();
      });
    });
  }

  private beaten(at: number): void {
    if (at - this.lastBeat > gapMs) this.steadySince = at;
    this.lastBeat = at;
  }
}
