import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, run, type Runner, type WorkerEvents } from "graphile-worker";
import { env } from "#lib/env.ts";
import { logger } from "#lib/logger.ts";
import { studentTask } from "#lib/queue/enqueue.ts";
import { gradeNext, payloadSchema, type Grade, type GradingContext } from "./grade-submission.ts";
import { Heartbeat, type WorkerFacts } from "./heartbeat.ts";
import { freeForgotten, reap, sweep } from "./reap.ts";

export interface WorkerOptions {
  grade: Grade;
  facts: () => WorkerFacts;
  /** Jobs at a time. */
  concurrency: number;
}

export interface RunningWorker {
  id: string;
  /** Finishes what is under way, or gives it back after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

const reapEveryMs = 1000;
const sweepEveryMs = 60_000;
/** A worker that has just come back to the database sees everyone's heartbeat as old. */
const steadyBeforeReapingMs = 2000;
const restartAfterMs = 200;
/** A second apart: after so many the fault is not the database's. */
const maxFailedFetches = 3;

const levels: Record<string, "error" | "warn" | "debug"> = { error: "error", warning: "warn", info: "debug", debug: "debug" };
const queueLogger = new Logger(() => (level, message) => logger[levels[level] ?? "debug"]({ component: "queue" }, message));

/** Starts taking jobs from the queue; resolves when it does. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const id = randomUUID();
  const heartbeat = new Heartbeat(id, options.facts);
  const giveUp = new AbortController();
  const stopping = new AbortController();
  const context: GradingContext = { workerId: id, grade: options.grade, signal: giveUp.signal, underWay: new Set() };
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    heartbeat.pool = workerPool.id;
    heartbeat.beatSoon();
  });
  // The queue's client remembers a first fetch that failed and fails for ever: it is made anew.
  let failedFetches = 0;
  events.on("worker:getJob:empty", () => { failedFetches = 0; });
  events.on("job:start", () => { failedFetches = 0; });
  events.on("worker:getJob:error", () => {
    failedFetches += 1;
    if (failedFetches < maxFailedFetches || heartbeat.steadyFor() === 0) return;
    failedFetches = 0;
    void runner.stop("the database answers, but no job can be fetched").catch(() => undefined);
  });

  const startRunner = () => run({
    connectionString: env().DATABASE_URL,
    concurrency: options.concurrency,
    // One connection listens, one per job completes it, one fetches.
    maxPoolSize: options.concurrency + 2,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: queueLogger,
    events,
    taskList: {
      [studentTask]: (payload) => gradeNext(payloadSchema.parse(payload).userId, context),
    },
  });

  // Known before it holds anything: who holds a job and is unknown counts as dead.
  await heartbeat.start();
  let runner: Runner = await startRunner();
  const supervised = supervise();
  const reaper = every(reapEveryMs, async () => {
    if (heartbeat.steadyFor() < steadyBeforeReapingMs) return;
    await freeForgotten(id, context.underWay);
    await reap();
  });
  const sweeper = every(sweepEveryMs, sweep);

  /** The queue's runner ends when it cannot tell the database about a job: then another takes its place. */
  async function supervise(): Promise<void> {
    for (;;) {
      await runner.promise.catch((error: unknown) => logger.error({ err: error }, "the queue's runner ended"));
      while (!stopping.signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, restartAfterMs));
        try {
          runner = await startRunner();
          if (stopping.signal.aborted) await runner.stop();
          break;
        } catch (error) {
          logger.warn({ err: error }, "the queue's runner could not start; trying again");
        }
      }
      if (stopping.signal.aborted) return;
    }
  }

  return {
    id,
    async stop(graceMs) {
      stopping.abort();
      const timer = setTimeout(() => giveUp.abort(), graceMs);
      try {
        await runner.stop().catch(() => undefined);
        await supervised;
      } finally {
        clearTimeout(timer);
        reaper.stop();
        sweeper.stop();
        await Promise.all([reaper.idle(), sweeper.idle()]);
        await heartbeat.stop().catch((error: unknown) => logger.warn({ err: error }, "could not sign off"));
      }
    },
  };
}

/** Does the work again and again, never twice at once; an error is logged and the next time comes. */
function every(ms: number, work: () => Promise<unknown>) {
  let under: Promise<void> | null = null;
  const timer = setInterval(() => {
    under ??= work().then(() => undefined, (error: unknown) => logger.warn({ err: error }, "a recurring task of the worker failed"))
      .finally(() => { under = null; });
  }, ms);
  return { stop: () => clearInterval(timer), idle: async () => { await under; } };
}
