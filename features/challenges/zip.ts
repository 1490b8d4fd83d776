import "server-only";
import { readArchive } from "#domain/challenge-archive.ts";
import { inFileOrder, withFacts } from "#domain/challenge-files.ts";
import { ConflictError } from "#domain/errors.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { db, type Transaction } from "#lib/db.ts";
import { readZip } from "#lib/read-zip.ts";
import type { ZippedFile } from "#lib/zip-stream.ts";
import { publishedAssets } from "./assets.ts";
import { monthFolder } from "./on-disk.ts";
import { storedFilesSchema, type ImportInput } from "./schema.ts";
import { addChallenge, lockChallenge, noSuchChallenge, type Viewer } from "./service.ts";

/**
 * The saved draft as a folder that works under exercises/.
 * @throws {NotFoundError} when there is none, or the viewer teaches nothing
 */
export async function exportChallenge(viewer: Viewer, challengeId: string): Promise<{ name: string; files: AsyncGenerator<ZippedFile> }> {
  await requireInstructor(viewer);
  const challenge = await db().challenge.findUnique({ where: { id: challengeId }, select: { slug: true, month: true, files: true, assets: { select: { path: true }, orderBy: { path: "asc" } } } });
  if (challenge === null) throw noSuchChallenge();
  const texts = storedFilesSchema.parse(challenge.files);
  const folder = `${monthFolder(challenge.month)}/${challenge.slug}`;
  const paths = challenge.assets.map(({ path }) => path);
  async function* files(): AsyncGenerator<ZippedFile> {
    for (const path of inFileOrder(Object.keys(texts))) yield { path: `${folder}/${path}`, content: new TextEncoder().encode(texts[path]), packed: false };
    for (const path of paths) {
      const asset = await db().challengeAsset.findUnique({ where: { challengeId_path: { challengeId, path } }, select: { content: true } });
      if (asset) yield { path: `${folder}/${path}`, content: asset.content, packed: !path.endsWith(".svg") };
    }
  }
  return { name: `${challenge.slug}.zip`, files: files() };
}

const copy = (content: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(content);

/**
 * A new challenge out of an archive.
 * @throws {ExpectedError} saying what is wrong with the archive
 * @throws {ConflictError} for a name that is taken, with one that is free
 */
export async function importChallenge(viewer: Viewer, archive: Uint8Array, place: ImportInput): Promise<{ id: string }> {
  await requireInstructor(viewer);
  const { files, assets } = readArchive(readZip(archive));
  return db().$transaction(async (tx) => {
    const { id } = await addChallenge(tx, viewer, { ...place, files });
    await tx.challengeAsset.createMany({ data: assets.map(({ path, mediaType, content }) => ({ challengeId: id, path, mediaType, content: copy(content) })) });
    return { id };
  });
}

/**
 * An archive in place of a draft's files; its id stays.
 * @throws {ExpectedError} saying what is wrong with the archive
 * @throws {ConflictError} when the draft was saved since, or a picture would change under a published version
 */
export async function importInto(viewer: Viewer, challengeId: string, baseVersion: number, archive: Uint8Array): Promise<{ version: number }> {
  await requireInstructor(viewer);
  const { files, assets } = readArchive(readZip(archive));
  return db().$transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId);
    if (challenge.archived || challenge.version !== baseVersion) throw new ConflictError("The draft was changed in the meantime: load the page anew, look at it, and import then.");
    await replaceAssets(tx, challengeId, assets);
    const own = { ...files, "exercise.yaml": withFacts(files["exercise.yaml"], { id: challengeId }) };
    return tx.challenge.update({ where: { id: challengeId }, data: { files: own, version: baseVersion + 1, updatedById: viewer.id }, select: { version: true } });
  });
}

/** Pictures of the same name are replaced, unless a published version shows them; the others stay. */
async function replaceAssets(tx: Transaction, challengeId: string, assets: ReturnType<typeof readArchive>["assets"]): Promise<void> {
  const shown = await publishedAssets(tx, challengeId);
  for (const { path, mediaType, content } of assets) {
    const key = { challengeId_path: { challengeId, path } };
    const present = await tx.challengeAsset.findUnique({ where: key, select: { content: true } });
    if (present && Buffer.from(present.content).equals(Buffer.from(content))) continue;
    if (present && shown.has(path)) throw new ConflictError("The archive has another “{path}”, which a published version shows: give the new picture another name.", { path });
    await tx.challengeAsset.upsert({ where: key, create: { challengeId, path, mediaType, content: copy(content) }, update: { mediaType, content: copy(content) }, select: { path: true } });
  }
}
