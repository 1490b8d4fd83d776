import { z } from "zod";

export const saveDraftSchema = z.object({
  exerciseSlug: z.string().max(100),
  source: z.string(),
  /** The version that the change is based on; 0 where none was saved before. */
  baseVersion: z.int().min(0),
});
export type SaveDraft = z.infer<typeof saveDraftSchema>;
