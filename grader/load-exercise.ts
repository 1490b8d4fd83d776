import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { InvalidFileError, NotFoundError } from "#domain/errors.ts";
import { parseExerciseFacts, type ExerciseFacts } from "#domain/exercise.ts";
import { givenFolder, givenModules } from "#domain/given-files.ts";
import { nearest } from "#domain/nearest.ts";
import { said } from "#domain/said.ts";
import { isTests, noTests, whyNoTests } from "./check-tests.ts";
import type { ExerciseTests } from "./define-tests.ts";
import { readyTensorFlow } from "./reference/tensorflow.ts";

/** A known wrong solution. */
export interface Mistake {
  slug: string;
  /** Read by the student who made it. */
  message: string;
  source: string;
}

/** One exercise with everything the judge needs. */
export interface Exercise {
  slug: string;
  /** The folder above: "07-transformers". */
  month: string;
  folder: string;
  facts: ExerciseFacts;
  tests: ExerciseTests;
  instructions: string;
  hints: Hint[];
  starter: string;
  solution: string;
  mistakes: Mistake[];
  /** Modules that the student's program may import and does not change, by specifier: "./layers.ts". */
  given: Record<string, string>;
  /** A hash of the folder's content: another version may judge otherwise. */
  version: string;
}

/** One "## 1. …" section of hints.md; the number is a task's. */
export interface Hint { number: number; title: string }

export interface ExerciseFolder { slug: string; month: string; folder: string }

/** The folders `<root>/<nn-month>/<slug>`, in order of month and slug. */
export async function listExercises(root: string): Promise<ExerciseFolder[]> {
  const folders = async (path: string) => (await readdir(path, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name).sort();
  const found: ExerciseFolder[] = [];
  for (const month of (await folders(root)).filter((name) => /^\d\d-/.test(name))) {
    for (const slug of await folders(join(root, month))) found.push({ slug, month, folder: join(root, month, slug) });
  }
  return found;
}

/**
 * The folder of an exercise.
 * @throws {NotFoundError} naming the nearest slug
 */
export async function selectExerciseFolder(root: string, slug: string): Promise<ExerciseFolder> {
  const all = await listExercises(root);
  const found = all.find((exercise) => exercise.slug === slug);
  if (found) return found;
  const meant = nearest(slug, all.map((exercise) => exercise.slug));
  if (meant !== null) throw new NotFoundError("There is no exercise \"{slug}\"; did you mean \"{meant}\"?", { slug, meant });
  throw new NotFoundError("There is no exercise \"{slug}\"", { slug });
}

/** An exercise as its files say it, its tests still text: nothing of the author's has run. */
export type ExerciseText = Omit<Exercise, "tests"> & { testsSource: string };

/** Texts of an exercise's folder by their paths in it: "exercise.yaml", "mistakes/no-scale.ts". */
export type ExerciseFiles = ReadonlyMap<string, string>;

/**
 * Reads and checks one exercise's folder, and runs its tests.ts (trusted code of the course's authors).
 * @throws {InvalidFileError} naming the file that is missing or wrong, and the remedy
 */
export async function loadExercise(folder: string): Promise<Exercise> {
  const { testsSource, ...exercise } = await readExercise(folder);
  // Loading TensorFlow takes a third of a second: only exercises that use it pay for it.
  if (usesTensorFlow(testsSource)) await readyTensorFlow();
  return { ...exercise, tests: await importTests(join(folder, "tests.ts"), exercise.version, exercise.facts) };
}

export const usesTensorFlow = (testsSource: string): boolean => /\btf\b/.test(testsSource);

/**
 * Reads and checks one exercise's folder without running anything of it.
 * @throws {InvalidFileError} naming the file that is missing or wrong, and the remedy
 */
export async function readExercise(folder: string): Promise<ExerciseText> {
  const files = new Map<string, string>();
  const read = async (name: string) => {
    const path = join(folder, name);
    if (existsSync(path)) files.set(name, await readFile(path, "utf8"));
  };
  const within = async (name: string) => existsSync(join(folder, name)) ? (await readdir(join(folder, name))).map((file) => `${name}/${file}`) : [];
  await Promise.all([...partNames, ...await within(mistakesFolder), ...await within(givenFolder)].map(read));
  return parseExercise(files, { slug: basename(folder), month: basename(dirname(folder)), folder });
}

const partNames = ["exercise.yaml", "instructions.md", "hints.md", "starter.ts", "solution.ts", "tests.ts"] as const;
const mistakesFolder = "mistakes";

/**
 * Checks an exercise's files without running anything of them.
 * @param place.folder what messages put before a file's name
 * @throws {InvalidFileError} naming the file that is missing or wrong, and the remedy
 */
export function parseExercise(files: ExerciseFiles, { slug, month, folder }: ExerciseFolder): ExerciseText {
  const part = (name: string): string => {
    const path = join(folder, name);
    const text = files.get(name);
    if (text === undefined) throw new InvalidFileError(null, said("{file} is missing; docs/authoring.md says what belongs into it.", { file: path }));
    if (text.trim() === "") throw new InvalidFileError(null, said("{file} is empty.", { file: path }));
    return text;
  };
  const [yaml, instructions, hints, starter, solution, testsSource] = partNames.map(part);
  const facts = parseExerciseFacts(yaml, join(folder, "exercise.yaml"));
  const names = [...files.keys()].filter((name) => name.startsWith(`${mistakesFolder}/`) && name.endsWith(".ts")).sort();
  if (names.length === 0) throw new InvalidFileError(null, said("{folder} is missing: put at least two known wrong solutions there.", { folder: join(folder, mistakesFolder) }));
  const mistakes = names.map((name): Mistake => {
    const source = part(name);
    return { slug: basename(name, ".ts"), message: leadingComment(source, join(folder, name)), source };
  });
  const given = givenModules(files);
  return {
    slug, month, folder, facts, instructions, starter, solution, mistakes, given, testsSource,
    version: hashOf([yaml, instructions, hints, starter, solution, testsSource, ...mistakes.flatMap(({ slug, source }) => [slug, source]), ...Object.entries(given).flat()]),
    hints: [...hints.matchAll(/^## (\d+)\. (.+)$/gm)].map(([, number, title]) => ({ number: Number(number), title })),
  };
}

/** The text of the block comment a file opens with, its lines joined, paragraphs kept. */
function leadingComment(source: string, file: string): string {
  const comment = /^\s*\/\*\*?([\s\S]*?)\*\//.exec(source);
  const text = comment?.[1].split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd()).join("\n").trim()
    .split(/\n{2,}/).map((paragraph) => paragraph.replaceAll("\n", " ")).join("\n\n");
  if (!text) throw new InvalidFileError(null, said("{file} must open with a /** comment */: it is what a student who made this mistake reads.", { file }));
  return text;
}

async function importTests(path: string, version: string, facts: ExerciseFacts): Promise<ExerciseTests> {
  let loaded: { default?: unknown };
  try {
    // The version in the address makes an edited file load anew.
    loaded = await import(`${pathToFileURL(path).href}?version=${version}`);
  } catch (error) {
    throw new InvalidFileError(null, said("{file} does not load: {why}", { file: path, why: error instanceof Error ? error.message : String(error) }), { cause: error });
  }
  const problem = whyNoTests(loaded.default, facts);
  if (problem !== null || !isTests(loaded.default)) throw new InvalidFileError(path, problem ?? noTests);
  return loaded.default;
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 24);
}
