import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fileNameProblem, pathOfFile } from "#domain/challenge-files.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { mistakeDraft } from "#domain/mistake-draft.ts";
import { lockChallenge, saveChallenge } from "#features/challenges/service.ts";
import { requireInstructor, teaches } from "#features/enrolments/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { MakeMistakeInput } from "./schema.ts";

/**
 * A file for an exercise's mistakes/, made of what a student handed in. What fails is shown without a name to all who
 * write the course, as in the insights; what was accepted to those alone who teach its author.
 * @throws {NotFoundError} for who is no instructor, and for a submission to another exercise
 */
export async function selectMistakeDraft(viewer: { id: string; role: Role }, slug: string, submissionId: string): Promise<{ name: string; text: string }> {
  await requireInstructor(viewer);
  const exercise = selectExercise(slug);
  const submission = await db().submission.findFirst({
    where: { id: submissionId, exerciseId: exercise.id },
    select: { id: true, source: true, userId: true, verdicts: { orderBy: { createdAt: "desc" }, take: 1, select: { kind: true } } },
  });
  const fails = submission !== null && submission.verdicts.some(({ kind }) => kind !== "accepted");
  if (!submission || !(fails || await teaches(viewer, submission.userId))) throw new NotFoundError("There is no such submission to this exercise.");
  return { name: `unnamed-${submission.id.slice(-6)}`, text: mistakeDraft(submission.source) };
}

/**
 * Puts it into the draft of a challenge as one of its mistakes: its comment is still to be written, and the draft to
 * be proved and published.
 * @throws {NotFoundError} as above
 * @throws {ExpectedError} for an exercise on disk, whose files are not written here, and for a name that cannot be used
 * @throws {ConflictError} when somebody saved the draft in this moment
 */
export async function makeMistake(viewer: { id: string; role: Role }, { exerciseSlug, submissionId, name }: MakeMistakeInput): Promise<{ challengeId: string }> {
  const { text } = await selectMistakeDraft(viewer, exerciseSlug, submissionId);
  const { id: challengeId, published } = selectExercise(exerciseSlug);
  if (published === null) throw new ExpectedError("Only a challenge of the studio takes new mistakes here.");
  const { files, version } = await db().$transaction((tx) => lockChallenge(tx, challengeId));
  const problem = fileNameProblem("mistakes", name, files);
  if (problem !== null) throw new ExpectedError(problem.text);
  const result = await saveChallenge(viewer, { challengeId, baseVersion: version, files: { ...files, [pathOfFile("mistakes", name)]: text } });
  if (!result.saved) throw new ConflictError("Somebody saved the challenge in this very moment. Try again.");
  return { challengeId };
}
