import { z } from "zod";
import { maxAnnouncementTitle } from "#domain/announcements.ts";
import { maxPostLength } from "#domain/discussion.ts";
import { msg } from "#domain/i18n/translate.ts";

const words = {
  title: z.string().trim().min(3, msg("A title has at least 3 characters.")).max(maxAnnouncementTitle, msg("At most 120 characters.")),
  text: z.string().trim().min(1, msg("Write something first.")).max(maxPostLength, msg("At most 20,000 characters.")),
};

export const announceSchema = z.object({ cohortId: z.uuid(), requestId: z.uuid(), ...words });
export type Announce = z.infer<typeof announceSchema>;

export const editAnnouncementSchema = z.object({ id: z.uuid(), ...words });
export type EditAnnouncement = z.infer<typeof editAnnouncementSchema>;

export const announcementSchema = z.object({ id: z.uuid() });

export const announcementListSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
