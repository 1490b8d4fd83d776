import "server-only";
import type { AuditAction } from "#domain/audit.ts";
import type { Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

export interface Change {
  /** Null for the operator's command line. */
  actor: { id: string; name: string } | null;
  action: AuditAction;
  /** What was changed, by a name that people know: "conv2d-single", "Cohort of May". */
  subject: string;
  subjectId: string | null;
  before?: Prisma.InputJsonValue | null;
  after?: Prisma.InputJsonValue | null;
}

const rowOf = ({ actor, before = null, after = null, ...change }: Change) => ({
  ...change, actorId: actor?.id ?? null, actorName: actor?.name ?? "command line", before: before ?? Prisma.DbNull, after: after ?? Prisma.DbNull,
});

/** Writes down who changed what, in the transaction of the change: neither is there without the other. */
export async function recordChange(tx: Transaction, change: Change): Promise<void> {
  await tx.auditEntry.create({ data: rowOf(change), select: { id: true } });
}

/** The same, of many changes at once. */
export async function recordChanges(tx: Transaction, changes: readonly Change[]): Promise<void> {
  if (changes.length > 0) await tx.auditEntry.createMany({ data: changes.map(rowOf) });
}
