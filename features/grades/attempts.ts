import "server-only";
import { z } from "zod";
import { inTime, type Attempt } from "#domain/gradebook.ts";
import { latenessOf, type Deadline } from "#domain/schedule.ts";
import type { Silence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";

/** Of one person and one exercise. */
export interface Work {
  /** Those that can be worth most, and that the reader may know of. */
  attempts: Attempt[];
  /** Until when the reader is not told of the last one. */
  withheldUntil: Date | null;
}

const progressSchema = z.array(z.object({ userId: z.uuid(), rows: z.array(z.tuple([z.uuid(), z.number(), z.number().nullable()])) }));
const recordsSchema = z.array(z.object({ userId: z.uuid(), rows: z.array(z.tuple([z.uuid(), z.number(), z.number(), z.number()])) }));

const dayMs = 86_400_000;

interface Pair { userId: string; exerciseId: string; until: Date }

/** One row for each person here and below: ten thousand rows take longer to read than to find. */
const selectProgress = async (ids: readonly string[], exerciseIds: readonly string[]) => progressSchema.parse(await db().$queryRaw`
  select "userId", json_agg(json_build_array("exerciseId", extract(epoch from "lastAttemptAt") * 1000, extract(epoch from "acceptedAt") * 1000)) as rows
  from "ExerciseProgress" where "userId" = any(${[...ids]}::uuid[]) and "exerciseId" = any(${[...exerciseIds]}::uuid[]) group by "userId"`);

/** Lateness only grows: what scores no more than something before it cannot be worth more, and is left out. */
const selectRecords = async (pairs: readonly Pair[]) => recordsSchema.parse(await db().$queryRaw`
  with graded as (
    select submission."userId", submission."exerciseId", submission."createdAt" as at, verdict.score, verdict."maxScore",
      max(verdict.score) over (partition by submission."userId", submission."exerciseId" order by submission."createdAt", submission.id rows between unbounded preceding and 1 preceding) as before
    from unnest(${pairs.map(({ userId }) => userId)}::uuid[], ${pairs.map(({ exerciseId }) => exerciseId)}::uuid[], ${pairs.map(({ until }) => until)}::timestamptz[]) as pair("userId", "exerciseId", until)
    join "Submission" as submission on submission."userId" = pair."userId" and submission."exerciseId" = pair."exerciseId" and submission."createdAt" <= pair.until
    join lateral (
      select score, "maxScore" from "Verdict" where "submissionId" = submission.id and kind not in ('system_error', 'cancelled') order by "createdAt" desc limit 1
    ) as verdict on true
  )
  select "userId", json_agg(json_build_array("exerciseId", extract(epoch from at) * 1000, score, "maxScore") order by at) as rows
  from graded where before is null or score > before group by "userId"`);

export const pairKey = (userId: string, exerciseId: string): string => `${userId} ${exerciseId}`;

/**
 * The moment after which work of this kind counts nothing, where the deadlines say one. A day more, since days are counted by
 * the clock on a wall.
 */
function lastUseful(deadlines: readonly Deadline[]): Date | null {
  const ends = deadlines.map(({ dueAt, lateDays, graceMinutes }) => lateDays === null ? null : dueAt.getTime() + (lateDays + 2) * dayMs + graceMinutes * 60_000);
  return ends.length === 0 || ends.some((end) => end === null) ? null : new Date(Math.max(...ends.map((end) => end ?? 0)));
}

/**
 * What may count of the exercises that these people handed in, by `pairKey`. What was accepted is worth all its points as of
 * then: without loss, nothing else that was tried can be worth more, and with loss only what came before. So the
 * submissions of few exercises are read, and few of each.
 * @param deadlines of somebody for an exercise
 * @param silence of a student who reads their own; null for staff, from whom an exam keeps nothing
 */
export async function selectWork(ids: readonly string[], exerciseIds: readonly string[], deadlines: (userId: string, exerciseId: string) => readonly Deadline[], silence: Silence | null, now: Date): Promise<Map<string, Work>> {
  const works = new Map<string, Work>();
  const pairs: Pair[] = [];
  for (const { userId, rows } of await selectProgress(ids, exerciseIds)) {
    for (const [exerciseId, lastAttempt, accepted] of rows) {
      const [known, lastAt] = [accepted === null ? null : new Date(accepted), new Date(lastAttempt)];
      const acceptedAt = silence === null ? known : silence.accepted({ exerciseId, acceptedAt: known });
      const work: Work = { attempts: [], withheldUntil: silence?.until(exerciseId, lastAt) ?? null };
      works.set(pairKey(userId, exerciseId), work);
      const points = exerciseById(exerciseId)?.points ?? 1;
      if (acceptedAt !== null) work.attempts.push({ at: acceptedAt, score: points, maxScore: points });
      const asked = deadlines(userId, exerciseId);
      if (acceptedAt !== null && (inTime(asked, acceptedAt) || latenessOf(asked, acceptedAt)?.factor === 1)) continue;
      const useful = acceptedAt === null ? null : lastUseful(asked);
      pairs.push({ userId, exerciseId, until: [acceptedAt ?? now, useful ?? now].reduce((a, b) => a < b ? a : b) });
    }
  }
  for (const { userId, rows } of pairs.length === 0 ? [] : await selectRecords(pairs)) {
    for (const [exerciseId, ms, score, maxScore] of rows) {
      const at = new Date(ms);
      if (silence === null || silence.until(exerciseId, at) === null) works.get(pairKey(userId, exerciseId))?.attempts.push({ at, score, maxScore });
    }
  }
  return works;
}
