import "server-only";
import type { Role } from "#domain/accounts.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string; role: Role }

/** Who teaches in a cohort. */
const staffRoles: Role[] = ["mentor", "instructor", "admin"];

/** For a `where` on users: those whose work the viewer may see as their mentor, instructor or administrator. */
export function taughtBy(viewer: Viewer) {
  if (viewer.role === "admin") return {};
  return { enrolments: { some: { cohort: { enrolments: { some: { userId: viewer.id, role: { in: staffRoles } } } } } } };
}

/** Whether the viewer teaches a cohort that the student is in, or administers the site. Nobody teaches themselves. */
export async function teaches(viewer: Viewer, studentId: string): Promise<boolean> {
  if (viewer.id === studentId) return false;
  const student = await db().user.findFirst({ where: { AND: [{ id: studentId }, taughtBy(viewer)] }, select: { id: true } });
  return student !== null;
}

/** Whether there can be anyone whose work the viewer judges: they teach in some cohort, or administer the site. */
export async function teachesAnyone(viewer: Viewer): Promise<boolean> {
  if (viewer.role === "admin") return true;
  const enrolment = await db().enrolment.findFirst({ where: { userId: viewer.id, role: { in: staffRoles } }, select: { id: true } });
  return enrolment !== null;
}
