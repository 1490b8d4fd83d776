import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { withAssetAddresses } from "#domain/challenge-assets.ts";
import type { ChangeNote } from "#domain/change-note.ts";
import { InvalidFileError } from "#domain/errors.ts";
import { parseExerciseFacts, slugSchema, type ExerciseFacts } from "#domain/exercise.ts";
import { givenFolder, givenModules } from "#domain/given-files.ts";
import { said } from "#domain/said.ts";
import { logger } from "../logger.ts";
import { cachedUntilChanged } from "./cached.ts";
import { changeIn, listPublished, publishedIndex } from "./published.ts";
import { exercisesDir, filesIn, foldersIn, monthOfFolder, noSuch, readText, shownPath } from "./files.ts";

export interface Hint {
  /** From 1, as the tasks of the statement. */
  number: number;
  title: string;
  /** Markdown. */
  body: string;
}

/** What a learner may see of an exercise. Tests, solution and mistakes are not read here. */
export interface Exercise extends ExerciseFacts {
  /** The folder's name. */
  slug: string;
  month: number;
  /** Markdown. */
  instructions: string;
  hints: readonly Hint[];
  starter: string;
  /** Modules that its programs may import, by specifier: "./layers.ts". */
  given: Readonly<Record<string, string>>;
  /** The folder from the project's root, for messages to authors. */
  folder: string;
  /** The published version of a challenge that was written in the browser; null for an exercise on disk. */
  published: number | null;
  /** What was new in that version, from the second on. */
  change: ChangeNote | null;
}

/**
 * Cuts a hints.md at its "## 1. Title" headings.
 * @throws {InvalidFileError} when they are not numbered from 1, or text stands before the first
 */
export function parseHints(text: string, file: string): Hint[] {
  const [before, ...sections] = text.split(/^## /m);
  if (before.trim() !== "") throw new InvalidFileError(file, said('The text before the first heading belongs to no hint. Begin with "## 1. Title".'), { textLine: 1 });
  return sections.map((section, index) => {
    const [, number, title] = /^(\d+)\. +(.+)/.exec(section) ?? [];
    if (Number(number) !== index + 1) {
      throw new InvalidFileError(file, said('Hint {number} begins "## {heading}"; write "## {number}. Title".', { number: index + 1, heading: section.split("\n", 1)[0].slice(0, 80) }), { textLine: linesBefore([before, ...sections], index) });
    }
    return { number: index + 1, title: title.trim(), body: section.slice(section.indexOf("\n") + 1).trim() };
  });
}

/** The line on which a section begins, from 1: each was cut off at its line's beginning. */
const linesBefore = (pieces: readonly string[], index: number): number => pieces.slice(0, index + 1).join("").split("\n").length;

const readGiven = (dir: string): Record<string, string> =>
  existsSync(dir) ? givenModules(filesIn(dir, ".ts").map((name) => [`${givenFolder}/${name}`, readText(path.join(dir, name))])) : {};

function readExercise(dir: string, month: number, { published, change }: Pick<Exercise, "published" | "change"> = { published: null, change: null }): Exercise {
  const shown = shownPath(dir);
  const slug = path.basename(dir);
  if (!slugSchema.safeParse(slug).success) throw new InvalidFileError(shown, `the folder's name is the slug: lower-case words joined by hyphens.`);
  const hintsFile = path.join(dir, "hints.md");
  const facts = parseExerciseFacts(readText(path.join(dir, "exercise.yaml")), `${shown}/exercise.yaml`);
  return {
    ...facts,
    slug,
    month,
    instructions: withAssetAddresses(readText(path.join(dir, "instructions.md")), facts.id),
    hints: existsSync(hintsFile) ? parseHints(withAssetAddresses(readText(hintsFile), facts.id), `${shown}/hints.md`) : [],
    starter: readText(path.join(dir, "starter.ts")),
    given: readGiven(path.join(dir, givenFolder)),
    folder: shown,
    published,
    change,
  };
}

/** Challenges that were published in the studio. One that cannot be read, or whose name is taken on disk, is left out and logged: it must not take the site with it. */
function readPublished(taken: readonly Exercise[]): Exercise[] {
  const known = new Set(taken.flatMap(({ slug, id }) => [slug, id]));
  return listPublished().flatMap(({ folder, month, number, slug, ...told }) => {
    try {
      const exercise = readExercise(folder, month, { published: number, change: number > 1 ? changeIn(told) : null });
      if (!known.has(exercise.slug) && !known.has(exercise.id)) return [exercise];
      logger.error({ slug }, "a published challenge has the name or the id of an exercise on disk: it is not shown");
    } catch (error) {
      logger.error({ err: error, slug }, "a published challenge cannot be read: it is not shown");
    }
    return [];
  });
}

const inOrder = (exercises: readonly Exercise[]): Exercise[] => exercises.toSorted((a, b) => a.month - b.month || a.difficulty - b.difficulty || a.title.localeCompare(b.title, "en"));

// A folder becomes an exercise when it has its exercise.yaml, so that half-written ones disturb nobody.
const exerciseFolders = (root: string): string[] => foldersIn(root).flatMap((month) =>
  foldersIn(path.join(root, month)).map((name) => path.join(root, month, name)).filter((dir) => existsSync(path.join(dir, "exercise.yaml"))));

/**
 * Reads every exercise under `root`, in the order of month and title.
 * @throws {InvalidFileError} naming the file, also when two share a slug or an id
 */
export function readExercises(root: string): Exercise[] {
  const exercises = exerciseFolders(root).map((dir) => {
    const monthDir = path.dirname(dir);
    return readExercise(dir, monthOfFolder(path.basename(monthDir), shownPath(monthDir)));
  });
  const seen = new Map<string, Exercise>();
  for (const exercise of exercises) {
    for (const key of [exercise.slug, exercise.id]) {
      const other = seen.get(key);
      if (other) throw new InvalidFileError(null, `${exercise.folder} and ${other.folder} are both "${key}": give one another ${key === exercise.slug ? "name" : "id"}.`);
      seen.set(key, exercise);
    }
  }
  return inOrder(exercises);
}

const watchedFiles = () => [exercisesDir, ...foldersIn(exercisesDir).map((month) => path.join(exercisesDir, month)), ...exerciseFolders(exercisesDir)
  .flatMap((dir) => ["exercise.yaml", "instructions.md", "hints.md", "starter.ts"].map((name) => `${dir}${path.sep}${name}`))];

const catalog = cachedUntilChanged(watchedFiles, () => {
  const onDisk = readExercises(exercisesDir);
  const list = inOrder([...onDisk, ...readPublished(onDisk)]);
  return { list, bySlug: new Map(list.map((exercise) => [exercise.slug, exercise])), byId: new Map(list.map((exercise) => [exercise.id, exercise])) };
}, () => [publishedIndex()]);

/** Every exercise, by month, then difficulty, then title. */
export const listExercises = (): readonly Exercise[] => catalog().list;

/** The exercise of this slug, or null. */
export const selectOptionalExercise = (slug: string): Exercise | null => catalog().bySlug.get(slug) ?? null;

/**
 * The exercise of this slug.
 * @throws {NotFoundError} with the nearest slug
 */
export function selectExercise(slug: string): Exercise {
  const exercise = selectOptionalExercise(slug);
  if (!exercise) throw noSuch("exercise", slug, [...catalog().bySlug.keys()]);
  return exercise;
}

/** The exercise whose exercise.yaml has this id; null when it was taken away since. */
export const exerciseById = (id: string): Exercise | null => catalog().byId.get(id) ?? null;
