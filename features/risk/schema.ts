import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { longestNote } from "#domain/risk.ts";
import { riskRules, thresholdsSchema } from "#domain/risk-thresholds.ts";

/** What may stand in the address of the list; what cannot be read there is as if it were not. */
export const riskAddressSchema = z.object({ rule: z.enum(riskRules).nullable().catch(null), page: z.coerce.number().int().min(1).max(1000).catch(1) });
export type RiskAddress = z.infer<typeof riskAddressSchema>;

export const saveThresholdsSchema = z.strictObject({ cohortId: z.uuid(), thresholds: thresholdsSchema });
export type SaveThresholds = z.infer<typeof saveThresholdsSchema>;

const reason = { cohortId: z.uuid(), userId: z.uuid(), rule: z.enum(riskRules) };

export const snoozeSchema = z.strictObject({
  ...reason,
  until: z.iso.date(msg("Choose the day on which it is shown again.")),
  note: z.string().trim().min(3, msg("Write in a few words what you have seen to.")).max(longestNote, msg("The note is longer than 500 characters: shorten it.")),
});
export type SnoozeInput = z.infer<typeof snoozeSchema>;

export const endSnoozeSchema = z.strictObject(reason);
export type EndSnooze = z.infer<typeof endSnoozeSchema>;

export const digestChoiceSchema = z.strictObject({ wanted: z.boolean() });
