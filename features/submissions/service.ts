import "server-only";
import { randomInt } from "node:crypto";
import { ConflictError, ThrottledError } from "#domain/errors.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { checkSource } from "#domain/source-limits.ts";
import { storable } from "#domain/storable.ts";
import { lockStudent } from "#features/enrolments/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { oneAtATime } from "#lib/one-at-a-time.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
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
 * @throws {LockedError} before the exercise's month opens for the student
 */
export async function submitSolution(viewer: Viewer, { exerciseSlug, source, requestId }: SubmitInput): Promise<{ submissionId: string; gradingId: string }> {
  const exercise = selectExercise(exerciseSlug);
  checkSource(source);
  return ofStudent(viewer.id, exercise.month, async (tx) => {
    const earlier = await tx.submission.findUnique({
      where: { userId_requestId: { userId: viewer.id, requestId } },
      select: { id: true, source: true, exerciseId: true, gradingJobs: { select: { id: true }, orderBy: { createdAt: "asc" }, take: 1 } },
    });
    if (earlier) {
      if (earlier.source !== source || earlier.exerciseId !== exercise.id) throw new ConflictError("This request was used for another submission: press Submit again.");
      return { submissionId: earlier.id, gradingId: earlier.gradingJobs[0].id };
    }
    await checkQuota(tx, viewer.id);
    const names = { userId: viewer.id, exerciseId: exercise.id, exerciseSlug: exercise.slug };
    const submission = await tx.submission.create({ data: { ...names, requestId, source }, select: { id: true } });
    const job = await tx.gradingJob.create({ data: { ...names, mode: "submit", submissionId: submission.id, seed: newSeed() }, select: { id: true } });
    await enqueueStudent(tx, viewer.id);
    return { submissionId: submission.id, gradingId: job.id };
  });
}

/**
 * Queues a Run: the visible cases and the student's own input, before any Submit. Nothing is
 * recorded; the result is kept for a day.
 * @throws {UngradableSourceError} for an empty or too large source
 * @throws {OwnInputError} for own input that cannot be read
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 * @throws {ThrottledError} with twenty gradings waiting
 * @throws {LockedError} before the exercise's month opens for the student
 */
export async function runSolution(viewer: Viewer, { exerciseSlug, source, ownInput }: RunInput): Promise<{ gradingId: string }> {
  const exercise = selectExercise(exerciseSlug);
  checkSource(source);
  const own = ownInput == null ? undefined : storable(parseOwnInput(ownInput, exercise.entry));
  return ofStudent(viewer.id, exercise.month, async (tx) => {
    await checkQuota(tx, viewer.id);
    const job = await tx.gradingJob.create({
      data: { mode: "run", userId: viewer.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, source, ownInput: own, seed: newSeed() },
      select: { id: true },
    });
    await enqueueStudent(tx, viewer.id);
    return { gradingId: job.id };
  });
}

/**
 * A transaction in which no other request of the student is under way, so that each sees what the one
 * before it did: in this process they wait in line, so that a flood holds one connection, and between
 * processes on the student's row.
 */
function ofStudent<T>(userId: string, month: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return oneAtATime(userId, () => db().$transaction(async (tx) => {
    await lockStudent(tx, userId, month);
    return work(tx);
  }, { maxWait: 10_000 }));
}

async function checkQuota(tx: Transaction, userId: string): Promise<void> {
  const waiting = await tx.gradingJob.count({ where: { userId, finishedAt: null, workerId: null, mode: { in: ["run", "submit"] } } });
  if (waiting >= maxWaiting) throw new ThrottledError(`You have ${waiting} gradings waiting, and one is done at a time. Wait for the first verdicts, then send this again; what you typed is kept.`, 5);
}
