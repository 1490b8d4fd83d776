import { z } from "zod";
import { emailSchema, roleSchema, timeZoneSchema } from "#domain/accounts.ts";
import { cohortRoles } from "#domain/cohort.ts";
import { msg } from "#domain/i18n/translate.ts";
import { cohortNameSchema } from "#features/enrolments/schema.ts";

/** A box that is not ticked sends nothing. */
const ticked = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);

/** A whole number from a form's field. No union: of several ways that all fail, none would say its sentence. */
const whole = (least: number, most: number, message: string) =>
  z.preprocess((typed) => typeof typed === "string" && /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : typed, z.int(message).min(least, message).max(most, message));

const emptyIsNull = <S extends z.ZodType>(schema: S) => z.preprocess((typed) => typeof typed === "string" && typed.trim() === "" ? null : typed, schema.nullable()).default(null);

const startsOn = z.iso.date(msg("Choose the first day.")).refine((day) => day >= "2000-01-01" && day < "2100-01-01", msg("Choose a first day of this century."));

export const makeCohortSchema = z.object({ name: cohortNameSchema, startsOn, timeZone: timeZoneSchema, paced: ticked, open: ticked, courseId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional() });
export type MakeCohort = z.infer<typeof makeCohortSchema>;

export const cohortFactsSchema = makeCohortSchema.extend({
  cohortId: z.uuid(),
  latePerDay: whole(0, 100, msg("Write a whole number of percent from 0 to 100.")),
  lateDays: emptyIsNull(whole(0, 365, msg("Write a whole number of days from 0 to 365, or nothing."))),
  graceMinutes: whole(0, 10_080, msg("Write a whole number of minutes from 0 to 10080, which is a week.")),
});
export type CohortFactsInput = z.infer<typeof cohortFactsSchema>;

export const archiveSchema = z.object({ cohortId: z.uuid(), archived: z.boolean() });

/** `confirmed`: the person has read that it is the last instructor. */
export const memberRoleSchema = z.object({ cohortId: z.uuid(), userId: z.uuid(), role: z.enum(cohortRoles), confirmed: z.boolean().default(false) });
export type MemberRoleInput = z.infer<typeof memberRoleSchema>;

export const removeMemberSchema = z.object({ cohortId: z.uuid(), userId: z.uuid(), confirmed: z.boolean().default(false) });
export type RemoveMemberInput = z.infer<typeof removeMemberSchema>;

export const mostUses = 1000;
export const invitationSchema = z.object({
  cohortId: z.uuid(),
  role: z.enum(["student", "mentor"]),
  email: emptyIsNull(emailSchema),
  maxUses: emptyIsNull(whole(1, mostUses, msg("Write a whole number of people from 1 to 1000, or nothing."))),
  /** From today; nothing: for ever. */
  days: emptyIsNull(whole(1, 365, msg("Write a whole number of days from 1 to 365, or nothing."))),
});
export type InvitationInput = z.infer<typeof invitationSchema>;

/** One of a cohort's invitations: to end it, or to send it again. */
export const oneInvitationSchema = z.object({ cohortId: z.uuid(), invitationId: z.uuid() });
export const allInvitationsSchema = z.object({ cohortId: z.uuid() });

export const joinSchema = z.object({ token: z.string().max(100) });

export const rosterSchema = z.object({
  cohortId: z.uuid(),
  text: z.string().max(500_000, msg("This is more than half a megabyte: import it in parts.")).refine((text) => text.trim() !== "", msg("Choose a file, or paste its lines.")),
});
export type RosterInput = z.infer<typeof rosterSchema>;

export const pageNumberSchema = z.coerce.number().int().min(1).max(10_000).catch(1);
const searched = z.string().trim().max(100).catch("");

/** Which invitations a list shows: all, those whose mail is still to go out, or those whose mail failed. */
export const mailFilterSchema = z.enum(["all", "waiting", "failed"]).catch("all");
export type MailFilter = z.infer<typeof mailFilterSchema>;

/** What may stand in the address of a cohort's people; what cannot be read there is as if it were not. */
export const membersFilterSchema = z.object({ q: searched.default(""), role: roleSchema.nullable().catch(null), page: pageNumberSchema });
export type MembersFilter = z.infer<typeof membersFilterSchema>;
