import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { db } from "#lib/db.ts";
import type { PersonRoleInput } from "./schema.ts";

interface Viewer { id: string; name: string; role: Role }

/**
 * Gives somebody a role on the whole site.
 * @throws {ForbiddenError} for who is no administrator
 * @throws {NotFoundError} for an account that is not there any more
 * @throws {ConflictError} for the last administrator: nobody could undo it
 */
export async function changeSiteRole(viewer: Viewer, { userId, role }: PersonRoleInput): Promise<void> {
  await db().$transaction(async (tx) => {
    // Two administrators who demote each other take turns.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('roles on the site', 0))`;
    const [asking, person] = await Promise.all([
      tx.user.findUnique({ where: { id: viewer.id }, select: { role: true } }),
      tx.user.findUnique({ where: { id: userId }, select: { name: true, role: true } }),
    ]);
    // As it is now: the page may be older.
    if (asking?.role !== "admin") throw new ForbiddenError("Only administrators change roles on the site.");
    if (!person) throw new NotFoundError("This account is not there any more: reload the page.");
    if (person.role === role) return;
    if (person.role === "admin" && await tx.user.count({ where: { role: "admin" } }) <= 1) {
      throw new ConflictError("{name} is the last administrator. Make somebody else an administrator first.", { name: person.name });
    }
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "role.changed", subject: person.name, subjectId: userId, before: { role: person.role }, after: { role } });
  });
}
