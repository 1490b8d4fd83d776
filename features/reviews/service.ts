import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import type { ReviewState } from "#domain/review.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { notify } from "#features/notifications/service.ts";
import { demandNoExam, selectSilence } from "#features/schedule/queries.ts";
import { newestAccepted } from "#features/solutions/queries.ts";
import { exerciseById, selectExercise, type Exercise } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { lockOwn } from "./lock-own.ts";
import type { AskForAccepted, AskInput } from "./schema.ts";

interface Viewer { id: string; role: Role }

/** Reviews that one student may ask for in a day: each is an hour of somebody's. */
const mostPerDay = 10;
const dayMs = 86_400_000;
const staffRoles: Role[] = ["mentor", "instructor", "admin"];

/** For a `where` on reviews: those that are not over. */
const open = { state: { in: ["waiting", "changes"] as ReviewState[] } };

/** Tells the mentors of a cohort that code waits. */
async function tellMentors(tx: Transaction, { reviewId, cohortId, studentId, exercise }: { reviewId: string; cohortId: string; studentId: string; exercise: Exercise }): Promise<void> {
  const [mentors, { name: by }] = await Promise.all([
    tx.enrolment.findMany({ where: { cohortId, role: { in: staffRoles }, userId: { not: studentId } }, select: { userId: true } }),
    tx.user.findUniqueOrThrow({ where: { id: studentId }, select: { name: true } }),
  ]);
  await notify(tx, mentors.map(({ userId }) => ({ userId, kind: "review_asked", key: `review:${reviewId}`, href: `/reviews/${reviewId}`, facts: { exercise: exercise.title, by } })));
}

/** The newest of the person's running cohorts in which they are a student; null when there is none. */
export async function cohortForReview(viewer: { id: string }, tx: Pick<Transaction, "enrolment"> = db()): Promise<{ id: string; name: string } | null> {
  const enrolment = await tx.enrolment.findFirst({
    where: { userId: viewer.id, role: "student", cohort: { archivedAt: null } },
    orderBy: [{ cohort: { startsOn: "desc" } }, { cohortId: "asc" }],
    select: { cohort: { select: { id: true, name: true } } },
  });
  return enrolment?.cohort ?? null;
}

/**
 * Asks the mentors of the viewer's newest cohort to review an attempt. While a review of the exercise is open it is
 * that one which is returned, and nothing is asked.
 * @throws {NotFoundError} when the attempt is not the viewer's, or its exercise is gone
 * @throws {ExamError} until the end of an exam that the exercise is part of
 * @throws {ForbiddenError} when the viewer is a student in no cohort
 * @throws {ThrottledError} after ten within a day
 */
export async function askForReview(viewer: Viewer, { submissionId, question = "" }: AskInput): Promise<{ id: string; asked: boolean }> {
  const submission = await db().submission.findFirst({ where: { id: submissionId, userId: viewer.id }, select: { exerciseId: true } });
  const exercise = submission && exerciseById(submission.exerciseId);
  if (!exercise) throw new NotFoundError("There is no such attempt among yours.");
  const [silence, cohort] = await Promise.all([selectSilence(viewer), cohortForReview(viewer)]);
  demandNoExam(silence, exercise.id);
  if (!cohort) throw new ForbiddenError("Code is reviewed by the mentors of a cohort, and you are in none. Join one with a code or a link first.");
  return db().$transaction(async (tx) => {
    // A double click: the second waits here and then finds the first.
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const there = await tx.review.findFirst({ where: { studentId: viewer.id, exerciseId: exercise.id, ...open }, select: { id: true } });
    if (there) return { id: there.id, asked: false };
    const today = await tx.review.count({ where: { studentId: viewer.id, origin: "request", createdAt: { gte: new Date(Date.now() - dayMs) } } });
    if (today >= mostPerDay) throw new ThrottledError("You have asked for ten reviews within a day. Ask again tomorrow, or in the discussion.", dayMs / 1000);
    // Opened by the worker in this very moment: the index lets in one, and it is that one.
    const [review] = await tx.review.createManyAndReturn({ data: [{ studentId: viewer.id, exerciseId: exercise.id, cohortId: cohort.id, origin: "request" }], skipDuplicates: true, select: { id: true } });
    if (review === undefined) return { ...await tx.review.findFirstOrThrow({ where: { studentId: viewer.id, exerciseId: exercise.id, ...open }, select: { id: true } }), asked: false };
    const { id } = review;
    await tx.reviewRound.create({ data: { reviewId: id, number: 1, submissionId, question }, select: { id: true } });
    await tellMentors(tx, { reviewId: id, cohortId: cohort.id, studentId: viewer.id, exercise });
    return { id, asked: true };
  });
}

/**
 * The same for the viewer's newest accepted attempt at an exercise.
 * @throws {ExpectedError} when none is accepted
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function askForAccepted(viewer: Viewer, { exerciseSlug, question }: AskForAccepted): Promise<{ id: string; asked: boolean }> {
  const { id: exerciseId } = selectExercise(exerciseSlug);
  // Whether something was accepted is itself what an exam may keep for its end.
  demandNoExam(await selectSilence(viewer), exerciseId);
  const submissionId = await newestAccepted(db(), viewer.id, exerciseId);
  if (submissionId === null) throw new ExpectedError("None of your submissions is accepted by the exercise as it is now. Ask on the page of the attempt that you mean.");
  return askForReview(viewer, { submissionId, question });
}

/** What is reviewed without being asked for. */
export interface Milestone { studentId: string; exerciseId: string; submissionId: string; cohortId: string }

/** Opens the review of an exercise that the cohort has reviewed at its first acceptance, unless there was one already: twice is once. */
export async function openMilestoneReview(tx: Transaction, { studentId, exerciseId, submissionId, cohortId }: Milestone): Promise<void> {
  const exercise = exerciseById(exerciseId);
  if (!exercise) return;
  const there = await tx.review.findFirst({ where: { studentId, exerciseId, state: { not: "withdrawn" } }, select: { id: true } });
  if (there) return;
  // Asked for in this very moment: the index lets in one.
  const [review] = await tx.review.createManyAndReturn({ data: [{ studentId, exerciseId, cohortId, origin: "milestone" }], skipDuplicates: true, select: { id: true } });
  if (review === undefined) return;
  await tx.reviewRound.create({ data: { reviewId: review.id, number: 1, submissionId }, select: { id: true } });
  await tellMentors(tx, { reviewId: review.id, cohortId, studentId, exercise });
}

/**
 * Thanks who reviewed, once; twice is once.
 * @throws {NotFoundError} when it is not the viewer's
 * @throws {ConflictError} while nobody has answered it
 */
export async function thankReviewer(viewer: Viewer, { reviewId }: { reviewId: string }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { state, reviewerId, thankedAt, exercise, student } = await lockOwn(tx, viewer, reviewId);
    if (thankedAt !== null) return;
    if (reviewerId === null || (state !== "approved" && state !== "changes")) throw new ConflictError("Nobody has answered this review yet. Say thanks when somebody has.");
    await tx.review.update({ where: { id: reviewId }, data: { thankedAt: new Date() }, select: { id: true } });
    // Thanks are what mentoring is measured by.
    await awardAchievements(tx, reviewerId, `thanks:${reviewId}`);
    await notify(tx, [{ userId: reviewerId, kind: "thanked", key: `review-thanks:${reviewId}`, href: `/reviews/${reviewId}`, facts: { title: exercise.title, by: student.name, review: true } }]);
  });
}
