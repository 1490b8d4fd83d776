import { EventEmitter } from "node:events";
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { env } from "#lib/env.ts";
import { logger } from "#lib/logger.ts";
import { untilDatabaseAnswers } from "./until-database-answers.ts";

interface QueueRunnerOptions {
  tasks: TaskList;
  /** Jobs at a time. */
  concurrency: number;
  /** The queue's name for the runner, each time that one begins. */
  onPool: (name: string) => void;
  /** Whether the database answers now, by other evidence. */
  databaseAnswers: () => boolean;
}

export interface QueueRunner {
  /** Takes no more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

const restartAfterMs = 200;
const startTimeoutMs = 5000;
/** A second apart: after so many the fault is not the database's. */
const maxFailedFetches = 3;

const levels: Record<string, "error" | "warn" | "debug"> = { error: "error", warning: "warn", info: "debug", debug: "debug" };
const queueLogger = new Logger(() => (level, message) => logger[levels[level] ?? "debug"]({ component: "queue" }, message));

/** Connections of our own, so that someone listens to their errors for as long as they live. */
function openPool(concurrency: number): pg.Pool {
  // One connection listens, one per job completes it, one fetches.
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: concurrency + 2, application_name: "descent-queue", connectionTimeoutMillis: startTimeoutMs, keepAlive: true });
  const lost = (error: Error) => logger.warn({ err: error, component: "queue" }, "a connection of the queue was lost");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  return pool;
}

/**
 * Takes entries from the queue until stopped. graphile-worker's runner ends when it cannot tell the
 * database that a job is done; then another takes its place, with new connections.
 */
export async function startQueueRunner({ tasks, concurrency, onPool, databaseAnswers }: QueueRunnerOptions): Promise<QueueRunner> {
  const stopping = new AbortController();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => onPool(workerPool.id));
  // The queue's client remembers a first fetch that failed and fails for ever: it is made anew.
  let failedFetches = 0;
  events.on("worker:getJob:empty", () => { failedFetches = 0; });
  events.on("job:start", () => { failedFetches = 0; });
  events.on("worker:getJob:error", () => {
    failedFetches += 1;
    if (failedFetches < maxFailedFetches || !databaseAnswers()) return;
    failedFetches = 0;
    void current?.stop("the database answers, but no job can be fetched").catch(() => undefined);
  });

  let pool: pg.Pool;
  let current: Runner | null = null;
  const startRunner = async (): Promise<Runner> => {
    pool = openPool(concurrency);
    try {
      return await runIn(pool);
    } catch (error) {
      await closePool(pool);
      throw error;
    }
  };
  const runIn = (pgPool: pg.Pool) => run({
    pgPool,
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: queueLogger,
    events,
    taskList: tasks,
    // Without a batch, the completion of a job is a promise that nobody looks at: a connection cut at
    // that moment rejects it, and ends the process. A batch ends the runner instead.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });

  const supervised = supervise(await untilDatabaseAnswers(startRunner));

  async function supervise(first: Runner): Promise<void> {
    for (let runner = first; ;) {
      current = runner;
      await runner.promise.catch((error: unknown) => logger.error({ err: error }, "the queue's runner ended"));
      await closePool(pool);
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
      if (stopping.signal.aborted) return closePool(pool);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await current?.stop().catch(() => undefined);
      await supervised;
    },
  };
}

/** A connection that hangs is not waited for. */
async function closePool(pool: pg.Pool): Promise<void> {
  if (pool.ending) return;
  await Promise.race([pool.end().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
}
