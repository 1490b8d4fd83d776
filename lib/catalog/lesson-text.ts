import "server-only";
import type { ChangeNote } from "#domain/change-note.ts";
import { InvalidFileError } from "#domain/errors.ts";
import { parseLesson, type LessonFacts } from "#domain/lesson.ts";
import { nearest } from "#domain/nearest.ts";
import { readability, type Readability } from "#domain/readability.ts";
import { said, together, type Said } from "#domain/said.ts";
import type { Roadmap } from "#domain/roadmap.ts";

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
  /** What was new in a course's text when it took the place of another; null for one on disk. */
  change: ChangeNote | null;
}

function meantIn(id: string, known: readonly string[]): Said | null {
  const meant = nearest(id, known);
  return meant === null ? null : said('Did you mean "{meant}"?', { meant });
}

/**
 * The lesson that a text is.
 * @param shown how messages call the file
 * @throws {InvalidFileError} naming the file, also for topics and resources that the roadmap has not
 */
export function lessonFrom(text: string, { slug, shown }: { slug: string; shown: string }, year: Roadmap): Lesson {
  const { resources, ...facts } = parseLesson(text, shown);
  const unknown = facts.covers.find((id) => !year.topics.has(id));
  if (unknown) {
    throw new InvalidFileError(shown, together(said('covers: "{id}" is no topic of the roadmap.', { id: unknown }), meantIn(unknown, [...year.topics.keys()])));
  }
  const sources = resources.map((resource) => {
    if (typeof resource !== "string") return { title: resource.title, kind: resource.kind ?? null, url: resource.url ?? null };
    const known = year.resources.find(({ id }) => id === resource);
    if (!known) throw new InvalidFileError(shown, together(said('resources: "{id}" is no resource of the roadmap.', { id: resource }), meantIn(resource, year.resources.map(({ id }) => id))));
    return { title: known.title, kind: known.kind, url: known.url ?? null };
  });
  return { ...facts, slug, readability: readability(facts.body), sources, file: shown, change: null };
}
