import "server-only";
import { z } from "zod";
import { queueKinds, usualTargetHours } from "#domain/queue.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { QueueFilter } from "./schema.ts";

export const queuePerPage = 50;

/** What the statement answers. */
export const queueRowSchema = z.tuple([z.object({
  counts: z.record(z.string(), z.int()), total: z.int(), breached: z.int(),
  lines: z.array(z.object({
    kind: z.enum(queueKinds), id: z.uuid(), studentId: z.uuid(), student: z.string(), cohortId: z.uuid().nullable(), cohort: z.string().nullable(), hours: z.int(),
    since: z.coerce.date(), about: z.string(), part: z.string().nullable(), holderId: z.uuid().nullable(), holder: z.string().nullable(), until: z.coerce.date().nullable(),
    lastId: z.uuid().nullable(), last: z.string().nullable(),
  })),
})]);

export type QueuePart = Pick<QueueFilter, "kind" | "mine" | "page">;

/** Of a report or a piece of evidence: who answered the one before it. */
const lastJudge = Prisma.sql`(case page.kind
  when 'review' then page."lastId"
  when 'report' then (
    select earlier."decidedById" from "ProjectReport" as earlier
    where earlier."userId" = page."studentId" and earlier.project = page.about and earlier.milestone is not distinct from page.part and earlier."decidedAt" is not null
    order by earlier."createdAt" desc limit 1
  )
  else (
    select earlier."decidedById" from "Evidence" as earlier
    where earlier."userId" = page."studentId" and earlier.achievement = page.about and earlier."decidedAt" is not null
    order by earlier."createdAt" desc limit 1
  ) end)`;

/** One statement: what is counted and the page's fifty; names are looked up for those alone. @param waiting tables "mine" and "waiting" */
export const queueStatement = (viewer: { id: string }, waiting: Prisma.Sql, { kind, mine, page }: QueuePart, now: Date): Prisma.Sql => {
  const me = Prisma.sql`${viewer.id}::uuid`;
  const ofKind = kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${kind}`;
  return Prisma.sql`
    with ${waiting}, held as materialized (
      select waiting.*, mine.name as cohort, coalesce(mine.hours, ${usualTargetHours}::int) as hours, claim."userId" as "holderId", claim.until
      from waiting left join mine on mine.id = waiting."cohortId"
        left join "QueueClaim" as claim on claim.kind = waiting.kind and claim."itemId" = waiting.id and claim.until > ${now}
      where ${mine ? Prisma.sql`(claim."userId" = ${me} or waiting."lastId" = ${me})` : Prisma.sql`true`}
    ), page as (
      select * from held where ${ofKind} order by since, id limit ${queuePerPage} offset ${(page - 1) * queuePerPage}
    )
    select
      coalesce((select json_object_agg(kind, count) from (select kind, count(*)::int from held group by kind) as kinds), '{}') as counts,
      (select count(*)::int from held where ${ofKind}) as total,
      (select count(*)::int from held where ${ofKind} and since + make_interval(hours => hours) <= ${now}) as breached,
      coalesce((
        select json_agg(json_build_object(
          'kind', page.kind, 'id', page.id, 'studentId', page."studentId", 'student', student.name, 'cohortId', page."cohortId", 'cohort', page.cohort, 'hours', page.hours,
          'since', page.since, 'about', page.about, 'part', page.part, 'holderId', page."holderId", 'holder', holder.name, 'until', page.until, 'lastId', last.id, 'last', last.name
        ) order by page.since, page.id)
        from page join "User" as student on student.id = page."studentId"
          left join "User" as holder on holder.id = page."holderId"
          left join "User" as last on last.id = ${lastJudge}
      ), '[]') as lines`;
};
