import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { InvalidFileError } from "#domain/errors.ts";
import { parseExerciseFacts, slugSchema, type ExerciseFacts } from "#domain/exercise.ts";
import { cachedUntilChanged } from "./cached.ts";
import { exercisesDir, foldersIn, monthOfFolder, noSuch, readText, shownPath } from "./files.ts";

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
  /** The folder from the project's root, for messages to authors. */
  folder: string;
}

/**
 * Cuts a hints.md at its "## 1. Title" headings.
 * @throws {InvalidFileError} when they are not numbered from 1, or text stands before the first
 */
export function parseHints(text: string, file: string): Hint[] {
  const [before, ...sections] = text.split(/^## /m);
  if (before.trim() !== "") throw new InvalidFileError(`${file}: the text before the first heading belongs to no hint. Begin with "## 1. Title".`);
  return sections.map((section, index) => {
    const [, number, title] = /^(\d+)\. +(.+)/.exec(section) ?? [];
    if (Number(number) !== index + 1) {
      throw new InvalidFileError(`${file}: hint ${index + 1} begins "## ${section.split("\n", 1)[0]}"; write "## ${index + 1}. Title".`);
    }
    return { number: index + 1, title: title.trim(), body: section.slice(section.indexOf("\n") + 1).trim() };
  });
}

function readExercise(dir: string, month: number): Exercise {
  const shown = shownPath(dir);
  const slug = path.basename(dir);
  if (!slugSchema.safeParse(slug).success) throw new InvalidFileError(`${shown}: the folder's name is the slug: lower-case words joined by hyphens.`);
  const hintsFile = path.join(dir, "hints.md");
  return {
    ...parseExerciseFacts(readText(path.join(dir, "exercise.yaml")), `${shown}/exercise.yaml`),
    slug,
    month,
    instructions: readText(path.join(dir, "instructions.md")),
    hints: existsSync(hintsFile) ? parseHints(readText(hintsFile), `${shown}/hints.md`) : [],
    starter: readText(path.join(dir, "starter.ts")),
    folder: shown,
  };
}

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
      if (other) throw new InvalidFileError(`${exercise.folder} and ${other.folder} are both "${key}": give one another ${key === exercise.slug ? "name" : "id"}.`);
      seen.set(key, exercise);
    }
  }
  return exercises.sort((a, b) => a.month - b.month || a.difficulty - b.difficulty || a.title.localeCompare(b.title, "en"));
}

const watchedFiles = () => [exercisesDir, ...foldersIn(exercisesDir).map((month) => path.join(exercisesDir, month)), ...exerciseFolders(exercisesDir)
  .flatMap((dir) => ["exercise.yaml", "instructions.md", "hints.md", "starter.ts"].map((name) => `${dir}${path.sep}${name}`))];

const catalog = cachedUntilChanged(watchedFiles, () => {
  const list = readExercises(exercisesDir);
  return { list, bySlug: new Map(list.map((exercise) => [exercise.slug, exercise])), byId: new Map(list.map((exercise) => [exercise.id, exercise])) };
});

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
