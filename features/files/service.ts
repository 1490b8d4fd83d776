import "server-only";
import { ExpectedError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { cleanName, fileProblem, maxFileBytes, mediaTypeOf } from "#domain/handed-file.ts";
import { db, type Transaction } from "#lib/db.ts";

/** Files that were sent and not handed in, of one person. */
const maxLoose = 10;
const looseForMs = 24 * 60 * 60 * 1000;

/**
 * Keeps a file, to be named by what is handed in next; returns its id.
 * @throws {ExpectedError} saying what is wrong with it
 * @throws {ThrottledError} with ten that were sent and not handed in
 */
export async function storeFile(viewer: { id: string }, name: string, content: Uint8Array<ArrayBuffer>): Promise<{ id: string }> {
  const problem = fileProblem(name, content.byteLength);
  if (problem !== null) throw new ExpectedError(problem);
  const clean = cleanName(name);
  const loose = await db().storedFile.count({ where: { userId: viewer.id, evidence: null, report: null } });
  if (loose >= maxLoose) throw new ThrottledError("You have sent ten files without handing them in. Hand one in, or try again tomorrow.", 3600);
  return db().storedFile.create({ data: { userId: viewer.id, name: clean, mediaType: mediaTypeOf(clean) ?? "application/octet-stream", size: content.byteLength, content }, select: { id: true } });
}

/**
 * Makes sure that a file may be handed in by this person: theirs, and not handed in before.
 * @throws {NotFoundError} when it is not
 */
export async function claimFile(tx: Transaction, viewer: { id: string }, fileId: string | null): Promise<void> {
  if (fileId === null) return;
  const file = await tx.storedFile.findFirst({ where: { id: fileId, userId: viewer.id, evidence: null, report: null }, select: { id: true } });
  if (!file) throw new NotFoundError("The file is not there any more: choose it again.");
}

/** Reads a request's body, and no more than a file may have. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (size: number): ExpectedError => new ExpectedError(fileProblem("file.zip", size) ?? "The file is too large.");
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
  const { count } = await db().storedFile.deleteMany({ where: { evidence: null, report: null, createdAt: { lt: new Date(now.getTime() - looseForMs) } } });
  return count;
}
