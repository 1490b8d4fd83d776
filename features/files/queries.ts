import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";

/** What is said of a file where it was handed in. */
export const fileFacts = { id: true, name: true, size: true } as const;
export interface FileFacts { id: string; name: string; size: number }

interface Viewer { id: string; role: Role }

/**
 * Whether the viewer may read a file: their own, a learner's whom they teach once it is handed in, or a picture that
 * its owner shows in the gallery to everybody who is signed in.
 * @throws {NotFoundError} for any other
 */
export async function checkFile(viewer: Viewer, id: string): Promise<{ shown: boolean }> {
  const file = await db().storedFile.findUnique({ where: { id }, select: { userId: true, reportId: true, evidence: { select: { id: true } }, pictureOf: { select: { project: true } } } });
  const shown = file !== null && file.pictureOf !== null;
  const handedIn = file !== null && (file.evidence !== null || file.reportId !== null);
  if (file !== null && (shown || file.userId === viewer.id || (handedIn && await teaches(viewer, file.userId)))) return { shown };
  throw new NotFoundError("There is no such file, or it is not for you.");
}

/**
 * A file with its content.
 * @throws {NotFoundError} for one that the viewer may not read
 */
export async function selectFile(viewer: Viewer, id: string): Promise<{ name: string; mediaType: string; content: Uint8Array<ArrayBuffer>; shown: boolean }> {
  const { shown } = await checkFile(viewer, id);
  const found = await db().storedFile.findUnique({ where: { id }, select: { name: true, mediaType: true, content: true } });
  if (found === null) throw new NotFoundError("There is no such file, or it is not for you.");
  return { ...found, shown };
}
