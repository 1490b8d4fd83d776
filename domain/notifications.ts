import { z } from "zod";

/** What people are told of. Each kind with the facts that its sentence is made of. */
export const toldSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("evidence_decided"), facts: z.strictObject({ achievement: z.string(), approved: z.boolean(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("report_decided"), facts: z.strictObject({ project: z.string(), milestone: z.string().nullable(), accepted: z.boolean(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("project_message"), facts: z.strictObject({ project: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("question_asked"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("question_answered"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("answer_accepted"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("post_hidden"), facts: z.strictObject({ title: z.string(), why: z.string() }) }),
  z.strictObject({ kind: z.literal("thanked"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("award_given"), facts: z.strictObject({ achievement: z.string() }) }),
]);
export type Told = z.infer<typeof toldSchema>;
export type NotificationKind = Told["kind"];
