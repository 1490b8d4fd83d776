import "server-only";
import { ConflictError, ExpectedError, InvalidFileError, NotFoundError } from "#domain/errors.ts";
import { said } from "#domain/said.ts";
import { recordChange } from "#features/audit/service.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { announceChallenges } from "#lib/queue/challenges.ts";
import { filesHash } from "./files-hash.ts";
import { viewDraft } from "./problems.ts";
import { storedFilesSchema, type PublishInput, type TakeVersionInput, type WithdrawInput } from "./schema.ts";
import { lockChallenge, noSuchChallenge, type Viewer } from "./service.ts";

type Publisher = Viewer & { name: string };

/**
 * Makes the saved draft what students solve: an immutable version, which every process takes at the commit.
 * @throws {ConflictError} when another state was seen, is published already, or an exercise on disk has its name by now
 * @throws {ExpectedError} without a passed proof of exactly these files, or when something of it cannot be shown
 */
export async function publishChallenge(viewer: Publisher, { challengeId, version, note }: PublishInput): Promise<{ number: number }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId);
    if (challenge.archived) throw new ConflictError("This challenge is archived: take it out of the archive first.");
    if (challenge.version !== version) throw new ConflictError("The draft was changed since you opened this page. Look at the new differences below, then publish.");
    const hash = filesHash(challenge);
    const [newest, proof, assets] = await Promise.all([
      tx.challengeVersion.findFirst({ where: { challengeId }, orderBy: { number: "desc" }, select: { number: true, filesHash: true, withdrawnAt: true } }),
      tx.challengeProof.findFirst({ where: { challengeId, filesHash: hash, passed: true }, select: { id: true } }),
      tx.challengeAsset.findMany({ where: { challengeId }, select: { path: true } }),
    ]);
    if (newest && newest.withdrawnAt === null && newest.filesHash === hash) throw new ConflictError("Exactly this is published already, as version {number}.", { number: newest.number });
    if (proof === null) throw new ExpectedError("There is no passed proof of exactly these files: press Prove, mend what it finds, and publish then.");
    if (listExercises().some(({ slug, published }) => slug === challenge.slug && published === null)) throw new ConflictError("An exercise on disk is called “{slug}” by now: export this challenge and import it under another name.", { slug: challenge.slug });
    const [problem] = viewDraft(challenge.files, { id: challengeId, assets: assets.map(({ path }) => path) }).problems;
    if (problem) throw new InvalidFileError(null, said("{path} cannot be shown to students: {message}", { path: problem.path, message: problem.said }));
    const number = (newest?.number ?? 0) + 1;
    await tx.challengeVersion.create({ data: { challengeId, number, files: challenge.files, filesHash: hash, note, publishedById: viewer.id }, select: { id: true } });
    await recordChange(tx, {
      actor: viewer, action: "challenge.published", subject: challenge.slug, subjectId: challengeId,
      before: newest && { version: newest.number, files: newest.filesHash }, after: { version: number, files: hash, note },
    });
    await announceChallenges(tx);
    return { number };
  });
}

/**
 * Takes the newest version out of the course. Who solved it keeps that.
 * @throws {ConflictError} when it is not the newest, or is withdrawn already
 */
export async function withdrawChallenge(viewer: Publisher, { challengeId, number }: WithdrawInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    const { slug } = await lockChallenge(tx, challengeId);
    const newest = await tx.challengeVersion.findFirst({ where: { challengeId }, orderBy: { number: "desc" }, select: { number: true, withdrawnAt: true } });
    if (newest === null) throw noSuchChallenge();
    if (newest.number !== number) throw new ConflictError("Version {newest} was published in the meantime: look at it before you withdraw anything.", { newest: newest.number });
    if (newest.withdrawnAt !== null) throw new ConflictError("This version is withdrawn already.");
    await tx.challengeVersion.update({ where: { challengeId_number: { challengeId, number } }, data: { withdrawnAt: new Date() }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "challenge.withdrawn", subject: slug, subjectId: challengeId, before: { version: number }, after: null });
    await announceChallenges(tx);
  });
}

/**
 * Puts the files of a published version in the draft's place. What students have stays until it is published.
 * @throws {ConflictError} when the draft was saved since it was seen, or is archived
 * @throws {NotFoundError} when there is no such version
 */
export async function takeVersion(viewer: Viewer, { challengeId, number, version }: TakeVersionInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId);
    if (challenge.archived || challenge.version !== version) throw new ConflictError("The draft was changed since you opened this page: look at it again, then take the version.");
    const old = await tx.challengeVersion.findUnique({ where: { challengeId_number: { challengeId, number } }, select: { files: true } });
    if (old === null) throw new NotFoundError("There is no such version.");
    await tx.challenge.update({ where: { id: challengeId }, data: { files: storedFilesSchema.parse(old.files), version: version + 1, updatedById: viewer.id }, select: { id: true } });
  });
}
