import { z } from "zod";
import { plotSchema } from "#domain/plot.ts";
import { sourceErrorSchema } from "#domain/verdict.ts";
import type { Wire } from "#domain/value.ts";
import type { RunRequest } from "./contract.ts";
import { isWire } from "./encoding.ts";

/** What the supervisor writes to a child, one line of JSON each. */
export type Job = RunRequest;

const milliseconds = z.number().min(0);
const threw = { error: sourceErrorSchema, notImplemented: z.boolean() };

/**
 * What a child writes, one line of JSON each, in this order: `ready`, then for each job either
 * `uncompiled`, or `compiled`, `loaded` and one `returned` or `threw` for each call; then `end` (all is
 * said) and `ready` (cleaned, and a fresh isolate waits). `threw` before `loaded` is the module's own.
 * `limit` ends a program at any point. `printed`, `plot` and `progress` belong to the stage that runs.
 */
export const messageSchema = z.discriminatedUnion("t", [
  z.strictObject({ t: z.literal("ready") }),
  z.strictObject({ t: z.literal("uncompiled"), errors: z.array(sourceErrorSchema).min(1).max(20) }),
  z.strictObject({ t: z.literal("compiled") }),
  z.strictObject({ t: z.literal("loaded") }),
  z.strictObject({ t: z.literal("returned"), ms: milliseconds, value: z.custom<Wire>(isWire) }),
  z.strictObject({ t: z.literal("threw"), ms: milliseconds, ...threw }),
  z.strictObject({ t: z.literal("limit"), ms: milliseconds, which: z.enum(["time", "memory", "output"]) }),
  z.strictObject({ t: z.literal("printed"), text: z.string() }),
  z.strictObject({ t: z.literal("plot"), plot: plotSchema }),
  z.strictObject({ t: z.literal("progress"), step: z.number(), metrics: z.record(z.string(), z.number().nullable()) }),
  z.strictObject({ t: z.literal("broken"), message: z.string() }),
  z.strictObject({ t: z.literal("end") }),
]);
export type Message = z.infer<typeof messageSchema>;
