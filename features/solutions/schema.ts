import { z } from "zod";

export const solutionsSchema = z.object({ exerciseSlug: z.string().max(100) });

export const sharedSolutionSchema = z.object({ submissionId: z.uuid() });

export const setThanksSchema = z.object({ submissionId: z.uuid(), on: z.boolean() });
export type SetThanks = z.infer<typeof setThanksSchema>;
