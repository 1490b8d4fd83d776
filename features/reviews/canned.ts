import "server-only";
import type { Role } from "#domain/accounts.ts";
import { maxCanned } from "#domain/canned-comment.ts";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import type { CannedInput } from "./schema.ts";

interface Viewer { id: string; role: Role }

/**
 * Keeps a reusable comment of the viewer's, a new one without an id. The same one twice within a moment is one.
 * @throws {NotFoundError} for who mentors nobody, and when the comment is not the viewer's
 * @throws {ExpectedError} after two hundred
 */
export async function saveCanned(viewer: Viewer, { id, title, text, shared }: CannedInput): Promise<{ id: string }> {
  if (!await teachesAnyone(viewer)) throw new NotFoundError("There is no such page.");
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    if (id !== null) {
      const { count } = await tx.cannedComment.updateMany({ where: { id, ownerId: viewer.id }, data: { title, text, shared } });
      if (count === 0) throw new NotFoundError("There is no such comment among yours. What you typed stays in the page.");
      return { id };
    }
    const same = await tx.cannedComment.findFirst({ where: { ownerId: viewer.id, title, text }, select: { id: true } });
    if (same) return same;
    if (await tx.cannedComment.count({ where: { ownerId: viewer.id } }) >= maxCanned) throw new ExpectedError("You have two hundred reusable comments. Delete some that you do not use.");
    return tx.cannedComment.create({ data: { ownerId: viewer.id, title, text, shared }, select: { id: true } });
  });
}

/** Deletes one of the viewer's own; twice is once. */
export async function deleteCanned(viewer: Viewer, { id }: { id: string }): Promise<void> {
  await db().cannedComment.deleteMany({ where: { id, ownerId: viewer.id } });
}

/** Counts that a comment was used, so that the ones used most stand first: one's own, or one that is shared by mentors of a cohort in which the viewer reviews. */
export async function countUse(viewer: Viewer, { id }: { id: string }): Promise<void> {
  const mentors = { role: { not: "student" as const } };
  const reviewsHere = { userId: viewer.id, OR: [mentors, { peerAcceptedAt: { not: null } }] };
  const ofColleagues = viewer.role === "admin" ? {} : { owner: { OR: [{ role: "admin" as const }, { enrolments: { some: { ...mentors, cohort: { enrolments: { some: reviewsHere } } } } }] } };
  await db().cannedComment.updateMany({ where: { id, OR: [{ ownerId: viewer.id }, { shared: true, ...ofColleagues }] }, data: { uses: { increment: 1 } } });
}
