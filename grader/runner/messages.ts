import { z } from "zod";
import { plotSchema } from "#domain/plot.ts";
import { sourceErrorSchema } from "#domain/verdict.ts";
import type { Wire } from "#domain/value.ts";
import type { Call, RunRequest } from "./contract.ts";
import { isWire } from "./encoding.ts";

/**
 * What the supervisor writes to a child: a line of JSON, then the calls as a line of their own. These are
 * most of it, and would otherwise be quoted here and unquoted there only to be handed on.
 */
export interface Job extends JobHead {
  /** JSON of {@link PackedCall}s: the child hands it into the isolate unread. */
  calls: string;
}

export interface JobHead extends Omit<RunRequest, "calls"> {
  callCount: number;
}

/** A call for the shim. Its arguments stay JSON until they are used, so that calls share nothing; each has its own seed. */
export type PackedCall =
  | { kind: "function"; entry: string; args: string; seed: number }
  | { kind: "script"; steps: PackedStep[]; seed: number };

/** A step of the contract, its arguments still JSON. */
export type PackedStep =
  | { do: "construct"; as: string; class: string; args: string }
  | { do: "call"; on: string; method: string; args: string }
  | { do: "get"; on: string; property: string };

export function packJob(request: RunRequest): Job {
  const calls = request.calls.map((call, index) => packCall(call, Math.imul(request.seed ^ (index + 1), 0x9e3779b1)));
  return { ...request, calls: JSON.stringify(calls), callCount: calls.length };
}

function packCall(call: Call, seed: number): PackedCall {
  if (call.kind === "function") return { ...call, args: JSON.stringify(call.args), seed };
  const steps = call.steps.map((step): PackedStep => step.do === "get" ? step : { ...step, args: JSON.stringify(step.args) });
  return { kind: "script", steps, seed };
}

const milliseconds = z.number().min(0);
/** What the engine and the compiler say is theirs: no child speaks in our sentences. */
const errorSchema = sourceErrorSchema.omit({ said: true });
const threw = { error: errorSchema, notImplemented: z.boolean() };

/**
 * What a child writes, one line of JSON each, in this order: `ready`, then for each job either
 * `uncompiled`, or `compiled`, `loaded` and one `returned` or `threw` for each call; then `end` (all is
 * said) and `ready` (cleaned, and a fresh isolate waits). `threw` before `loaded` is the module's own.
 * `limit` ends a program at any point. `printed`, `plot` and `progress` belong to the stage that runs.
 */
export const messageSchema = z.discriminatedUnion("t", [
  z.strictObject({ t: z.literal("ready") }),
  z.strictObject({ t: z.literal("uncompiled"), errors: z.array(errorSchema).min(1).max(20) }),
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
