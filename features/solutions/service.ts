import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ExpectedError } from "#domain/errors.ts";
import { notify } from "#features/notifications/service.ts";
import { demandNoExam, selectSilence } from "#features/schedule/queries.ts";
import { exerciseById, selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { newestAccepted, selectSharedSolution } from "./queries.ts";
import type { SetThanks } from "./schema.ts";

interface Viewer { id: string; role: Role }

/**
 * Shares the viewer's newest accepted submission, in place of what they shared before: its thanks go with it.
 * @throws {ExpectedError} when none is accepted
 * @throws {ExamError} until the end of an exam that the exercise is part of
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function shareSolution(viewer: Pick<Viewer, "id">, exerciseSlug: string): Promise<void> {
  const { id: exerciseId } = selectExercise(exerciseSlug);
  // Whether something was accepted is itself what an exam may keep for its end.
  demandNoExam(await selectSilence(viewer), exerciseId);
  await db().$transaction(async (tx) => {
    // A double click: the second waits here and then finds what the first has shared.
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const newest = await newestAccepted(tx, viewer.id, exerciseId);
    if (!newest) throw new ExpectedError("None of your submissions is accepted by the exercise as it is now: submit again, then share.");
    await tx.sharedSolution.deleteMany({ where: { userId: viewer.id, exerciseId, submissionId: { not: newest } } });
    await tx.sharedSolution.createMany({ data: { submissionId: newest, userId: viewer.id, exerciseId }, skipDuplicates: true });
  });
}

/**
 * Takes back what the viewer shared, with its thanks; twice is once.
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function takeBackSolution(viewer: Pick<Viewer, "id">, exerciseSlug: string): Promise<void> {
  const { id: exerciseId } = selectExercise(exerciseSlug);
  await db().sharedSolution.deleteMany({ where: { userId: viewer.id, exerciseId } });
}

/**
 * Says thanks for somebody else's solution, or takes it back; twice is once.
 * @throws {NotFoundError} when it is not for the viewer to see: one's own is not
 */
export async function setThanks(viewer: Viewer, { submissionId, on }: SetThanks): Promise<void> {
  await selectSharedSolution(viewer, submissionId);
  if (!on) {
    await db().solutionThanks.deleteMany({ where: { submissionId, userId: viewer.id } });
    return;
  }
  await db().$transaction(async (tx) => {
    // Should it be taken back in this moment, there is nothing to thank for.
    const added = await tx.$executeRaw`
      insert into "SolutionThanks" ("submissionId", "userId")
      select "submissionId", ${viewer.id}::uuid from "SharedSolution" where "submissionId" = ${submissionId}::uuid
      on conflict do nothing`;
    if (added === 0) return;
    const thanks = await tx.solutionThanks.findUniqueOrThrow({
      where: { submissionId_userId: { submissionId, userId: viewer.id } },
      select: { user: { select: { name: true } }, solution: { select: { userId: true, exerciseId: true } } },
    });
    const exercise = exerciseById(thanks.solution.exerciseId);
    if (!exercise) return;
    // Taken back and said again, the author is told once.
    await notify(tx, [{
      userId: thanks.solution.userId, kind: "thanked", facts: { title: exercise.title, by: thanks.user.name },
      href: `/exercises/${exercise.slug}#solutions`, key: `thanks:${submissionId}:${viewer.id}`,
    }]);
  });
}
