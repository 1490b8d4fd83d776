import { z } from "zod";
import { roleSchema, timeZoneSchema } from "#domain/accounts.ts";
import { msg } from "#domain/i18n/translate.ts";

export const cohortNameSchema = z.string().trim().min(2, msg("A cohort’s name has two characters or more.")).max(80, msg("A cohort’s name has at most 80 characters."));

export const newCohortSchema = z.strictObject({
  name: cohortNameSchema,
  startsOn: z.iso.date(msg("Write the first day as 2026-09-28.")),
  /** New accounts join it by themselves. */
  open: z.boolean(),
  /** Its months open one by one. */
  paced: z.boolean(),
  /** In which its days begin; UTC where nothing is said. */
  timeZone: timeZoneSchema.optional(),
  /** The course that the site began with where nothing is said. */
  courseId: z.uuid().optional(),
});
export type NewCohort = z.infer<typeof newCohortSchema>;

export const membershipSchema = z.strictObject({ cohort: cohortNameSchema, email: z.email(msg("This is no e-mail address.")), role: roleSchema.exclude(["admin"], msg("In a cohort one is student, mentor or instructor.")) });
export type NewMembership = z.infer<typeof membershipSchema>;

export const siteRoleSchema = z.strictObject({ email: z.email(msg("This is no e-mail address.")), role: roleSchema });
