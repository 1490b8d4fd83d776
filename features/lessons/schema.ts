import { z } from "zod";

export const readingSchema = z.object({
  lesson: z.string().max(100),
  /** The furthest point that was on the screen, 0 to 1. */
  furthest: z.number().min(0).max(1),
});
export type Reading = z.infer<typeof readingSchema>;
