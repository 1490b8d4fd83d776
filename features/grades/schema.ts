import { z } from "zod";
import { gradedKinds } from "#domain/gradebook.ts";
import { msg } from "#domain/i18n/translate.ts";
import { scheduledKinds } from "#domain/schedule.ts";

const item = { kind: z.enum(gradedKinds), key: z.string().max(100) };
const cell = { cohortId: z.uuid(), userId: z.uuid(), ...item };

export const cellSchema = z.object(cell);
export type CellRef = z.infer<typeof cellSchema>;

export const scoreUnits = ["percent", "points"] as const;

const isNumber = /^\s*\d{1,6}([.,]\d{1,4})?\s*$/;

/** "82.5", or "82,5". */
const number = (most: number, message: string) =>
  z.preprocess((typed) => typeof typed === "string" && isNumber.test(typed) ? Number(typed.replace(",", ".")) : typed, z.number(message).min(0, message).max(most, message));

export const overrideSchema = z.object({
  ...cell,
  score: number(100_000, msg("Write a number such as 82.5.")),
  unit: z.enum(scoreUnits),
  reason: z.string().trim().min(5, msg("Say in a few words why: the student reads it.")).max(500, msg("The reason is longer than 500 characters: shorten it.")),
}).refine(({ score, unit }) => unit !== "percent" || score <= 100, { path: ["score"], message: msg("At most 100 percent.") });
export type GiveOverride = z.infer<typeof overrideSchema>;

const weightMessage = msg("Write a weight from 0 to 100, such as 1 or 0.5.");
const weightRow = z.object({ kind: z.enum(scheduledKinds), key: z.string().max(100), weight: number(100, weightMessage) });
export type WeightRow = z.infer<typeof weightRow>;

const weightRows = z.array(weightRow).max(1000);

export const previewSchema = z.object({ cohortId: z.uuid(), weights: weightRows });
/** `was`: what the change was based on. */
export const weightsSchema = previewSchema.extend({ was: weightRows });
export type SaveWeights = z.infer<typeof weightsSchema>;

/** What may stand in the address of the gradebook; what cannot be read there is as if it were not. */
export const gradebookFilterSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** Whose exercises are open; null: all months. */
  month: z.coerce.number().int().min(1).max(12).nullable().catch(null),
  sort: z.enum(["name", "overall"]).catch("name"),
  down: z.literal("1").transform(() => true).catch(false),
});
export type GradebookFilter = z.infer<typeof gradebookFilterSchema>;

export const exportSchema = z.object({ format: z.enum(["csv", "xlsx"]) });
