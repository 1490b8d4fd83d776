import { z } from "zod";
import { answerLength, problemLength } from "#domain/insights.ts";
import { msg } from "#domain/i18n/translate.ts";

export const reportSchema = z.object({
  exerciseSlug: z.string().max(100),
  text: z.string().trim().min(problemLength.least, msg("Say what is wrong and where: at least 10 characters.")).max(problemLength.most, msg("At most 2,000 characters.")),
});
export type ReportInput = z.infer<typeof reportSchema>;

export const makeMistakeSchema = z.object({
  exerciseSlug: z.string().max(100),
  submissionId: z.uuid(),
  name: z.string().trim().max(60),
});
export type MakeMistakeInput = z.infer<typeof makeMistakeSchema>;

export const settleSchema = z.object({
  problemId: z.uuid(),
  answer: z.string().trim().min(answerLength.least, msg("Say what you did about it: at least 5 characters.")).max(answerLength.most, msg("At most 600 characters.")),
});
export type SettleInput = z.infer<typeof settleSchema>;
