import { parse } from "yaml";
import { z } from "zod";
import { InvalidFileError } from "./errors.ts";
import { parseWithHints } from "./strict-keys.ts";

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
  ])).default([]),
});
export type LessonFacts = z.infer<typeof lessonFactsSchema>;

/**
 * Parses a lesson's text: front matter between two lines of "---", then the body.
 * @throws {InvalidFileError} naming the file and what is wrong
 */
export function parseLesson(text: string, file: string): LessonFacts & { body: string } {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  if (!match) throw new InvalidFileError(`${file} must begin with its front matter: a line "---", the facts in YAML, a line "---".`);
  const [, facts, body] = match;
  if (body.trim() === "") throw new InvalidFileError(`${file} has no text after its front matter.`);
  return { ...parseWithHints(lessonFactsSchema, parse(facts), file), body };
}

/** From this share of the page on, a lesson counts as read: the last lines need not be scrolled to the top. */
const readThreshold = 0.98;

/** Whether someone who got this far (0 to 1) has read the lesson. */
export const isRead = (furthest: number): boolean => furthest >= readThreshold;
