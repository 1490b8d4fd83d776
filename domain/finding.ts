import { z } from "zod";
import { isSaid, type Said } from "./said.ts";

/** One thing that a proof checked, as it is kept: the English, and what it was made of. */
export const findingSchema = z.object({
  level: z.enum(["ok", "warning", "failure"]),
  text: z.string(),
  said: z.custom<Said>((value) => isSaid(value)).optional().catch(undefined),
});
