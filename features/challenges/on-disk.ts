import "server-only";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { assetProblem, isAssetPath, mediaTypeOfAsset } from "#domain/challenge-assets.ts";
import { inFileOrder } from "#domain/challenge-files.ts";
import { ExpectedError } from "#domain/errors.ts";
import { selectExercise, type Exercise } from "#lib/catalog/exercises.ts";
import { contentDir, exercisesDir, filesIn, foldersIn, readText } from "#lib/catalog/files.ts";
import type { TemplateKind } from "./schema.ts";

/** The texts of an exercise's folder, by their paths in it. */
function readFolder(folder: string): Record<string, string> {
  const names = [
    ...[".yaml", ".md", ".ts"].flatMap((ending) => filesIn(folder, ending)),
    ...["given", "mistakes"].flatMap((part) => foldersIn(folder).includes(part) ? filesIn(path.join(folder, part), ".ts").map((name) => `${part}/${name}`) : []),
  ];
  return Object.fromEntries(inFileOrder(names).map((name) => [name, readText(path.join(folder, name))]));
}

export const templateFiles = (kind: TemplateKind): Record<string, string> => readFolder(path.join(contentDir, "templates", kind));

const folderOf = (exercise: Pick<Exercise, "folder">): string => path.join(path.dirname(exercisesDir), exercise.folder);

/**
 * The files of an exercise on disk, with tests, solution and mistakes: for instructors alone, which the caller has checked.
 * @throws {NotFoundError} naming the nearest slug
 */
export function exerciseFiles(slug: string): { exercise: Exercise; files: Record<string, string> } {
  const exercise = selectExercise(slug);
  if (exercise.published !== null) throw new ExpectedError("“{slug}” was written here: open it among the challenges.", { slug });
  return { exercise, files: readFolder(folderOf(exercise)) };
}

const versions = new Map<string, { value: string | null; until: number }>();
const keepMs = 60_000;
const run = promisify(execFile);

/** The commit that last changed an exercise's folder; null where the checkout has no git, or git does not know the folder. */
export async function gitVersion(exercise: Pick<Exercise, "folder">): Promise<string | null> {
  const folder = folderOf(exercise);
  const known = versions.get(folder);
  if (known && known.until > Date.now()) return known.value;
  const value = await run("git", ["log", "-1", "--format=%h", "--", folder], { cwd: path.dirname(exercisesDir), timeout: 5000 })
    .then(({ stdout }) => stdout.trim() || null, () => null);
  versions.set(folder, { value, until: Date.now() + keepMs });
  return value;
}

/** The folder that a month's exercises lie in, for an archive: "07-transformers". */
export function monthFolder(month: number): string {
  const number = String(month).padStart(2, "0");
  return foldersIn(exercisesDir).find((name) => name.startsWith(`${number}-`)) ?? `${number}-challenges`;
}

/** Of these paths the pictures that are in an exercise's folder. */
export async function picturesOnDisk(exercise: Pick<Exercise, "folder">, paths: readonly string[]): Promise<{ path: string; mediaType: string; content: Uint8Array<ArrayBuffer> }[]> {
  const found = await Promise.all([...new Set(paths)].map(async (name) => ({ path: name, picture: await pictureOnDisk(exercise, name) })));
  return found.flatMap(({ path: name, picture }) => picture === null ? [] : [{ path: name, ...picture }]);
}

/** A picture in an exercise's folder; null when there is none of this name. */
export async function pictureOnDisk(exercise: Pick<Exercise, "folder">, name: string): Promise<{ mediaType: string; content: Uint8Array<ArrayBuffer> } | null> {
  const mediaType = isAssetPath(name) ? mediaTypeOfAsset(name) : null;
  if (mediaType === null) return null;
  const content = await readFile(path.join(folderOf(exercise), name)).catch(() => null);
  return content === null || assetProblem(name, content) !== null ? null : { mediaType, content: new Uint8Array(content) };
}
