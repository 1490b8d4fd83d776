import "server-only";
import { randomInt } from "node:crypto";
import { z } from "zod";
import { ConflictError, ExamError, QuotaError, ThrottledError } from "#domain/errors.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { checkSource } from "#domain/source-limits.ts";
import type { Terms } from "#domain/schedule.ts";
import { storable } from "#domain/storable.ts";
import { lockStudent } from "#features/enrolments/queries.ts";
import { selectExercise, type Exercise } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { oneAtATime } from "#lib/one-at-a-time.ts";
import { studentEntry } from "#lib/queue/enqueue.ts";
import { uuid7 } from "#lib/uuid7.ts";
import type { RunInput, SubmitInput } from "./schema.ts";

interface Viewer { id: string }

export const maxWaiting = 20;
const newSeed = () => randomInt(2 ** 31);

/**
 * Stores the source as it is now and queues its grading, in one transaction. Pressed twice, the
 * second answer is the first one's.
 * @throws {UngradableSourceError} for an empty or too large source
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 * @throws {ThrottledError} with twenty gradings waiting
 * @throws {LockedError} before the exercise opens for the student
 * @throws {QuotaError} with as many submissions as their cohort allows
 * @throws {ExamError} after the end of an exam that it is part of
 */
export async function submitSolution(viewer: Viewer, { exerciseSlug, source, requestId }: SubmitInput): Promise<{ submissionId: string; gradingId: string }> {
  const exercise = selectExercise(exerciseSlug);
  checkSource(source);
  return ofStudent(viewer.id, exercise, async (tx, { quota, exam }) => {
    const { waiting, earlier, handedIn } = await look(tx, viewer.id, { requestId, source, exerciseId: exercise.id });
    if (earlier) {
      if (!earlier.same || earlier.exerciseId !== exercise.id) throw new ConflictError("This request was used for another submission: press Submit again.");
      return { submissionId: earlier.id, gradingId: earlier.gradingId };
    }
    if (exam?.state === "closed") throw new ExamError(exam.title, "closed");
    if (quota !== null && handedIn >= quota) throw new QuotaError(quota);
    checkWaiting(waiting);
    const [submissionId, gradingId] = [uuid7(), uuid7()];
    await tx.$queryRaw`
      with submission as (
        insert into "Submission" (id, "userId", "exerciseId", "exerciseSlug", "requestId", source)
        values (${submissionId}::uuid, ${viewer.id}::uuid, ${exercise.id}::uuid, ${exercise.slug}, ${requestId}::uuid, ${source})
      ), job as (
        insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", "submissionId", seed)
        values (${gradingId}::uuid, 'submit', ${viewer.id}::uuid, ${exercise.id}::uuid, ${exercise.slug}, ${submissionId}::uuid, ${newSeed()})
      )
      ${studentEntry(viewer.id, { more: "submit" })}`;
    return { submissionId, gradingId };
  });
}

/**
 * Queues a Run: the visible cases and the student's own input, before any Submit. Nothing is
 * recorded; the result is kept for a day.
 * @throws {UngradableSourceError} for an empty or too large source
 * @throws {OwnInputError} for own input that cannot be read
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 * @throws {ThrottledError} with twenty gradings waiting
 * @throws {LockedError} before the exercise opens for the student
 */
export async function runSolution(viewer: Viewer, { exerciseSlug, source, ownInput }: RunInput): Promise<{ gradingId: string }> {
  const exercise = selectExercise(exerciseSlug);
  checkSource(source);
  const own = ownInput == null ? undefined : storable(parseOwnInput(ownInput, exercise.entry));
  return ofStudent(viewer.id, exercise, async (tx) => {
    const { waiting } = await look(tx, viewer.id);
    checkWaiting(waiting);
    const gradingId = uuid7();
    await tx.$queryRaw`
      with job as (
        insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", source, "ownInput", seed)
        values (${gradingId}::uuid, 'run', ${viewer.id}::uuid, ${exercise.id}::uuid, ${exercise.slug}, ${source}, ${own === undefined ? null : JSON.stringify(own)}::jsonb, ${newSeed()})
      )
      ${studentEntry(viewer.id, { more: "run" })}`;
    return { gradingId };
  });
}

/**
 * A transaction in which no other request of the student is under way, so that each sees what the one
 * before it did: in this process they wait in line, so that a flood holds one connection, and between
 * processes on the student's row.
 */
function ofStudent<T>(userId: string, { month, slug }: Pick<Exercise, "month" | "slug">, work: (tx: Transaction, terms: Terms) => Promise<T>): Promise<T> {
  return oneAtATime(userId, () => db().$transaction(async (tx) => work(tx, await lockStudent(tx, userId, { month, slug })), { maxWait: 10_000 }));
}

const lookSchema = z.tuple([z.object({
  waiting: z.int(),
  /** What the same request made, and whether it was the same source. */
  earlier: z.object({ id: z.uuid(), exerciseId: z.uuid(), gradingId: z.uuid(), same: z.boolean() }).nullable(),
  /** Submissions for the exercise, without those of which nothing came: the student stopped them, or the grader failed. */
  handedIn: z.int(),
})]);

interface Request { requestId: string | null; source: string; exerciseId: string | null }

/**
 * How many gradings of the student wait, what this request made already, and what was handed in: one statement, since
 * every submission asks. It comes after the lock, so that it sees what the request before this one stored.
 */
async function look(tx: Transaction, userId: string, { requestId, source, exerciseId }: Request = { requestId: null, source: "", exerciseId: null }): Promise<z.output<typeof lookSchema>[0]> {
  const [found] = lookSchema.parse(await tx.$queryRaw`
    select
      (select count(*)::int from "GradingJob" where "userId" = ${userId}::uuid and "finishedAt" is null and "workerId" is null and mode in ('run', 'submit')) as waiting,
      (
        select json_build_object(
          'id', submission.id, 'exerciseId', submission."exerciseId", 'same', submission.source = ${source},
          'gradingId', (select job.id from "GradingJob" as job where job."submissionId" = submission.id order by job."createdAt" limit 1)
        )
        from "Submission" as submission where submission."userId" = ${userId}::uuid and submission."requestId" = ${requestId}::uuid
      ) as earlier,
      (
        select count(*)::int from "Submission" as submission where submission."userId" = ${userId}::uuid and submission."exerciseId" = ${exerciseId}::uuid
          and (select kind in ('cancelled', 'system_error') from "Verdict" where "submissionId" = submission.id order by "createdAt" desc limit 1) is not true
      ) as "handedIn"`);
  return found;
}

function checkWaiting(waiting: number): void {
  if (waiting >= maxWaiting) throw new ThrottledError("You have {waiting} gradings waiting, and one is done at a time. Wait for the first verdicts, then send this again; what you typed is kept.", 5, { waiting });
}
