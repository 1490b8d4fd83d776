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

/** Writes down who changed what, in the transaction of the change: neither is there without the other. */
export async function recordChange(tx: Transaction, { actor, before = null, after = null, ...change }: Change): Promise<void> {
  await tx.auditEntry.create({
    data: { ...change, actorId: actor?.id ?? null, actorName: actor?.name ?? "command line", before: before ?? Prisma.DbNull, after: after ?? Prisma.DbNull },
    select: { id: true },
  });
}
