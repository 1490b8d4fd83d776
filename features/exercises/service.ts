import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { demandNoExam, selectSilence } from "#features/schedule/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { OpenHint } from "./schema.ts";

/**
 * Remembers that the viewer opened a hint; once is enough.
 * @throws {NotFoundError} when the exercise has no such hint
 * @throws {ExamError} until the end of an exam that it is part of
 */
export async function openHint(viewer: { id: string }, { exerciseSlug, number }: OpenHint): Promise<void> {
  const exercise = selectExercise(exerciseSlug);
  if (!exercise.hints.some((hint) => hint.number === number)) throw new NotFoundError("This exercise has no hint {number}.", { number });
  demandNoExam(await selectSilence(viewer), exercise.id);
  await db().openedHint.createMany({ data: { userId: viewer.id, exerciseId: exercise.id, number }, skipDuplicates: true });
}
