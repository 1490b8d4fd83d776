import "server-only";
import { z } from "zod";
import { inTime, type Attempt } from "#domain/gradebook.ts";
import { daysLate } from "#domain/lateness.ts";
import { latenessOf, type Deadline } from "#domain/schedule.ts";
import type { Silence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { selectRecords, type Pair } from "./records.ts";
import type { ItemTerms } from "./terms.ts";

type Asked = Pick<ItemTerms, "deadlines" | "exam">;

/** Of one person and one exercise. */
export interface Work {
  /** Those that can be worth most, and that the reader may know of. */
  attempts: Attempt[];
  /** Until when the reader is not told of the last one. */
  withheldUntil: Date | null;
}

/** By the person's id and the exercise's. */
type Works = ReadonlyMap<string, ReadonlyMap<string, Work>>;

const progressSchema = z.array(z.object({ userId: z.uuid(), rows: z.array(z.tuple([z.string(), z.number(), z.number().nullable(), z.string()])) }));

const [hourMs, dayMs] = [3_600_000, 86_400_000];

/** One row for each person: ten thousand rows take longer to read than to find. Each change of a row of progress gives it another xmin. */
export const progressStatement = (ids: readonly string[], exerciseIds: readonly string[]): Prisma.Sql => Prisma.sql`
  select "userId", json_agg(json_build_array(
    "exerciseId", round(date_part('epoch', "lastAttemptAt") * 1000)::bigint, round(date_part('epoch', "acceptedAt") * 1000)::bigint, xmin::text
  )) as rows
  from "ExerciseProgress" where "userId" = any(${[...ids]}::uuid[]) and "exerciseId" = any(${[...exerciseIds]}::uuid[]) group by "userId"`;

/**
 * The moment after which work of this kind counts nothing, where the deadlines say one. A day more, since days are counted by
 * the clock on a wall.
 */
function lastUseful(deadlines: readonly Deadline[]): number | null {
  const ends = deadlines.map(({ dueAt, lateDays, graceMinutes }) => lateDays === null ? null : dueAt.getTime() + (lateDays + 2) * dayMs + graceMinutes * 60_000);
  return ends.length === 0 || ends.some((end) => end === null) ? null : Math.max(...ends.map((end) => end ?? 0));
}

/**
 * The last moment at which what is handed in is less late than at `at`, by one of the deadlines. An hour more, since clocks are set
 * back and forward.
 */
const lastLessLate = (deadlines: readonly Deadline[], at: Date): number => Math.max(...deadlines.map((deadline) =>
  deadline.dueAt.getTime() + Math.max(deadline.graceMinutes * 60_000, (daysLate(at, deadline.dueAt, deadline) - 1) * dayMs) + hourMs));

/**
 * What may count of the exercises that these people handed in. What was accepted is worth all its points as of then: without loss,
 * nothing else that was tried can be worth more, and with loss only what was less late. So the submissions of few exercises are read,
 * and few of each.
 * @param termsOf what is asked of somebody for an exercise
 * @param silence of a student who reads their own; null for staff, from whom an exam keeps nothing
 */
export async function selectWork(ids: readonly string[], exerciseIds: readonly string[], termsOf: (userId: string, exerciseId: string) => Asked, silence: Silence | null, now: Date): Promise<Works> {
  const works = new Map<string, Map<string, Work>>();
  const pairs: Pair[] = [];
  const open: Work[] = [];
  for (const { userId, rows } of progressSchema.parse(await db().$queryRaw(progressStatement(ids, exerciseIds)))) {
    const own = new Map<string, Work>();
    works.set(userId, own);
    for (const [exerciseId, lastAttempt, accepted, version] of rows) {
      const known = accepted === null ? null : new Date(accepted);
      const acceptedAt = silence === null ? known : silence.accepted({ exerciseId, acceptedAt: known });
      const work: Work = { attempts: [], withheldUntil: silence?.until(exerciseId, new Date(lastAttempt)) ?? null };
      own.set(exerciseId, work);
      if (acceptedAt === null) {
        pairs.push({ userId, exerciseId, version, until: null, acceptedAt: null });
        open.push(work);
        continue;
      }
      const points = exerciseById(exerciseId)?.points ?? 1;
      work.attempts.push({ at: acceptedAt, score: points, maxScore: points });
      const { deadlines, exam } = termsOf(userId, exerciseId);
      if (inTime(deadlines, acceptedAt) || latenessOf(deadlines, acceptedAt)?.factor === 1) continue;
      const at = acceptedAt.getTime();
      // What was handed in within an exam is never late, whenever that was.
      const useful = exam === null ? Math.min(lastUseful(deadlines) ?? at, at) : at;
      const until = exam === null ? Math.min(useful, lastLessLate(deadlines, acceptedAt)) : at;
      pairs.push({ userId, exerciseId, version, until, acceptedAt: useful < at ? null : at });
      open.push(work);
    }
  }
  const records = await selectRecords(pairs);
  for (const [index, { exerciseId }] of pairs.entries()) {
    for (const attempt of records[index]) {
      if (attempt.at <= now && (silence === null || silence.until(exerciseId, attempt.at) === null)) open[index].attempts.push(attempt);
    }
  }
  return works;
}
