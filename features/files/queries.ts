import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";

/** What is said of a file where it was handed in. */
export const fileFacts = { id: true, name: true, size: true } as const;
export interface FileFacts { id: string; name: string; size: number }

/**
 * A file with its content: the viewer's own, or a learner's whom the viewer teaches, once it is handed in.
 * @throws {NotFoundError} for any other
 */
export async function selectFile(viewer: { id: string; role: Role }, id: string): Promise<{ name: string; mediaType: string; content: Uint8Array<ArrayBuffer> }> {
  const file = await db().storedFile.findUnique({ where: { id }, select: { userId: true, evidence: { select: { id: true } }, report: { select: { id: true } } } });
  const mayRead = file !== null && (file.userId === viewer.id || ((file.evidence !== null || file.report !== null) && await teaches(viewer, file.userId)));
  const found = mayRead ? await db().storedFile.findUnique({ where: { id }, select: { name: true, mediaType: true, content: true } }) : null;
  if (found === null) throw new NotFoundError("There is no such file, or it is not for you.");
  return found;
}
