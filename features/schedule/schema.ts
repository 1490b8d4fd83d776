import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { scheduledKinds } from "#domain/schedule.ts";

/** "2026-12-04T23:59", as a field for dates and times gives it; by the cohort's clock. */
const wallClock = z.string().regex(/^2[01]\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, msg("Choose a day and a time."))
  .refine((text) => !Number.isNaN(Date.parse(`${text}:00Z`)) && new Date(`${text}:00Z`).toISOString().startsWith(text), msg("There is no such day: choose another."));

const kind = z.enum(scheduledKinds);
const item = { kind, key: z.string().max(100) };
export const mostQuota = 1000;

/** What is set for one month, exercise or project; null where nothing is. */
export const setSchema = z.object({
  opens: wallClock.nullable(), due: wallClock.nullable(),
  quota: z.int(msg("Write a whole number of submissions, from 1 to 1000.")).min(1, msg("Write a whole number of submissions, from 1 to 1000.")).max(mostQuota, msg("Write a whole number of submissions, from 1 to 1000.")).nullable(),
});
export type DateSet = z.infer<typeof setSchema>;

/** `was`: what the change was based on. */
const changeSchema = z.object({ ...item, was: z.object({ opens: z.string().nullable(), due: z.string().nullable(), quota: z.number().nullable() }), now: setSchema })
  .refine((change) => change.kind !== "project" || change.now.quota === null, { path: ["now", "quota"], message: msg("A project is handed in as often as it is sent back: it has no number of submissions.") });

export const saveScheduleSchema = z.object({ cohortId: z.uuid(), changes: z.array(changeSchema).min(1, msg("Nothing was changed.")).max(1000) });
export type SaveSchedule = z.infer<typeof saveScheduleSchema>;

export const extensionSchema = z.object({
  cohortId: z.uuid(), userId: z.uuid(msg("Choose a student of this cohort from the list.")), ...item,
  key: z.string().min(1, msg("Choose what the extension is for.")).max(100),
  due: wallClock,
  reason: z.string().trim().min(5, msg("Say in a few words why.")).max(500, msg("The reason is longer than 500 characters: shorten it.")),
});
export type GiveExtension = z.infer<typeof extensionSchema>;

export const endExtensionSchema = z.object({ cohortId: z.uuid(), extensionId: z.uuid() });

export const examSchema = z.object({
  cohortId: z.uuid(),
  /** Null for a new one. */
  examId: z.uuid().nullable(),
  title: z.string().trim().min(3, msg("Give the exam a title of three characters or more.")).max(120, msg("The title has at most 120 characters.")),
  exercises: z.array(z.string().max(100)).min(1, msg("Choose at least one exercise.")).max(30, msg("An exam has at most 30 exercises.")),
  opens: wallClock, closes: wallClock,
  showVerdicts: z.boolean(),
}).refine(({ opens, closes }) => opens < closes, { path: ["closes"], message: msg("The exam must end after it begins.") });
export type SaveExam = z.infer<typeof examSchema>;

export const examExtensionSchema = z.object({
  cohortId: z.uuid(), examId: z.uuid(), userId: z.uuid(msg("Choose a student of this cohort from the list.")), closes: wallClock,
  reason: z.string().trim().min(5, msg("Say in a few words why.")).max(500, msg("The reason is longer than 500 characters: shorten it.")),
});
export type GiveExamExtension = z.infer<typeof examExtensionSchema>;

export const endExamExtensionSchema = z.object({ cohortId: z.uuid(), examId: z.uuid(), userId: z.uuid() });
export type EndExamExtension = z.infer<typeof endExamExtensionSchema>;

export const deleteExamSchema = z.object({ cohortId: z.uuid(), examId: z.uuid() });
