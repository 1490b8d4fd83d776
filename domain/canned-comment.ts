import { msg } from "./i18n/translate.ts";

export const maxTitleLength = 80;
/** Reusable comments of one person. */
export const maxCanned = 200;

/** What may stand in a reusable comment for something that is known only where it is used. */
export const placeholders = [
  { name: "student", words: msg("the student’s first name") },
  { name: "exercise", words: msg("the exercise’s title") },
  { name: "line", words: msg("the line, or the lines, that the comment is about") },
  { name: "mistake", words: msg("the known mistake that the grader recognised") },
] as const;
export type Placeholder = (typeof placeholders)[number]["name"];

/** As it stands in a comment. */
export const asWritten = (name: Placeholder): string => `{${name}}`;

const known = new Set<string>(placeholders.map(({ name }) => name));
const isPlaceholder = (name: string): name is Placeholder => known.has(name);

/**
 * The comment with its placeholders filled in. What is not known stays as it is written, so that its writer sees it;
 * other braces (LaTeX has many) are left alone.
 */
export const fillIn = (text: string, values: Readonly<Partial<Record<Placeholder, string | null>>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => isPlaceholder(name) ? values[name] ?? whole : whole);

/** The placeholders of the text that were not filled in, each once. */
export const leftOver = (text: string): Placeholder[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name).filter(isPlaceholder))];

/** The first of a person's names. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0];

/** "4" or "4–7". */
export const linesInWords = (from: number, to: number): string => from === to ? String(from) : `${from}–${to}`;
