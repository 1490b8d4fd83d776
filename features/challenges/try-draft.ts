import "server-only";
import { randomInt } from "node:crypto";
import { ExpectedError, ThrottledError } from "#domain/errors.ts";
import { readExerciseYaml } from "#domain/exercise-yaml.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { checkSource } from "#domain/source-limits.ts";
import { storable } from "#domain/storable.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { maxWaiting } from "#features/submissions/service.ts";
import { db } from "#lib/db.ts";
import { oneAtATime } from "#lib/one-at-a-time.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
import { uuid7 } from "#lib/uuid7.ts";
import { storedFilesSchema, type TryInput } from "./schema.ts";
import { noSuchChallenge, type Viewer } from "./service.ts";

/**
 * Queues a program against the saved draft: its visible cases, or all of them. Nothing is recorded, as with any Run.
 * @throws {ExpectedError} while exercise.yaml cannot be read
 * @throws {ThrottledError} with twenty gradings waiting
 */
export async function tryDraft(viewer: Viewer, { challengeId, mode, source, ownInput }: TryInput): Promise<{ gradingId: string }> {
  await requireInstructor(viewer);
  checkSource(source);
  const challenge = await db().challenge.findUnique({ where: { id: challengeId }, select: { files: true } });
  if (challenge === null) throw noSuchChallenge();
  const { facts } = readExerciseYaml(storedFilesSchema.parse(challenge.files)["exercise.yaml"] ?? "");
  if (facts === null) throw new ExpectedError("The draft’s exercise.yaml cannot be read: mend it in the editor, then try again.");
  const own = ownInput === null || mode === "submit" ? undefined : storable(parseOwnInput(ownInput, facts.entry));
  return oneAtATime(viewer.id, () => db().$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const waiting = await tx.gradingJob.count({ where: { userId: viewer.id, finishedAt: null, workerId: null, mode: { in: ["run", "submit"] } } });
    if (waiting >= maxWaiting) throw new ThrottledError("You have {waiting} gradings waiting, and one is done at a time. Wait for the first verdicts, then send this again; what you typed is kept.", 5, { waiting });
    const gradingId = uuid7();
    await tx.$executeRaw`
      insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", source, "ownInput", seed)
      values (${gradingId}::uuid, 'run', ${viewer.id}::uuid, ${challengeId}::uuid, ${`${mode === "run" ? "draft" : "draft-submit"}/${challengeId}`}, ${source},
        ${own === undefined ? null : JSON.stringify(own)}::jsonb, ${randomInt(2 ** 31)})`;
    await enqueueStudent(tx, viewer.id);
    return { gradingId };
  }, { maxWait: 10_000 }));
}
