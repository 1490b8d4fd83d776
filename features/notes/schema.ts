import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { maxNoteLength, subjectKinds } from "#domain/notes.ts";

const subject = { kind: z.enum(subjectKinds), slug: z.string().max(100) };
const noteText = z.string()
  .max(maxNoteLength, msg("A note holds 20,000 characters: shorten it, or move a part elsewhere. Until then it is kept in this browser."))
  .refine((text) => !text.includes("\0"), msg("The note contains a NUL character, which cannot be stored: delete it (it is invisible), or paste the text anew."));

export const subjectSchema = z.object(subject);
export type Subject = z.infer<typeof subjectSchema>;

export const saveNoteSchema = z.object({
  ...subject,
  text: noteText,
  /** The version that the change is based on; 0 where none was saved before. */
  baseVersion: z.int().min(0),
});
export type SaveNote = z.infer<typeof saveNoteSchema>;

export const shareNoteSchema = z.object({ ...subject, shared: z.boolean() });
export type ShareNote = z.infer<typeof shareNoteSchema>;

export const previewNoteSchema = z.object({ text: noteText });

export const setBookmarkSchema = z.object({ ...subject, on: z.boolean() });
export type SetBookmark = z.infer<typeof setBookmarkSchema>;
