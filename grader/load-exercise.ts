import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { InvalidFileError, NotFoundError } from "#domain/errors.ts";
import { parseExerciseFacts, type ExerciseFacts } from "#domain/exercise.ts";
import { nearest } from "#domain/strict-keys.ts";
import { allCases, type ExerciseTests } from "./define-tests.ts";
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
  throw new NotFoundError(`There is no exercise "${slug}"${meant === null ? "" : `; did you mean "${meant}"?`}`);
}

/**
 * Reads and checks one exercise's folder, and runs its tests.ts (trusted code of the course's authors).
 * @throws {InvalidFileError} naming the file that is missing or wrong, and the remedy
 */
export async function loadExercise(folder: string): Promise<Exercise> {
  const read = (name: string) => readPart(folder, name);
  const [yaml, instructions, hints, starter, solution, tests] = await Promise.all(
    ["exercise.yaml", "instructions.md", "hints.md", "starter.ts", "solution.ts", "tests.ts"].map(read),
  );
  const facts = parseExerciseFacts(yaml, join(folder, "exercise.yaml"));
  const mistakes = await loadMistakes(folder);
  const version = hashOf([yaml, instructions, hints, starter, solution, tests, ...mistakes.flatMap(({ slug, source }) => [slug, source])]);
  // Loading TensorFlow takes a third of a second: only exercises that use it pay for it.
  if (/\btf\b/.test(tests)) await readyTensorFlow();
  return {
    slug: basename(folder),
    month: basename(dirname(folder)),
    folder, facts, instructions, starter, solution, mistakes, version,
    tests: await importTests(join(folder, "tests.ts"), version, facts),
    hints: [...hints.matchAll(/^## (\d+)\. (.+)$/gm)].map(([, number, title]) => ({ number: Number(number), title })),
  };
}

async function readPart(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  if (!existsSync(path)) throw new InvalidFileError(`${path} is missing; docs/authoring.md says what belongs into it.`);
  const text = await readFile(path, "utf8");
  if (text.trim() === "") throw new InvalidFileError(`${path} is empty.`);
  return text;
}

async function loadMistakes(folder: string): Promise<Mistake[]> {
  const path = join(folder, "mistakes");
  if (!existsSync(path)) throw new InvalidFileError(`${path} is missing: put at least two known wrong solutions there.`);
  const files = (await readdir(path)).filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(files.map(async (name) => {
    const source = await readPart(path, name);
    return { slug: basename(name, ".ts"), message: leadingComment(source, join(path, name)), source };
  }));
}

/** The text of the block comment a file opens with, its lines joined, paragraphs kept. */
function leadingComment(source: string, file: string): string {
  const comment = /^\s*\/\*\*?([\s\S]*?)\*\//.exec(source);
  const text = comment?.[1].split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd()).join("\n").trim()
    .split(/\n{2,}/).map((paragraph) => paragraph.replaceAll("\n", " ")).join("\n\n");
  if (!text) throw new InvalidFileError(`${file} must open with a /** comment */: it is what a student who made this mistake reads.`);
  return text;
}

async function importTests(path: string, version: string, facts: ExerciseFacts): Promise<ExerciseTests> {
  let loaded: { default?: unknown };
  try {
    // The version in the address makes an edited file load anew.
    loaded = await import(`${pathToFileURL(path).href}?version=${version}`);
  } catch (error) {
    throw new InvalidFileError(`${path} does not load: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const tests = loaded.default;
  if (!isTests(tests)) throw new InvalidFileError(`${path} must export default defineTests({…}), defineModuleTests({…}) or defineClassTests({…}).`);
  checkEntries(path, tests, facts);
  const cases = allCases(tests);
  if (cases.length === 0) throw new InvalidFileError(`${path} has no cases.`);
  const names = cases.map((testCase) => testCase.name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new InvalidFileError(`${path}: two cases are named "${twice}"; a name states one hazard.`);
  const misplaced = cases.find(({ task }) => task !== undefined && (task < 1 || task > facts.tasks.length));
  if (misplaced) throw new InvalidFileError(`${path}: case "${misplaced.name}" is of task ${misplaced.task}, but exercise.yaml lists ${facts.tasks.length} tasks.`);
  return tests;
}

/** What is called must be asked for, and of a module everything that is asked for must be called. */
function checkEntries(path: string, tests: ExerciseTests, { entry }: ExerciseFacts): void {
  const listed = `exercise.yaml's entry: ${entry.join(", ")}`;
  if (tests.kind === "function" && tests.entry !== undefined && !entry.includes(tests.entry)) {
    throw new InvalidFileError(`${path}: entry "${tests.entry}" is not among ${listed}.`);
  }
  if (tests.kind !== "module") return;
  const unknown = Object.keys(tests.functions).find((name) => !entry.includes(name));
  if (unknown !== undefined) throw new InvalidFileError(`${path} tests "${unknown}", which is not among ${listed}.`);
  const untested = entry.find((name) => !Object.hasOwn(tests.functions, name) || tests.functions[name].cases.length === 0);
  if (untested !== undefined) throw new InvalidFileError(`${path} has no cases for "${untested}", which is among ${listed}.`);
}

function isTests(value: unknown): value is ExerciseTests {
  if (!isObject(value)) return false;
  if (value.kind === "module") return isObject(value.functions) && Object.values(value.functions).every(hasCases);
  return (value.kind === "function" || value.kind === "class") && hasCases(value);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const hasCases = (value: unknown) => isObject(value) && Array.isArray(value.cases) && "checker" in value;

function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 24);
}
