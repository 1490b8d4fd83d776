import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { auditActions, type AuditAction } from "#domain/audit.ts";
import { differencesOf, type Difference } from "#domain/audit-difference.ts";
import { csvLine } from "#domain/csv.ts";
import { NotFoundError } from "#domain/errors.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { AuditFilter } from "./schema.ts";

interface Viewer { role: Role }

export interface AuditLine {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  /** Null for one of another version of the site. */
  action: AuditAction | null;
  subject: string;
  subjectId: string | null;
  differences: Difference[];
}

export interface AuditPage {
  lines: AuditLine[];
  filter: AuditFilter;
  /** Where the page after this begins; null when it is the last. */
  next: string | null;
}

export const entriesPerPage = 50;
const batch = 500;

const columns = { id: true, at: true, actorId: true, actorName: true, action: true, subject: true, subjectId: true, before: true, after: true } as const;
type Row = Prisma.AuditEntryGetPayload<{ select: typeof columns }>;

/** Only for administrators; for all others there is no audit. */
function demandAdmin({ role }: Viewer): void {
  if (role !== "admin") throw new NotFoundError("There is no such page.");
}

const isId = (text: string) => z.uuid().safeParse(text).success;

function whereOf({ actor, action, subject, after }: AuditFilter): Prisma.AuditEntryWhereInput {
  const contains = (text: string) => ({ contains: text, mode: "insensitive" as const });
  const [ms, id] = after?.split(".") ?? [];
  const at = new Date(Number(ms));
  return {
    ...actor === "" ? {} : isId(actor) ? { actorId: actor } : { actorName: contains(actor) },
    ...action === null ? {} : { action },
    ...subject === "" ? {} : isId(subject) ? { subjectId: subject } : { subject: contains(subject) },
    ...after === null ? {} : { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] },
  };
}

const cursorOf = ({ at, id }: Pick<Row, "at" | "id">): string => `${at.getTime()}.${id}`;

const select = (filter: AuditFilter, take: number) =>
  db().auditEntry.findMany({ where: whereOf(filter), orderBy: [{ at: "desc" }, { id: "desc" }], take, select: columns });

const isAction = (action: string): action is AuditAction => Object.hasOwn(auditActions, action);

/**
 * Who changed what, the newest first: a page of what the filter leaves.
 * @throws {NotFoundError} for who is no administrator
 */
export async function listAuditEntries(viewer: Viewer, filter: AuditFilter): Promise<AuditPage> {
  demandAdmin(viewer);
  const rows = await select(filter, entriesPerPage + 1);
  const shown = rows.slice(0, entriesPerPage);
  const last = shown.at(-1);
  return {
    filter,
    next: rows.length > entriesPerPage && last ? cursorOf(last) : null,
    lines: shown.map(({ before, after, action, ...row }) => ({ ...row, action: isAction(action) ? action : null, differences: differencesOf(before, after) })),
  };
}

/**
 * The same as a table for spreadsheets, line by line, so that no more than one batch is held at a time.
 * @throws {NotFoundError} for who is no administrator
 */
export function exportAudit(viewer: Viewer, filter: AuditFilter): AsyncGenerator<string> {
  demandAdmin(viewer);
  return auditTable(filter);
}

async function* auditTable(filter: AuditFilter): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvLine(["at", "actor", "actor id", "action", "subject", "subject id", "before", "after"])}`;
  const text = (value: unknown) => value === null ? "" : JSON.stringify(value);
  for (let after = filter.after; ;) {
    const rows = await select({ ...filter, after }, batch);
    const lines = rows.map((row) => csvLine([row.at.toISOString(), row.actorName, row.actorId ?? "", row.action, row.subject, row.subjectId ?? "", text(row.before), text(row.after)]));
    if (lines.length > 0) yield lines.join("");
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = cursorOf(last);
  }
}
