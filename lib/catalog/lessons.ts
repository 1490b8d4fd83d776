import "server-only";
import path from "node:path";
import { InvalidFileError } from "#domain/errors.ts";
import { parseLesson, type LessonFacts } from "#domain/lesson.ts";
import { readability, type Readability } from "#domain/readability.ts";
import type { Roadmap } from "#domain/roadmap.ts";
import { nearest } from "#domain/nearest.ts";
import { cachedUntilChanged } from "./cached.ts";
import { contentDir, filesIn, foldersIn, monthOfFolder, noSuch, readText, shownPath } from "./files.ts";
import { roadmap } from "./roadmap.ts";

export interface LessonSource {
  title: string;
  kind: string | null;
  url: string | null;
}

export interface Lesson extends Omit<LessonFacts, "resources"> {
  /** The file's name without its number: 03-backpropagation.md is "backpropagation". */
  slug: string;
  /** Markdown. */
  body: string;
  readability: Readability;
  sources: readonly LessonSource[];
  /** From the project's root, for messages to authors. */
  file: string;
}

function readLesson(file: string, month: number, year: Roadmap): Lesson {
  const shown = shownPath(file);
  const [, slug] = /^\d\d-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path.basename(file)) ?? [];
  if (!slug) throw new InvalidFileError(`${shown}: a lesson's file is named by two digits and lower-case words, such as "03-backpropagation.md".`);
  const { resources, ...facts } = parseLesson(readText(file), shown);
  if (facts.month !== month) throw new InvalidFileError(`${shown}: its front matter says month ${facts.month}, its folder month ${month}.`);
  const unknown = facts.covers.find((id) => !year.topics.has(id));
  if (unknown) {
    const meant = nearest(unknown, [...year.topics.keys()]);
    throw new InvalidFileError(`${shown}: covers: "${unknown}" is no topic of the roadmap.${meant ? ` Did you mean "${meant}"?` : ""}`);
  }
  const sources = resources.map((resource) => {
    if (typeof resource !== "string") return { title: resource.title, kind: resource.kind ?? null, url: resource.url ?? null };
    const known = year.resources.find(({ id }) => id === resource);
    if (!known) {
      const meant = nearest(resource, year.resources.map(({ id }) => id));
      throw new InvalidFileError(`${shown}: resources: "${resource}" is no resource of the roadmap.${meant ? ` Did you mean "${meant}"?` : ""}`);
    }
    return { title: known.title, kind: known.kind, url: known.url ?? null };
  });
  return { ...facts, slug, readability: readability(facts.body), sources, file: shown };
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
    if (same.length > 1) throw new InvalidFileError(`${same[0].file} and ${same[1].file} are both the lesson "${slug}": rename one.`);
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

/** Every lesson, in the order of the year. */
export const listLessons = (): readonly Lesson[] => catalog().list;

/** The lesson of this slug, or null. */
export const selectOptionalLesson = (slug: string): Lesson | null => catalog().bySlug.get(slug) ?? null;

/**
 * The lesson of this slug.
 * @throws {NotFoundError} with the nearest slug
 */
export function selectLesson(slug: string): Lesson {
  const lesson = selectOptionalLesson(slug);
  if (!lesson) throw noSuch("lesson", slug, [...catalog().bySlug.keys()]);
  return lesson;
}
