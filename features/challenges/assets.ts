import "server-only";
import { assetPathOf, assetProblem, assetsIn, maxAssets, mediaTypeOfAsset } from "#domain/challenge-assets.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { requireInstructor, selectTerms, teachesCourse } from "#features/enrolments/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { pictureOnDisk } from "./on-disk.ts";
import { storedFilesSchema, type DropAssetInput } from "./schema.ts";
import { lockChallenge, type Viewer } from "./service.ts";

/** "assets/x.png", or "assets/x-2.png" where that is taken: what a published statement shows is never another picture. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  const [, base, ending] = /^(.*)(\.[^.]+)$/.exec(path) ?? ["", path, ""];
  for (let number = 1; ; number++) {
    const next = number === 1 ? path : `${base}-${number}${ending}`;
    if (!taken.has(next)) return next;
  }
}

/**
 * Keeps a picture under the name of its file, and returns its path for the statement.
 * @throws {ExpectedError} saying what is wrong with it
 */
export async function addAsset(viewer: Viewer, challengeId: string, name: string, content: Uint8Array<ArrayBuffer>): Promise<{ path: string }> {
  await requireInstructor(viewer);
  const problem = assetProblem(name, content);
  if (problem !== null) throw new ExpectedError(problem.text, problem.values ?? {});
  return db().$transaction(async (tx) => {
    await lockChallenge(tx, challengeId);
    const present = await tx.challengeAsset.findMany({ where: { challengeId }, select: { path: true } });
    if (present.length >= maxAssets) throw new ExpectedError("A challenge has at most {most} pictures.", { most: maxAssets });
    const path = freePath(assetPathOf(name), new Set(present.map((asset) => asset.path)));
    await tx.challengeAsset.create({ data: { challengeId, path, mediaType: mediaTypeOfAsset(path) ?? "application/octet-stream", content }, select: { path: true } });
    return { path };
  });
}

/** Pictures that some published version shows. */
export async function publishedAssets(tx: Transaction, challengeId: string): Promise<Set<string>> {
  const versions = await tx.challengeVersion.findMany({ where: { challengeId }, select: { files: true } });
  return new Set(versions.flatMap(({ files }) => Object.values(storedFilesSchema.parse(files)).flatMap(assetsIn)));
}

/**
 * Takes a picture away for good.
 * @throws {ConflictError} for one that a published version shows
 */
export async function dropAsset(viewer: Viewer, { challengeId, path }: DropAssetInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    await lockChallenge(tx, challengeId);
    if ((await publishedAssets(tx, challengeId)).has(path)) throw new ConflictError("A published version shows this picture: it stays, so that the version stays what it is.");
    await tx.challengeAsset.deleteMany({ where: { challengeId, path } });
  });
}

/**
 * A picture of an exercise, for who teaches, and for students once it is in the course and its month is open.
 * @throws {NotFoundError} for anybody else, and when it is not there
 */
export async function selectAsset(viewer: Viewer & { timeZone: string }, exerciseId: string, path: string): Promise<{ mediaType: string; content: Uint8Array<ArrayBuffer> }> {
  const missing = () => new NotFoundError("There is no such picture.");
  const exercise = exerciseById(exerciseId);
  const shown = exercise !== null && (await selectTerms(viewer, { month: exercise.month, slug: exercise.slug })).opensAt === null;
  if (!shown && !await teachesCourse(viewer)) throw missing();
  const asset = await db().challengeAsset.findUnique({ where: { challengeId_path: { challengeId: exerciseId, path } }, select: { mediaType: true, content: true } });
  const found = asset ?? (exercise?.published === null ? await pictureOnDisk(exercise, path) : null);
  if (found === null) throw missing();
  return found;
}
