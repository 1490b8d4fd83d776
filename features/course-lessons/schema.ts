import { z } from "zod";
import { isSlug } from "#domain/challenge-slug.ts";
import { maxLessonBytes } from "#domain/course-lesson.ts";
import { msg } from "#domain/i18n/translate.ts";

const slugField = z.string().trim().refine(isSlug, msg("Lower-case words joined by hyphens, at most 60 characters: it is part of the address."));
const monthField = z.coerce.number().int().min(1, msg("Choose a month from 1 to 12.")).max(12, msg("Choose a month from 1 to 12."));
const courseId = z.uuid();
const lessonId = z.uuid();

export const createLessonSchema = z.object({
  courseId,
  title: z.string().trim().min(3, msg("A title has at least 3 characters.")).max(80, msg("A title has at most 80 characters.")),
  slug: slugField,
  month: monthField,
});
export type CreateLessonInput = z.infer<typeof createLessonSchema>;

export const copyLessonSchema = z.object({ courseId, slug: z.string().max(100) });
export type CopyLessonInput = z.infer<typeof copyLessonSchema>;

/** Longer than a text may be, so that who pastes too much reads by how much. */
const textField = z.string().max(10 * maxLessonBytes, msg("The lesson is far too long: at most 200 kB are kept."));

export const saveLessonSchema = z.object({ lessonId, baseVersion: z.int().min(1), text: textField });
export type SaveLessonInput = z.infer<typeof saveLessonSchema>;

export const previewLessonSchema = z.object({ lessonId, text: textField });
export type PreviewLessonInput = z.infer<typeof previewLessonSchema>;

export const publishLessonSchema = z.object({
  lessonId,
  version: z.coerce.number().int().min(1),
  note: z.string().trim().min(5, msg("Say in a sentence what is new: students and other instructors read it.")).max(1000, msg("At most 1,000 characters.")),
});
export type PublishLessonInput = z.infer<typeof publishLessonSchema>;

export const withdrawLessonSchema = z.object({ lessonId, number: z.coerce.number().int().min(1) });
export type WithdrawLessonInput = z.infer<typeof withdrawLessonSchema>;

export const takeVersionSchema = z.object({ lessonId, number: z.int().min(1), version: z.int().min(1) });
export type TakeVersionInput = z.infer<typeof takeVersionSchema>;

export const archiveLessonSchema = z.object({ lessonId, archived: z.boolean() });
export type ArchiveLessonInput = z.infer<typeof archiveLessonSchema>;
