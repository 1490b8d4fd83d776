import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { targetOf, usualTargetHours, type QueueKind, type Target } from "#domain/queue.ts";
import { listMentoredCohorts } from "#features/desk/access.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { Claimed } from "./claims.ts";
import { hrefOf, titleOf } from "./naming.ts";
import type { QueueFilter } from "./schema.ts";
import { listPeerStandings, type PeerStanding } from "./settings-queries.ts";
import { queueRowSchema, queueStatement, type QueuePart } from "./statement.ts";
import { waitingForMentor, waitingForPeer, type Viewer } from "./waiting.ts";

/** Something that waits for a person, as the queue shows it. */
export interface QueueLine {
  kind: QueueKind;
  id: string;
  href: string;
  /** The exercise, the project with its milestone, the achievement; null for what the course does not have any more. */
  title: string | null;
  student: { id: string; name: string };
  /** Null for a student of no cohort, whom an administrator sees. */
  cohort: { id: string; name: string } | null;
  since: Date;
  target: Target;
  claim: Claimed | null;
  /** Who answered the round before. */
  last: { name: string; mine: boolean } | null;
}

export interface QueueList {
  lines: QueueLine[];
  /** Of the filter, on all its pages. */
  total: number;
  /** Of each kind, with the rest of the filter. */
  counts: Record<QueueKind, number>;
  breached: number;
}

async function readQueue(viewer: Viewer, waiting: Prisma.Sql, filter: QueuePart, now: Date): Promise<QueueList> {
  const [{ counts, lines, ...sums }] = queueRowSchema.parse(await db().$queryRaw(queueStatement(viewer, waiting, filter, now)));
  return {
    ...sums,
    counts: { review: counts.review ?? 0, report: counts.report ?? 0, evidence: counts.evidence ?? 0 },
    lines: lines.map(({ kind, id, studentId, student, cohortId, cohort, hours, since, about, part, holderId, holder, until, lastId, last }) => ({
      kind, id, since, title: titleOf(kind, about, part), href: hrefOf(kind, id, about, studentId),
      student: { id: studentId, name: student },
      cohort: cohortId !== null && cohort !== null ? { id: cohortId, name: cohort } : null,
      target: targetOf(since, hours, now),
      claim: holder === null || until === null ? null : holderId === viewer.id ? { mine: true, until } : { mine: false, by: holder, until },
      last: last === null ? null : { name: last, mine: lastId === viewer.id },
    })),
  };
}

/**
 * What waits for a mentor, an instructor or an administrator such as the viewer, the oldest first.
 * @throws {NotFoundError} for who teaches nobody
 */
export async function listQueue(viewer: Viewer, { cohortId, ...filter }: QueueFilter, now = new Date()): Promise<QueueList> {
  const [may, list] = await Promise.all([teachesAnyone(viewer), readQueue(viewer, waitingForMentor(viewer, { cohortId }), filter, now)]);
  if (!may) throw new NotFoundError("There is no such page.");
  return list;
}

export interface QueuePage extends QueueList {
  filter: QueueFilter;
  /** The viewer's running cohorts, for the filter. */
  cohorts: { id: string; name: string }[];
}

/** The queue's page. @throws {NotFoundError} for who teaches nobody */
export async function selectQueuePage(viewer: Viewer, filter: QueueFilter, now = new Date()): Promise<QueuePage> {
  const [list, cohorts] = await Promise.all([listQueue(viewer, filter, now), listMentoredCohorts(viewer)]);
  return { ...list, filter, cohorts: cohorts.map(({ id, name }) => ({ id, name })) };
}

/** Code that waits for a peer reviewer such as the viewer, the oldest first; nothing for anybody else. */
export async function listPeerQueue(viewer: Viewer, page: number, now = new Date()): Promise<QueueList> {
  return readQueue(viewer, await waitingForPeer(viewer, {}, now), { kind: "review", mine: false, page }, now);
}

export interface PeerPageView { standings: PeerStanding[]; list: QueueList; page: number }

/**
 * The page of who reviews fellow students' code, or was asked to.
 * @throws {NotFoundError} for everybody else
 */
export async function selectPeerPage(viewer: Viewer, page: number, now = new Date()): Promise<PeerPageView> {
  const [standings, list] = await Promise.all([listPeerStandings(viewer), listPeerQueue(viewer, page, now)]);
  return { standings, list, page };
}

export interface QueueCount {
  waiting: number;
  /** How many of them wait for longer than their cohort means them to. */
  breached: number;
  /** Since when the oldest waits; null when nothing does. */
  oldest: Date | null;
}

const countSchema = z.tuple([z.object({ waiting: z.int(), breached: z.int(), oldest: z.date().nullable() })]);

/** How much waits for the viewer as a mentor. */
export async function countQueue(viewer: { id: string; role: Role }, now = new Date(), cohortId: string | null = null): Promise<QueueCount> {
  const [count] = countSchema.parse(await db().$queryRaw`
    with ${waitingForMentor(viewer, { cohortId })}
    select count(*)::int as waiting, min(since) as oldest,
      (count(*) filter (where since + make_interval(hours => coalesce(mine.hours, ${usualTargetHours}::int)) <= ${now}))::int as breached
    from waiting left join mine on mine.id = waiting."cohortId"`);
  return count;
}
