import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { maxCanned } from "#domain/canned-comment.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string; role: Role }

const staffRoles: Role[] = ["mentor", "instructor", "admin"];

export interface CannedView {
  id: string;
  title: string;
  text: string;
  shared: boolean;
  uses: number;
  /** Whose it is; null for the viewer's own. */
  owner: string | null;
}

const facts = { id: true, title: true, text: true, shared: true, uses: true, ownerId: true, owner: { select: { name: true } } } as const;
/** More than anybody reads in a menu. */
const most = maxCanned * 2;

const viewOf = (viewer: { id: string }, { ownerId, owner, ...row }: { id: string; title: string; text: string; shared: boolean; uses: number; ownerId: string; owner: { name: string } }): CannedView =>
  ({ ...row, owner: ownerId === viewer.id ? null : owner.name });

/**
 * For the page of reusable comments: the viewer's own by title, and what mentors of the viewer's cohorts share.
 * @throws {NotFoundError} for who mentors nobody
 */
export async function listCanned(viewer: Viewer): Promise<{ own: CannedView[]; others: CannedView[] }> {
  if (!await teachesAnyone(viewer)) throw new NotFoundError("There is no such page.");
  const cohorts = viewer.role === "admin" ? {} : { cohort: { enrolments: { some: { userId: viewer.id, role: { in: staffRoles } } } } };
  const [own, others] = await Promise.all([
    db().cannedComment.findMany({ where: { ownerId: viewer.id }, orderBy: [{ title: "asc" }, { id: "asc" }], take: maxCanned, select: facts }),
    db().cannedComment.findMany({
      where: { shared: true, ownerId: { not: viewer.id }, owner: { enrolments: { some: { role: { in: staffRoles }, ...cohorts } } } },
      orderBy: [{ title: "asc" }, { id: "asc" }], take: most, select: facts,
    }),
  ]);
  return { own: own.map((row) => viewOf(viewer, row)), others: others.map((row) => viewOf(viewer, row)) };
}

/** For the menu beside a comment: the reviewer's own, and what the cohort's mentors share, the most used first. Whether the viewer reviews there is for the caller to have asked. */
export async function cannedFor(viewer: Viewer, cohortId: string): Promise<CannedView[]> {
  const rows = await db().cannedComment.findMany({
    where: { OR: [{ ownerId: viewer.id }, { shared: true, owner: { OR: [{ role: "admin" }, { enrolments: { some: { cohortId, role: { in: staffRoles } } } }] } }] },
    orderBy: [{ uses: "desc" }, { title: "asc" }], take: most, select: facts,
  });
  return rows.map((row) => viewOf(viewer, row));
}
