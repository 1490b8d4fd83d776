import { z } from "zod";
import { gradingEventSchema, type GradingEvent } from "#domain/verdict.ts";
import type { EventNumber, NumberedEvent } from "./live.ts";

export const channel = "grading";

/** PostgreSQL carries less than 8,000 bytes in one notification. */
const maxBytes = 7900;
/** Above this an event is not sent: the verdict, which is stored, has it all. */
const maxEventBytes = 128 * 1024;
const partLength = 7000;

const notificationSchema = z.union([
  z.strictObject({ job: z.string(), attempt: z.int(), seq: z.int(), event: gradingEventSchema }),
  /** One part of an event that is too large for one notification, in base64. */
  z.strictObject({ job: z.string(), key: z.string(), part: z.int(), parts: z.int(), data: z.string() }),
  /** The verdict is stored: whoever listens reads it there. */
  z.strictObject({ job: z.string(), stored: z.literal(true) }),
]);

/** The payloads that carry one event of a grading. A verdict, which ends everything, needs no number. */
export function encodeEvent(job: string, event: GradingEvent, { attempt, seq }: EventNumber = { attempt: 0, seq: 0 }): string[] {
  const whole = JSON.stringify({ job, attempt, seq, event });
  const bytes = Buffer.from(whole);
  if (bytes.length <= maxBytes) return [whole];
  if (bytes.length > maxEventBytes) return event.type === "verdict" ? [JSON.stringify({ job, stored: true })] : [];
  const data = bytes.toString("base64");
  const parts = Math.ceil(data.length / partLength);
  const key = crypto.randomUUID();
  return Array.from({ length: parts }, (_, part) => JSON.stringify({ job, key, part, parts, data: data.slice(part * partLength, (part + 1) * partLength) }));
}

export type Heard = { job: string } & NumberedEvent | { job: string; stored: true };

/** Puts parts together. Notifications of one sender arrive in order; an event that misses a part is dropped. */
export class EventDecoder {
  private readonly unfinished = new Map<string, string[]>();

  /** What the payload completes; null while parts are missing, or for a payload of another version. */
  decode(payload: string): Heard | null {
    const parsed = notificationSchema.safeParse(parseJson(payload));
    if (!parsed.success) return null;
    if (!("key" in parsed.data)) return parsed.data;
    const { key, part, parts, data } = parsed.data;
    const before = this.unfinished.get(key) ?? [];
    this.unfinished.delete(key);
    if (before.length !== part) return null;
    if (part + 1 < parts) {
      this.keep(key, [...before, data]);
      return null;
    }
    const whole = notificationSchema.safeParse(parseJson(Buffer.from([...before, data].join(""), "base64").toString("utf8")));
    return whole.success && "event" in whole.data ? whole.data : null;
  }

  /** A sender that died in the middle leaves parts behind: the oldest go first. */
  private keep(key: string, received: string[]): void {
    this.unfinished.set(key, received);
    for (const oldest of this.unfinished.keys()) {
      if (this.unfinished.size <= 64) break;
      this.unfinished.delete(oldest);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
