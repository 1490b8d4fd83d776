import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";

export const handInEvidenceSchema = z.object({
  achievement: z.string().max(100),
  link: z.union([z.literal("").transform(() => null), z.url({ protocol: /^https?$/, error: msg("Write a whole address that starts with https://.") }).max(2000), z.null()]).default(null),
  /** A file that was sent before, to go with it. */
  fileId: z.uuid().nullable().default(null),
  text: z.string().trim().min(20, msg("Say in a few words what it is and where to look: at least 20 characters.")).max(5000, msg("At most 5,000 characters.")),
});
export type HandInEvidence = z.infer<typeof handInEvidenceSchema>;

export const decideEvidenceSchema = z.object({
  evidenceId: z.uuid(),
  decision: z.enum(["approved", "declined"]),
  answer: z.string().trim().max(5000, msg("At most 5,000 characters.")).default(""),
}).refine(({ decision, answer }) => decision === "approved" || answer.length >= 10, { path: ["answer"], message: msg("Say what is missing, so that the learner can do something about it.") });
export type DecideEvidence = z.infer<typeof decideEvidenceSchema>;
