import { z } from "zod";

const solution = { exerciseSlug: z.string().max(100), source: z.string() };

export const submitSchema = z.object({
  ...solution,
  /** Made by the page for each press of Submit: the same one twice is one submission. */
  requestId: z.uuid(),
});
export type SubmitInput = z.infer<typeof submitSchema>;

export const runSchema = z.object({
  ...solution,
  /** What was typed as the student's own arguments, as domain/own-input.ts reads it; null for the visible cases alone. */
  ownInput: z.string().nullable().default(null),
});
export type RunInput = z.input<typeof runSchema>;

export const cancelSchema = z.object({ gradingId: z.uuid() });
export type CancelInput = z.infer<typeof cancelSchema>;

export const previewRegradeSchema = z.object({ exerciseSlug: z.string().max(100) });

export const applyPreviewSchema = z.object({ batchId: z.uuid(), takeAway: z.boolean() });

export const dropPreviewSchema = z.object({ batchId: z.uuid() });
