import { z } from "zod";
import { InvalidFileError } from "./errors.ts";
import { msg } from "./i18n/translate.ts";
import { said } from "./said.ts";
import { readFacts } from "./yaml-facts.ts";

/** What problems call it. */
export const frontMatterName = said("The front matter");

export const lessonFactsSchema = z.strictObject({
  title: z.string().min(3).max(80),
  month: z.int().min(1).max(12),
  /** Topics of the roadmap. */
  covers: z.array(z.string()).min(1),
  /** To read it with a pencil at hand. */
  minutes: z.int().min(3).max(180),
  /** What the reader can do afterwards. */
  objectives: z.array(z.string()).min(1),
  /** Ids of the roadmap's resources, or sources of the lesson's own. */
  resources: z.array(z.union([
    z.string(),
    z.strictObject({ title: z.string(), url: z.url({ protocol: /^https?$/ }).optional(), kind: z.string().optional() }),
  ], msg('write the id of a resource of the roadmap, or "title: …" and below it "url: …" and "kind: …".'))).default([]),
});
export type LessonFacts = z.infer<typeof lessonFactsSchema>;

/**
 * Parses a lesson's text: front matter between two lines of "---", then the body.
 * @throws {InvalidFileError} naming the file and what is wrong
 */
export function parseLesson(text: string, file: string): LessonFacts & { body: string } {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  if (!match) throw new InvalidFileError(null, said('{file} must begin with its front matter: a line "---", the facts in YAML, a line "---".', { file }));
  const [, yaml, body] = match;
  if (body.trim() === "") throw new InvalidFileError(null, said("{file} has no text after its front matter.", { file }));
  const { facts, problems } = readFacts(yaml, lessonFactsSchema, frontMatterName);
  // A line further down: the file begins with "---".
  if (facts === null) throw new InvalidFileError(file, problems.map((problem) => ({ ...problem, line: problem.line === null ? null : problem.line + 1 })));
  return { ...facts, body };
}

/** From this share of the page on, a lesson counts as read: the last lines need not be scrolled to the top. */
const readThreshold = 0.98;

/** Whether someone who got this far (0 to 1) has read the lesson. */
export const isRead = (furthest: number): boolean => furthest >= readThreshold;
