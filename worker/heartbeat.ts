import os from "node:os";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";

/** What the operator's status page shows of a worker. */
export interface WorkerFacts {
  concurrency: number;
  layers: { name: string; active: boolean; note: string }[];
  tensorFlow: { name: string; why: string };
}

const everyMs = 1000;

/** Writes the worker's sign of life every second, and knows how long that has gone well. */
export class Heartbeat {
  /** The queue's name for this process, once it has one. */
  pool = "";
  private readonly workerId: string;
  private readonly facts: () => WorkerFacts;
  private timer: NodeJS.Timeout | undefined;
  private under: Promise<void> | null = null;
  private lastBeat = 0;
  private steadySince = 0;

  constructor(workerId: string, facts: () => WorkerFacts) {
    this.workerId = workerId;
    this.facts = facts;
  }

  /** Resolves after the first beat. */
  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => this.beatSoon(), everyMs);
  }

  /** One more beat, unless one is under way: those that hang on a lost connection must not pile up. */
  beatSoon(): void {
    this.under ??= this.beat().catch((error: unknown) => {
      logger.warn({ err: error }, "no heartbeat: the database does not answer");
    }).finally(() => { this.under = null; });
  }

  /**
   * For how long this worker has reached the database without a gap, in milliseconds. After a gap
   * everyone's heartbeat is old, and nobody is dead for that.
   */
  steadyFor(): number {
    const now = Date.now();
    return now - this.lastBeat > 2 * everyMs ? 0 : now - this.steadySince;
  }

  private async beat(): Promise<void> {
    const facts = JSON.stringify(this.facts());
    await db().$executeRaw`
      insert into "WorkerHeartbeat" (id, host, pid, pool, facts, "startedAt", "lastSeenAt")
      values (${this.workerId}::uuid, ${os.hostname()}, ${process.pid}, ${this.pool}, ${facts}::jsonb, now(), now())
      on conflict (id) do update set "lastSeenAt" = now(), pool = excluded.pool, facts = excluded.facts`;
    const now = Date.now();
    if (now - this.lastBeat > 2 * everyMs) this.steadySince = now;
    this.lastBeat = now;
  }

  /** Takes the worker off the list: it ends in order. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.under;
    await db().workerHeartbeat.deleteMany({ where: { id: this.workerId } });
  }
}
