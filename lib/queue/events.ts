import "server-only";
import pg from "pg";
import type { Verdict } from "#domain/verdict.ts";
import { db, type Transaction } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { logger } from "#lib/logger.ts";
import type { NumberedEvent } from "./live.ts";
import { channel, encodeEvent, EventDecoder, type Heard } from "./notification.ts";

/** Sends numbered events of a grading to whoever watches it. */
export const publish = (gradingId: string, events: readonly NumberedEvent[]): Promise<void> =>
  notify(db(), events.flatMap(({ event, ...number }) => encodeEvent(gradingId, event, number)));

/** Sends the verdict, the last event, at the commit of the transaction that stores it. */
export const publishVerdict = (tx: Transaction, gradingId: string, verdict: Verdict, awards: string[]): Promise<void> =>
  notify(tx, encodeEvent(gradingId, { type: "verdict", verdict, awards }));

async function notify(tx: Transaction, payloads: readonly string[]): Promise<void> {
  if (payloads.length === 0) return;
  await tx.$executeRaw`select pg_notify(${channel}::text, payload) from unnest(${payloads}::text[]) as payload`;
}

type Listener = (heard: Heard) => void;

/**
 * One connection that listens for all of this process. It is made at the first subscription and
 * again, after a growing pause, whenever it is lost; what was said in between is lost too, so a
 * listener also looks at the stored row from time to time.
 */
class GradingFeed {
  private readonly listeners = new Map<string, Set<Listener>>();
  private connected: Promise<void> | null = null;
  private client: pg.Client | null = null;
  private closed = false;

  subscribe(gradingId: string, listener: Listener): () => void {
    const set = this.listeners.get(gradingId) ?? new Set();
    this.listeners.set(gradingId, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.listeners.get(gradingId) === set) this.listeners.delete(gradingId);
    };
  }

  /** Resolves when the connection listens, or after the first failure: the stored row serves until then. */
  ready(): Promise<void> {
    this.connected ??= this.connect(100);
    return this.connected;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(pauseMs: number): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 5000, application_name: "descent-events" });
    const decoder = new EventDecoder();
    let lost = false;
    const again = (nextPause: number) => {
      if (lost || this.closed) return;
      lost = true;
      void client.end().catch(() => undefined);
      setTimeout(() => { this.connected = this.connect(nextPause); }, pauseMs).unref();
    };
    client.on("error", (error) => {
      logger.warn({ err: error }, "the connection for live events was lost");
      again(100);
    });
    client.on("end", () => again(100));
    client.on("notification", ({ payload }) => {
      const heard = decoder.decode(payload ?? "");
      if (heard) this.listeners.get(heard.job)?.forEach((listener) => listener(heard));
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.client = client;
    } catch (error) {
      logger.warn({ err: error }, "no connection for live events");
      again(Math.min(pauseMs * 2, 2000));
    }
  }
}

// Next reloads modules in development: the connection is kept across reloads.
const kept = globalThis as typeof globalThis & { descentGradingFeed?: GradingFeed };

/**
 * Calls `listener` with each event of the grading from now on; the function that is returned ends it.
 * It may miss events while the connection is being made again.
 */
export async function subscribe(gradingId: string, listener: Listener): Promise<() => void> {
  kept.descentGradingFeed ??= new GradingFeed();
  const end = kept.descentGradingFeed.subscribe(gradingId, listener);
  await kept.descentGradingFeed.ready();
  return end;
}

/** Ends the listening connection of this process. */
export async function closeFeed(): Promise<void> {
  const feed = kept.descentGradingFeed;
  kept.descentGradingFeed = undefined;
  await feed?.close();
}
