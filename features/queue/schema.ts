import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { queueKinds, targetHours } from "#domain/queue.ts";
import { slugSchema } from "#domain/exercise.ts";

const filterOf = { kind: z.enum(queueKinds).nullable().default(null), cohortId: z.uuid().nullable().default(null), mine: z.boolean().default(false) };

export const pageNumberSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

/** What may stand in the address of the queue; what cannot be read there is as if it were not. */
export const queueFilterSchema = z.object({
  kind: z.enum(queueKinds).nullable().catch(null),
  cohort: z.uuid().nullable().catch(null),
  mine: z.literal("1").transform(() => true).catch(false),
  page: pageNumberSchema,
}).transform(({ cohort, ...filter }) => ({ ...filter, cohortId: cohort }));
export type QueueFilter = z.infer<typeof queueFilterSchema>;

export const claimSchema = z.object({ kind: z.enum(queueKinds), id: z.uuid() });

/** `peer`: of what peer reviewers see. */
export const takeNextSchema = z.object({ ...filterOf, peer: z.boolean().default(false) });
export type TakeNext = z.infer<typeof takeNextSchema>;

const hoursMessage = msg("Write a whole number of hours from 1 to 720, which are 30 days.");
export const reviewSettingsSchema = z.object({
  cohortId: z.uuid(),
  targetHours: z.union([z.number(), z.string().trim().regex(/^\d{1,6}$/, hoursMessage).transform(Number)]).pipe(z.int(hoursMessage).min(targetHours.min, hoursMessage).max(targetHours.max, hoursMessage)),
  exercises: z.array(slugSchema).max(1000),
});
export type ReviewSettingsInput = z.infer<typeof reviewSettingsSchema>;

export const peerSchema = z.object({ cohortId: z.uuid(), userId: z.uuid(msg("Choose a student.")) });
export type PeerInput = z.infer<typeof peerSchema>;

export const peerAnswerSchema = z.object({ cohortId: z.uuid(), accept: z.boolean() });
export type PeerAnswer = z.infer<typeof peerAnswerSchema>;
