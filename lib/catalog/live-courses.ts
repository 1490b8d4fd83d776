import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { coursePlanSchema, type CoursePlan } from "#domain/course-plan.ts";
import { logger } from "../logger.ts";
import { cachedUntilChanged } from "./cached.ts";
import { readText } from "./files.ts";
import { lessonFrom, type Lesson } from "./lesson-text.ts";
import { changeIn, noteFields } from "./published.ts";
import { roadmap } from "./roadmap.ts";

/**
 * Published courses as files, so that what a course has is known without a question to the database. The database has
 * them; each machine keeps a copy: a file for each text, named by its version and never changed, and an index of what is live.
 */

/** Where this machine's copy is; read at each use, since tests change it. */
export const coursesDir = (): string => path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? ".data", "courses");
/** The index of what is live; it may not be there yet. */
export const coursesIndex = (): string => path.join(coursesDir(), "live.json");
/** The text of one version of a lesson, which never changes once it is written. */
export const lessonTextFile = (versionId: string): string => path.join(coursesDir(), "texts", `${versionId}.md`);

const indexSchema = z.array(z.object({
  id: z.uuid(),
  title: z.string(),
  /** Null: the standard year. One that this release cannot read is left out. */
  plan: coursePlanSchema.nullable().catch(null),
  lessons: z.array(z.object({ slug: z.string(), number: z.int(), versionId: z.uuid(), ...noteFields })),
}));

export interface LiveCourse {
  id: string;
  title: string;
  /** Null: the standard year. */
  plan: CoursePlan | null;
  /** The course's own texts, by slug. */
  lessons: ReadonlyMap<string, Lesson>;
}

/**
 * The lesson that a course's text is; the month of its front matter holds only where no plan says another.
 * @throws {InvalidFileError} naming it as `shown`
 */
export const parseCourseLesson = (text: string, { slug, shown }: { slug: string; shown: string }): Lesson =>
  lessonFrom(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"), { slug, shown }, roadmap());

/** One that cannot be read is left out and logged: it must not take the site with it. */
function readTexts(course: Pick<z.infer<typeof indexSchema>[number], "title" | "lessons">): Map<string, Lesson> {
  return new Map(course.lessons.flatMap(({ slug, versionId, ...told }): [string, Lesson][] => {
    try {
      // A first version too may have taken the place of a text that was read: the standard lesson's.
      return [[slug, { ...parseCourseLesson(readText(lessonTextFile(versionId)), { slug, shown: `${course.title}/${slug}.md` }), change: changeIn(told) }]];
    } catch (error) {
      logger.error({ err: error, course: course.title, slug }, "a course's lesson cannot be read: it is not shown");
      return [];
    }
  }));
}

function readIndex(): z.infer<typeof indexSchema> {
  try {
    return existsSync(coursesIndex()) ? indexSchema.parse(JSON.parse(readFileSync(coursesIndex(), "utf8"))) : [];
  } catch (error) {
    logger.error({ err: error }, "the courses cannot be read: all of them show the standard year");
    return [];
  }
}

const courses = cachedUntilChanged(() => [], () => {
  const list = readIndex().map(({ id, title, plan, lessons }): LiveCourse => ({ id, title, plan, lessons: readTexts({ title, lessons }) }));
  // The oldest course with a slug, the first of the list, has it for everybody else: a copy that is published later must not change what they read.
  const lessons = new Map(list.toReversed().flatMap((course) => [...course.lessons].map(([slug, lesson]) => [slug, { lesson, courseId: course.id }] as const)));
  return { list, byId: new Map(list.map((course) => [course.id, course])), lessons };
}, () => [coursesIndex()]);

/** What is live of a course that differs from the standard year; null for any other. The same object until something changes. */
export const liveCourse = (courseId: string | null): LiveCourse | null => courseId === null ? null : courses().byId.get(courseId) ?? null;

/** Every course that differs from the standard year, the oldest first. */
export const listLiveCourses = (): readonly LiveCourse[] => courses().list;

/** Lessons that courses have written, those in place of standard ones too; where several have one of a slug, the oldest course's. */
export const listCourseLessons = (): Lesson[] => [...courses().lessons.values()].map(({ lesson }) => lesson);

/** The lesson of this slug that some course has written, the oldest of them; null when none has. */
export const lessonOfAnyCourse = (slug: string): Lesson | null => courses().lessons.get(slug)?.lesson ?? null;

/** The course of which `lessonOfAnyCourse` gives the text. */
export const courseOfLesson = (slug: string): string | null => courses().lessons.get(slug)?.courseId ?? null;
