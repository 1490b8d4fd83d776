import "server-only";
import path from "node:path";
import { InvalidFileError } from "#domain/errors.ts";
import type { Roadmap } from "#domain/roadmap.ts";
import { cachedUntilChanged } from "./cached.ts";
import { contentDir, filesIn, foldersIn, monthOfFolder, noSuch, readText, shownPath } from "./files.ts";
import { lessonFrom, type Lesson } from "./lesson-text.ts";
import { lessonOfAnyCourse } from "./live-courses.ts";
import { roadmap } from "./roadmap.ts";

export type { Lesson } from "./lesson-text.ts";

function readLesson(file: string, month: number, year: Roadmap): Lesson {
  const shown = shownPath(file);
  const [, slug] = /^\d\d-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path.basename(file)) ?? [];
  if (!slug) throw new InvalidFileError(shown, `a lesson's file is named by two digits and lower-case words, such as "03-backpropagation.md".`);
  const lesson = lessonFrom(readText(file), { slug, shown }, year);
  if (lesson.month !== month) throw new InvalidFileError(shown, `its front matter says month ${lesson.month}, its folder month ${month}.`);
  return lesson;
}

const lessonFiles = (root: string): string[] => foldersIn(root).flatMap((month) => filesIn(path.join(root, month), ".md").map((name) => path.join(root, month, name)));

/**
 * Reads every lesson under `root`, in the order of their numbers.
 * @throws {InvalidFileError} naming the file, also when two share a slug
 */
export function readLessons(root: string, year: Roadmap): Lesson[] {
  const lessons = lessonFiles(root).map((file) => {
    const dir = path.dirname(file);
    return readLesson(file, monthOfFolder(path.basename(dir), shownPath(dir)), year);
  });
  for (const [slug, same] of Map.groupBy(lessons, (lesson) => lesson.slug)) {
    if (same.length > 1) throw new InvalidFileError(null, `${same[0].file} and ${same[1].file} are both the lesson "${slug}": rename one.`);
  }
  return lessons;
}

const monthsDir = path.join(contentDir, "months");
const catalog = cachedUntilChanged(
  () => [path.join(contentDir, "roadmap.yaml"), monthsDir, ...foldersIn(monthsDir).map((month) => path.join(monthsDir, month)), ...lessonFiles(monthsDir)],
  () => {
    const list = readLessons(monthsDir, roadmap());
    return { list, bySlug: new Map(list.map((lesson) => [lesson.slug, lesson])) };
  },
);

/** Every lesson of the standard year, in its order. */
export const listLessons = (): readonly Lesson[] => catalog().list;

/** The lesson of this slug, of the standard year or else of some course's own, or null. */
export const selectOptionalLesson = (slug: string): Lesson | null => catalog().bySlug.get(slug) ?? lessonOfAnyCourse(slug);

/** Whether the standard year has a lesson of this slug. */
export const isStandardLesson = (slug: string): boolean => catalog().bySlug.has(slug);

/**
 * The lesson of this slug.
 * @throws {NotFoundError} with the nearest slug
 */
export function selectLesson(slug: string): Lesson {
  const lesson = selectOptionalLesson(slug);
  if (!lesson) throw noSuch("lesson", slug, [...catalog().bySlug.keys()]);
  return lesson;
}
