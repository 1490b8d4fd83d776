import "server-only";
import { z } from "zod";
import type { Attempt } from "#domain/gradebook.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

/** One person and one exercise of which submissions are to be read. */
export interface Pair {
  userId: string;
  exerciseId: string;
  /** Of the row of progress, which every verdict that counts writes anew in its transaction. */
  version: string;
  /** What was handed in after this cannot be worth more than what was accepted; null where nothing was. */
  until: number | null;
  /** Of what was accepted later, when: that one is read too, since it was handed in before. */
  acceptedAt: number | null;
}

interface Kept extends Pick<Pair, "version" | "until" | "acceptedAt"> { attempts: readonly Attempt[] }

/** By person and exercise, of those of whom something was read last. While the version holds, nothing can have been judged since. */
const kept = new Map<string, Map<string, Kept>>();
const mostPeople = 2000;

const recordsSchema = z.array(z.object({ userId: z.uuid(), rows: z.array(z.tuple([z.uuid(), z.number(), z.number(), z.number()])) }));

/** Those that counted; indexes alone answer it. */
const judged = Prisma.sql`
  join lateral (
    select score, "maxScore" from "Verdict" where "submissionId" = submission.id and kind not in ('system_error', 'cancelled') order by "createdAt" desc limit 1
  ) as verdict on true`;

/** Lateness only grows: what scores no more than something before it cannot be worth more, and is left out. Pairs go as numbers: there are many. */
export function recordsStatement(pairs: readonly Pair[]): Prisma.Sql {
  const [people, exercises] = [[...new Set(pairs.map(({ userId }) => userId))], [...new Set(pairs.map(({ exerciseId }) => exerciseId))]];
  const [personOf, exerciseOf] = [people, exercises].map((ids) => new Map(ids.map((id, index) => [id, index + 1])));
  return Prisma.sql`
    with pair as materialized (
      select (${people}::uuid[])[person] as "userId", (${exercises}::uuid[])[exercise] as "exerciseId",
        coalesce(to_timestamp(until / 1000), 'infinity') as until, to_timestamp(accepted / 1000) as "acceptedAt"
      from unnest(
        ${pairs.map(({ userId }) => personOf.get(userId) ?? 0)}::int[], ${pairs.map(({ exerciseId }) => exerciseOf.get(exerciseId) ?? 0)}::int[],
        ${pairs.map(({ until }) => until)}::float8[], ${pairs.map(({ acceptedAt }) => acceptedAt)}::float8[]
      ) as numbered(person, exercise, until, accepted)
    ),
    handed as (
      select pair."userId", pair."exerciseId", submission.id, submission."createdAt" as at, verdict.score, verdict."maxScore"
      from pair join "Submission" as submission on submission."userId" = pair."userId" and submission."exerciseId" = pair."exerciseId" and submission."createdAt" <= pair.until ${judged}
      union all
      select pair."userId", pair."exerciseId", full_marks.* from pair cross join lateral (
        select submission.id, submission."createdAt", verdict.score, verdict."maxScore" from "Submission" as submission ${judged}
        where submission."userId" = pair."userId" and submission."exerciseId" = pair."exerciseId" and submission."createdAt" > pair.until and submission."createdAt" <= pair."acceptedAt"
          and verdict.score >= verdict."maxScore"
        order by submission."createdAt" desc limit 1
      ) as full_marks
    ),
    graded as (
      select *, max(score) over (partition by "userId", "exerciseId" order by at, id rows between unbounded preceding and 1 preceding) as before from handed
    )
    select "userId", json_agg(json_build_array("exerciseId", extract(epoch from at) * 1000, score, "maxScore") order by at) as rows
    from graded where before is null or score > before group by "userId"`;
}

/** What is kept of somebody, who is the last to go from now on. */
function keptOf(userId: string): Map<string, Kept> {
  const own = kept.get(userId) ?? new Map<string, Kept>();
  kept.delete(userId);
  kept.set(userId, own);
  for (const [oldest] of kept) {
    if (kept.size <= mostPeople) break;
    kept.delete(oldest);
  }
  return own;
}

/** The attempts of each pair that can be worth most, in the order of the pairs. Only those are read that something new was judged of. */
export async function selectRecords(pairs: readonly Pair[]): Promise<(readonly Attempt[])[]> {
  const known = pairs.map(({ userId, exerciseId, version, until, acceptedAt }) => {
    const found = kept.get(userId)?.get(exerciseId);
    return found?.version === version && found.until === until && found.acceptedAt === acceptedAt ? found.attempts : null;
  });
  const unknown = pairs.filter((_, index) => known[index] === null);
  if (unknown.length === 0) return known.map((attempts) => attempts ?? []);
  const read = new Map(recordsSchema.parse(await db().$queryRaw(recordsStatement(unknown))).map(({ userId, rows }) => [userId, Map.groupBy(rows, ([exerciseId]) => exerciseId)]));
  return pairs.map(({ userId, exerciseId, version, until, acceptedAt }, index) => {
    const before = known[index];
    if (before !== null) return before;
    const attempts = (read.get(userId)?.get(exerciseId) ?? []).map(([, ms, score, maxScore]): Attempt => ({ at: new Date(ms), score, maxScore }));
    keptOf(userId).set(exerciseId, { version, until, acceptedAt, attempts });
    return attempts;
  });
}
