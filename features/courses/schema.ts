import { z } from "zod";
import { coursePlanSchema } from "#domain/course-plan.ts";
import { msg } from "#domain/i18n/translate.ts";

const title = z.string().trim().min(3, msg("A course’s title has three characters or more.")).max(80, msg("A course’s title has at most 80 characters."));
const description = z.string().trim().max(500, msg("The description has at most 500 characters.")).default("");

/** `from`: the course to copy; nothing: the standard year. */
export const createCourseSchema = z.object({ title, description, from: z.union([z.literal("").transform(() => null), z.null(), z.uuid()]).default(null) });
export type CreateCourse = z.infer<typeof createCourseSchema>;

export const courseFactsSchema = z.object({ courseId: z.uuid(), title, description });
export type CourseFactsInput = z.infer<typeof courseFactsSchema>;

export const archiveCourseSchema = z.object({ courseId: z.uuid(), archived: z.boolean() });

export const savePlanSchema = z.object({ courseId: z.uuid(), baseVersion: z.int().min(1), plan: coursePlanSchema });
export type SavePlan = z.infer<typeof savePlanSchema>;

export const publishCourseSchema = z.object({
  courseId: z.uuid(), version: z.int().min(1),
  note: z.string().trim().min(3, msg("Say in a few words what is new.")).max(1000, msg("The note has at most 1000 characters.")),
});
export type PublishCourse = z.infer<typeof publishCourseSchema>;

/** `baseVersion`: of the draft that it takes the place of, as it was seen. */
export const takeVersionSchema = z.object({ courseId: z.uuid(), number: z.int().min(1), baseVersion: z.int().min(1) });
export type TakeVersion = z.infer<typeof takeVersionSchema>;
