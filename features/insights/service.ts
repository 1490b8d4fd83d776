import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { lockStudent, requireInstructor } from "#features/enrolments/queries.ts";
import { notify } from "#features/notifications/service.ts";
import { exerciseById, selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { takeTurn } from "#lib/throttle.ts";
import type { ReportInput, SettleInput } from "./schema.ts";

interface Viewer { id: string; role: Role; name: string }

const reportsPerHour = 5;

/**
 * Tells those who teach that something is wrong with an exercise. The same words about the same exercise are one
 * report while it is open: a double click is no second one.
 * @throws {NotFoundError} {LockedError} when the exercise is not there, or not open, for the viewer
 * @throws {ThrottledError} after many in an hour
 */
export async function reportProblem(viewer: Pick<Viewer, "id">, { exerciseSlug, text }: ReportInput): Promise<void> {
  const exercise = selectExercise(exerciseSlug);
  const turn = await takeTurn(msg("You have reported several problems in a short time."), [{ scope: "problem by account", of: viewer.id, most: reportsPerHour, seconds: 3600 }]);
  const created = await db().$transaction(async (tx) => {
    await lockStudent(tx, viewer.id, { month: exercise.month, slug: exercise.slug });
    const facts = { exerciseId: exercise.id, userId: viewer.id, text };
    if (await tx.exerciseProblem.findFirst({ where: { ...facts, settledAt: null }, select: { id: true } })) return false;
    await tx.exerciseProblem.create({ data: facts, select: { id: true } });
    return true;
  });
  if (!created) await turn.giveBack();
}

/**
 * Settles a reported problem with an answer, of which its reporter is told.
 * @throws {NotFoundError} for who is no instructor, and when there is no such problem
 * @throws {ConflictError} when somebody has settled it already
 */
export async function settleProblem(viewer: Viewer, { problemId, answer }: SettleInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    const { count } = await tx.exerciseProblem.updateMany({ where: { id: problemId, settledAt: null }, data: { settledAt: new Date(), settledById: viewer.id, answer } });
    const problem = await tx.exerciseProblem.findUnique({ where: { id: problemId }, select: { exerciseId: true, userId: true } });
    if (!problem) throw new NotFoundError("There is no such report any more.");
    if (count === 0) throw new ConflictError("Somebody has settled this in the meantime. Reload the page; your answer is kept.");
    if (problem.userId === viewer.id) return;
    const exercise = exerciseById(problem.exerciseId);
    await notify(tx, [{
      userId: problem.userId, kind: "problem_settled", key: `problem:${problemId}`,
      facts: { exercise: exercise?.title ?? "", by: viewer.name, answer }, href: exercise ? `/exercises/${exercise.slug}` : "/notifications",
    }]);
  });
}
