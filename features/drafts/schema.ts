import { z } from "zod";

export const saveDraftSchema = z.object({
  exerciseSlug: z.string().max(100),
  source: z.string(),
  /** The version that the change is based on; 0 where none was saved before. */
  baseVersion: z.int().min(0),
  /** The text that a Reset or a restore took away: kept in the history. */
  replaced: z.string().nullable().default(null),
});
export type SaveDraft = z.input<typeof saveDraftSchema>;

export const keepDraftSchema = z.object({ exerciseSlug: z.string().max(100), source: z.string() });
export type KeepDraft = z.infer<typeof keepDraftSchema>;

export const draftHistorySchema = z.object({ exerciseSlug: z.string().max(100) });

export const attemptSourceSchema = z.object({ submissionId: z.uuid() });

export const restoreAttemptSchema = z.object({
  submissionId: z.uuid(),
  /** The version of the draft that the page knew; 0 where there was none. */
  baseVersion: z.int().min(0),
});
export type RestoreAttempt = z.infer<typeof restoreAttemptSchema>;
