import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { InvalidFileError, NotFoundError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { nearest } from "#domain/nearest.ts";

// Programs of this project run in its root.
export const exercisesDir = path.join(/* turbopackIgnore: true */ process.cwd(), "exercises");
export const contentDir = path.join(/* turbopackIgnore: true */ process.cwd(), "content");

/** A file's name for messages: from the project's root, with slashes. */
export const shownPath = (file: string): string => path.relative(process.cwd(), file).replaceAll("\\", "/");

/** Names of the folders in `dir`, sorted; none when `dir` is not there. */
export function foldersIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

/** Names of the files in `dir` with this ending, sorted. */
export function filesIn(dir: string, ending: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
}

/**
 * A catalogue file's text with its byte-order mark and carriage returns taken away.
 * @throws {InvalidFileError} when it is not there
 */
export function readText(file: string): string {
  if (!existsSync(file)) throw new InvalidFileError(null, `${shownPath(file)} is missing.`);
  return readFileSync(file, "utf8").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/**
 * The month that a folder such as "07-transformers" belongs to.
 * @throws {InvalidFileError} when its name does not begin with 01 to 12
 */
export function monthOfFolder(folder: string, shown: string): number {
  const month = Number.parseInt(/^(\d\d)-[a-z0-9-]+$/.exec(folder)?.[1] ?? "", 10);
  if (month >= 1 && month <= 12) return month;
  throw new InvalidFileError(shown, `a month's folder is named by two digits from 01 to 12 and words, such as "07-transformers".`);
}

/** That a slug names nothing, with the one that was perhaps meant. */
export function noSuchInWords(kind: "exercise" | "lesson" | "project" | "habit" | "achievement", slug: string, known: readonly string[]): { text: string; values: Record<string, string> } {
  const meant = nearest(slug, known);
  return meant
    ? { text: msg('There is no {kind, select, exercise {exercise} lesson {lesson} project {project} habit {habit} other {achievement}} "{slug}". Did you mean "{meant}"?'), values: { kind, slug, meant } }
    : { text: msg('There is no {kind, select, exercise {exercise} lesson {lesson} project {project} habit {habit} other {achievement}} "{slug}".'), values: { kind, slug } };
}

/** The error for it. */
export function noSuch(...about: Parameters<typeof noSuchInWords>): NotFoundError {
  const { text, values } = noSuchInWords(...about);
  return new NotFoundError(text, values);
}
