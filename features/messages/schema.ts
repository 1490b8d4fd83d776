import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { maxMessageLength, maxTitleLength, mostRecipients } from "#domain/messages.ts";

const text = z.string().trim().min(1, msg("Write something first.")).max(maxMessageLength, msg("At most 10,000 characters."));
const title = z.string().trim().max(maxTitleLength, msg("At most 120 characters.")).default("");
const people = z.array(z.uuid()).max(mostRecipients, msg("At most a hundred people. To all of a cohort you announce something instead.")).transform((ids) => [...new Set(ids)]);

export const startThreadSchema = z.object({ cohortId: z.uuid(), to: people, title, text, requestId: z.uuid() });
export type StartThread = z.infer<typeof startThreadSchema>;

export const writeSchema = z.object({ threadId: z.uuid(), text, requestId: z.uuid() });
export type WriteInput = z.infer<typeof writeSchema>;

export const seenSchema = z.object({ threadId: z.uuid(), upTo: z.coerce.date() });
export type SeenInput = z.infer<typeof seenSchema>;

export const addMembersSchema = z.object({ threadId: z.uuid(), userIds: people.refine((ids) => ids.length > 0, msg("Choose whom to add.")) });
export type AddMembers = z.infer<typeof addMembersSchema>;

export const removeMemberSchema = z.object({ threadId: z.uuid(), userId: z.uuid() });
export type RemoveMember = z.infer<typeof removeMemberSchema>;

export const inboxSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** What may stand in the address of a new conversation; what cannot be read there is as if it were not. */
export const newThreadSchema = z.object({
  to: z.uuid().nullable().catch(null),
  cohort: z.uuid().nullable().catch(null),
  text: z.string().max(maxMessageLength).catch(""),
});
export type NewThreadParameters = z.infer<typeof newThreadSchema>;
