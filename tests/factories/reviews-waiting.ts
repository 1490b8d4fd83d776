import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { Person } from "./people.ts";
import { graded } from "./schedule.ts";

const hour = 3_600_000;

/** A code review that waits, with its first round. @param hoursAgo since when */
export async function waitingReview(student: Person, cohortId: string, slug = "matmul", hoursAgo = 1): Promise<{ id: string; roundId: string }> {
  const { submissionId } = await graded(student, slug);
  const since = new Date(Date.now() - hoursAgo * hour);
  const review = await db().review.create({
    data: { studentId: student.id, exerciseId: selectExercise(slug).id, cohortId, origin: "request", createdAt: since, waitingSince: since, rounds: { create: { number: 1, submissionId } } },
    select: { id: true, rounds: { select: { id: true } } },
  });
  return { id: review.id, roundId: review.rounds[0].id };
}

/** The same, answered by somebody, perhaps with thanks. */
export async function givenReview(student: Person, cohortId: string, reviewer: Person, { thanked = false, slug = "matmul" } = {}): Promise<{ id: string }> {
  const { id, roundId } = await waitingReview(student, cohortId, slug);
  const now = new Date();
  await db().reviewRound.update({ where: { id: roundId }, data: { decision: "approved", decidedAt: now, decidedById: reviewer.id }, select: { id: true } });
  await db().review.update({ where: { id }, data: { state: "approved", decidedAt: now, reviewerId: reviewer.id, thankedAt: thanked ? now : null }, select: { id: true } });
  return { id };
}
