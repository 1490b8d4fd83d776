import "server-only";
import pg from "pg";
import type { Verdict } from "#domain/verdict.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { logger } from "#lib/logger.ts";
import type { NumberedEvent } from "./live.ts";
import { channel, encodeEvent, EventDecoder, type Heard } from "./notification.ts";
import { challengesChannel } from "./challenges.ts";
import { peopleChannel } from "./people.ts";
import { proofChannel } from "./proofs.ts";

/** Sends numbered events of a grading to whoever watches it. */
export async function publish(gradingId: string, events: readonly NumberedEvent[]): Promise<void> {
  const payloads = events.flatMap(({ event, ...number }) => encodeEvent(gradingId, event, number));
  if (payloads.length > 0) await db().$queryRaw(notice(payloads));
}

/** A select that sends the verdict, the last event, at the commit of the transaction that stores it. */
export const verdictNotice = (gradingId: string, verdict: Verdict, awards: string[]): Prisma.Sql =>
  notice(encodeEvent(gradingId, { type: "verdict", verdict, awards }));

const notice = (payloads: readonly string[]): Prisma.Sql =>
  Prisma.sql`select 1 from unnest(${payloads}::text[]) as payload, lateral pg_notify(${channel}::text, payload) as sent`;

type Listener = (heard: Heard) => void;

/** Adds the listener to those of the key; the function that is returned takes it away. */
function add<T>(to: Map<string, Set<T>>, key: string, listener: T): () => void {
  const set = to.get(key) ?? new Set();
  to.set(key, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0 && to.get(key) === set) to.delete(key);
  };
}

/**
 * One connection that listens for all of this process. It is made at the first subscription and
 * again, after a growing pause, whenever it is lost; what was said in between is lost too, so a
 * listener also looks at the stored row from time to time.
 */
class LiveFeed {
  private readonly gradings = new Map<string, Set<Listener>>();
  /** Whose payload is a mere name: by channel and name. */
  private readonly named = new Map<string, Set<() => void>>();
  private connected: Promise<void> | null = null;
  private client: pg.Client | null = null;
  private closed = false;

  onGrading(gradingId: string, listener: Listener): () => void {
    return add(this.gradings, gradingId, listener);
  }

  onName(channelName: string, name: string, listener: () => void): () => void {
    return add(this.named, `${channelName}:${name}`, listener);
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
    client.on("notification", ({ channel: on, payload }) => {
      if (on !== channel) return this.named.get(`${on}:${payload ?? ""}`)?.forEach((listener) => listener());
      const heard = decoder.decode(payload ?? "");
      if (heard) this.gradings.get(heard.job)?.forEach((listener) => listener(heard));
    });
    try {
      await client.connect();
      await client.query([channel, peopleChannel, proofChannel, challengesChannel].map((name) => `listen ${name}`).join("; "));
      this.client = client;
    } catch (error) {
      logger.warn({ err: error }, "no connection for live events");
      again(Math.min(pauseMs * 2, 2000));
    }
  }
}

// Next reloads modules in development: the connection is kept across reloads.
const kept = globalThis as typeof globalThis & { descentLiveFeed?: LiveFeed };

/**
 * Calls `listener` with each event of the grading from now on; the function that is returned ends it.
 * It may miss events while the connection is being made again.
 */
export const subscribe = (gradingId: string, listener: Listener): Promise<() => void> => listening((feed) => feed.onGrading(gradingId, listener));

/** Calls `listener` whenever somebody has something new to read (people.ts), in the same way. */
export const subscribeToPerson = (userId: string, listener: () => void): Promise<() => void> => listening((feed) => feed.onName(peopleChannel, userId, listener));

/** Calls `listener` whenever a proof has gone a step further, in the same way. */
export const subscribeToProof = (proofId: string, listener: () => void): Promise<() => void> => listening((feed) => feed.onName(proofChannel, proofId, listener));

/** Calls `listener` whenever a challenge was published or withdrawn, in the same way. */
export const subscribeToChallenges = (listener: () => void): Promise<() => void> => listening((feed) => feed.onName(challengesChannel, "", listener));

async function listening(begin: (feed: LiveFeed) => () => void): Promise<() => void> {
  const feed = kept.descentLiveFeed ??= new LiveFeed();
  const end = begin(feed);
  await feed.ready();
  return end;
}

/** Ends the listening connection of this process. */
export async function closeFeed(): Promise<void> {
  const feed = kept.descentLiveFeed;
  kept.descentLiveFeed = undefined;
  await feed?.close();
}
