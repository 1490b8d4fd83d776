import "server-only";
import { z } from "zod";
import { ExpectedError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { cleanName, fileProblem, maxFileBytes, mediaTypeOf } from "#domain/handed-file.ts";
import { isPicture, signatureLength } from "#domain/picture.ts";
import { db, type Transaction } from "#lib/db.ts";

/** Files that were sent and not handed in, of one person. */
const maxLoose = 10;
const looseForMs = 24 * 60 * 60 * 1000;
/** What nothing names: neither evidence nor a report, and no picture of the gallery. */
const loose = { evidence: null, reportId: null, pictureOf: null } as const;

/**
 * Keeps a file, to be named by what is handed in next; returns its id.
 * @throws {ExpectedError} saying what is wrong with it
 * @throws {ThrottledError} with ten that were sent and not handed in
 */
export async function storeFile(viewer: { id: string }, name: string, content: Uint8Array<ArrayBuffer>): Promise<{ id: string }> {
  const problem = fileProblem(name, content.byteLength);
  if (problem !== null) throw new ExpectedError(problem.text, problem.values);
  const clean = cleanName(name);
  const waiting = await db().storedFile.count({ where: { userId: viewer.id, ...loose } });
  if (waiting >= maxLoose) throw new ThrottledError("You have sent ten files without handing them in. Hand one in, or try again tomorrow.", 3600);
  return db().storedFile.create({ data: { userId: viewer.id, name: clean, mediaType: mediaTypeOf(clean) ?? "application/octet-stream", size: content.byteLength, content }, select: { id: true } });
}

/**
 * Makes sure that files may be handed in by this person: theirs, and not handed in before.
 * @throws {NotFoundError} when one is not
 */
export async function claimFiles(tx: Transaction, viewer: { id: string }, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const found = await tx.storedFile.count({ where: { id: { in: [...fileIds] }, userId: viewer.id, ...loose } });
  if (found < new Set(fileIds).size) throw new NotFoundError(fileIds.length === 1 ? "The file is not there any more: choose it again." : "One of the files is not there any more: choose them again.");
}

/** The same for one file, or none. */
export const claimFile = (tx: Transaction, viewer: { id: string }, fileId: string | null): Promise<void> => claimFiles(tx, viewer, fileId === null ? [] : [fileId]);

const headSchema = z.array(z.object({ mediaType: z.string(), head: z.instanceof(Uint8Array) })).max(1);

/**
 * Makes sure that a file may be shown as a picture: claimed as any other, and a picture by its bytes, not by its name alone.
 * @throws {NotFoundError} when it is not there
 * @throws {ExpectedError} when it is no picture
 */
export async function claimPicture(tx: Transaction, viewer: { id: string }, fileId: string): Promise<void> {
  await claimFiles(tx, viewer, [fileId]);
  const [file] = headSchema.parse(await tx.$queryRaw`select "mediaType", substring(content from 1 for ${signatureLength}::int) as head from "StoredFile" where id = ${fileId}::uuid`);
  if (!isPicture(file.mediaType, file.head)) throw new ExpectedError("The file is no picture that can be shown: choose a PNG, JPEG, WebP or GIF.");
}

/** Takes a person's files away for good, such as the picture of what is shown no more. */
export async function dropFiles(tx: Transaction, owner: { id: string }, fileIds: readonly string[]): Promise<void> {
  await tx.storedFile.deleteMany({ where: { id: { in: [...fileIds] }, userId: owner.id, ...loose } });
}

/** Reads a request's body, and no more than a file may have. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (size: number): ExpectedError => {
    const { text, values } = fileProblem("file.zip", size) ?? { text: msg("The file is too large.") };
    return new ExpectedError(text, values);
  };
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > maxFileBytes) throw tooLarge(told);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxFileBytes) {
      await reader?.cancel();
      throw tooLarge(size);
    }
    parts.push(part.value);
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.byteLength;
  }
  return content;
}

/** Takes away what was sent more than a day ago and belongs to nothing. */
export async function sweepFiles(now = new Date()): Promise<number> {
  const { count } = await db().storedFile.deleteMany({ where: { ...loose, createdAt: { lt: new Date(now.getTime() - looseForMs) } } });
  return count;
}
