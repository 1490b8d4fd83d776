import { z } from "zod";

/** What the main thread hands to the heartbeat's thread at its start. */
export const heartbeatDataSchema = z.strictObject({
  databaseUrl: z.string(),
  workerId: z.uuid(),
  host: z.string(),
  pid: z.int(),
  pool: z.string(),
  /** WorkerFacts as JSON. */
  facts: z.string(),
  beatEveryMs: z.number(),
  maxSilenceMs: z.number(),
});
export type HeartbeatData = z.infer<typeof heartbeatDataSchema>;

/** Comes every half second while the main thread is not held up. */
export const toThreadSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("state"), pool: z.string(), facts: z.string() }),
  z.strictObject({ type: z.literal("stop") }),
]);
export type ToThread = z.infer<typeof toThreadSchema>;

export const fromThreadSchema = z.discriminatedUnion("type", [
  /** `at` is Date.now() of the moment at which the beat was stored. */
  z.strictObject({ type: z.literal("beat"), at: z.number() }),
  /** `away`: it may be over in a moment; what is wrong with the address or the password is not. */
  z.strictObject({ type: z.literal("trouble"), message: z.string(), away: z.boolean() }),
  z.strictObject({ type: z.literal("cancel"), gradingId: z.uuid() }),
]);
export type FromThread = z.infer<typeof fromThreadSchema>;
