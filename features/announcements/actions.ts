"use server";
import { action } from "#lib/action.ts";
import { announcementSchema, announceSchema, editAnnouncementSchema } from "./schema.ts";
import { announce, dismissAnnouncement, editAnnouncement, removeAnnouncement } from "./service.ts";

export const announceAction = action(announceSchema, (input, user) => announce(user, input));

export const editAnnouncementAction = action(editAnnouncementSchema, (input, user) => editAnnouncement(user, input));

export const removeAnnouncementAction = action(announcementSchema, ({ id }, user) => removeAnnouncement(user, id));

export const dismissAnnouncementAction = action(announcementSchema, ({ id }, user) => dismissAnnouncement(user, id));
