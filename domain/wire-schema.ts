import { z } from "zod";
import { typedArrayNames, type Wire } from "./value.ts";

/** For what comes from outside; the runner's results, which are large, are checked by `isWire`. */
export const wireSchema: z.ZodType<Wire> = z.lazy(() =>
  z.union([
    z.null(), z.boolean(), z.number(), z.string(),
    z.array(wireSchema),
    z.strictObject({ $: z.enum(["NaN", "Infinity", "-Infinity", "-0", "undefined", "hole"]) }),
    z.strictObject({ $: z.enum(typedArrayNames), v: z.array(wireSchema) }),
    z.strictObject({ $: z.literal("object"), v: z.array(z.tuple([z.string(), wireSchema])) }),
    z.strictObject({ $: z.literal("unsupported"), what: z.string() }),
    z.strictObject({ $: z.literal("more"), count: z.number() }),
  ]),
);
