import "server-only";
import { z } from "zod";
import { assetsIn } from "#domain/challenge-assets.ts";
import { changedPaths, filesProblem, inFileOrder, withFacts, type ChallengeFiles } from "#domain/challenge-files.ts";
import { freeSlug } from "#domain/challenge-slug.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import type { Role } from "#domain/accounts.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { uuid7 } from "#lib/uuid7.ts";
import { filesHash } from "./files-hash.ts";
import { exerciseFiles, picturesOnDisk, templateFiles } from "./on-disk.ts";
import { storedFilesSchema, type ArchiveInput, type CreateInput, type SaveInput } from "./schema.ts";

export interface Viewer { id: string; role: Role }

export const noSuchChallenge = (): NotFoundError => new NotFoundError("There is no such challenge.");

/**
 * The id in an address.
 * @throws {NotFoundError} for what is none
 */
export function challengeIdIn(text: string): string {
  if (!z.uuid().safeParse(text).success) throw noSuchChallenge();
  return text;
}

/** Names that no new challenge may have: exercises on disk, and challenges of all kinds, archived ones too. */
async function takenSlugs(): Promise<Set<string>> {
  const challenges = await db().challenge.findMany({ select: { slug: true } });
  return new Set([...listExercises(), ...challenges].map(({ slug }) => slug));
}

const taken = (slug: string, free: string): ConflictError => new ConflictError("The name “{slug}” is taken already. “{free}” is free.", { slug, free });

interface NewChallenge { slug: string; month: number; files: ChallengeFiles; copiedFrom?: string; title?: string }

/**
 * Stores a new challenge; its id is its exercise's.
 * @throws {ConflictError} for a name that is taken, with one that is free
 */
export async function addChallenge(tx: Transaction, viewer: Viewer, { slug, month, files, copiedFrom, title }: NewChallenge): Promise<{ id: string }> {
  const names = await takenSlugs();
  if (names.has(slug)) throw taken(slug, freeSlug(slug, names));
  const id = uuid7();
  const own = { ...files, "exercise.yaml": withFacts(files["exercise.yaml"], { id, title }) };
  try {
    return await tx.challenge.create({ data: { id, slug, month, files: own, ownerId: viewer.id, updatedById: viewer.id, copiedFrom }, select: { id: true } });
  } catch (error) {
    // Somebody was faster by a moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw taken(slug, freeSlug(slug, new Set([...names, slug])));
    throw error;
  }
}

/**
 * A new challenge from a template, or as a copy of an exercise on disk.
 * @throws {ConflictError} for a name that is taken, with one that is free
 * @throws {NotFoundError} for who teaches nothing, and for an exercise that is not there
 */
export async function createChallenge(viewer: Viewer, { title, slug, month, from, copyOf }: CreateInput): Promise<{ id: string }> {
  await requireInstructor(viewer);
  if (from !== "copy") return db().$transaction((tx) => addChallenge(tx, viewer, { slug, month, files: templateFiles(from), title }));
  const { exercise, files } = exerciseFiles(copyOf);
  const pictures = await picturesOnDisk(exercise, Object.values(files).flatMap(assetsIn));
  return db().$transaction(async (tx) => {
    const { id } = await addChallenge(tx, viewer, { slug, month, files, title, copiedFrom: copyOf });
    await tx.challengeAsset.createMany({ data: pictures.map((picture) => ({ challengeId: id, ...picture })) });
    return { id };
  });
}

export interface OtherDraft {
  version: number;
  files: Record<string, string>;
  updatedAt: Date;
  /** Null when the account is gone. */
  by: string | null;
}

export type SaveResult = { saved: true; version: number; hash: string } | { saved: false; other: OtherDraft };

/**
 * Saves the whole draft, unless somebody saved another in the meantime: then that one comes back, and nothing is
 * overwritten. A draft may be wrong in every way but these: unknown files, too many or too large ones.
 * @throws {ExpectedError} for files that cannot be kept, and in an archived challenge
 */
export async function saveChallenge(viewer: Viewer, { challengeId, baseVersion, files }: SaveInput): Promise<SaveResult> {
  await requireInstructor(viewer);
  const problem = filesProblem(files);
  if (problem !== null) throw new ExpectedError(problem.text, problem.values ?? {});
  const ordered = Object.fromEntries(inFileOrder(Object.keys(files)).map((path) => [path, files[path]]));
  const [place] = await db().challenge.updateManyAndReturn({
    where: { id: challengeId, version: baseVersion, archivedAt: null },
    data: { files: ordered, version: baseVersion + 1, updatedById: viewer.id },
    select: { slug: true, month: true },
  });
  if (place) return { saved: true, version: baseVersion + 1, hash: filesHash({ ...place, files }) };
  const row = await db().challenge.findUnique({ where: { id: challengeId }, select: { slug: true, month: true, version: true, files: true, updatedAt: true, archivedAt: true, updatedBy: { select: { name: true } } } });
  if (row === null) throw noSuchChallenge();
  if (row.archivedAt !== null) throw new ConflictError("This challenge is archived: take it out of the archive first. What you typed is kept in this browser.");
  const theirs = storedFilesSchema.parse(row.files);
  // The answer to an earlier save was lost on its way, or both typed the same: there is nothing to choose.
  if (changedPaths(ordered, theirs).length === 0) return { saved: true, version: row.version, hash: filesHash({ ...row, files: theirs }) };
  return { saved: false, other: { version: row.version, files: theirs, updatedAt: row.updatedAt, by: row.updatedBy?.name ?? null } };
}

/**
 * Takes a challenge out of the lists, or back into them.
 * @throws {ConflictError} while students solve it: it is withdrawn first
 */
export async function archiveChallenge(viewer: Viewer, { challengeId, archived }: ArchiveInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    await lockChallenge(tx, challengeId);
    if (archived && await isLive(tx, challengeId)) throw new ConflictError("Students can solve this challenge: withdraw it first, then archive it.");
    await tx.challenge.update({ where: { id: challengeId }, data: { archivedAt: archived ? new Date() : null }, select: { id: true } });
  });
}

/** Whether its newest version is in the course. */
async function isLive(tx: Transaction, challengeId: string): Promise<boolean> {
  const newest = await tx.challengeVersion.findFirst({ where: { challengeId }, orderBy: { number: "desc" }, select: { withdrawnAt: true } });
  return newest !== null && newest.withdrawnAt === null;
}

/**
 * Lets those who change one challenge take turns.
 * @throws {NotFoundError} when it is not there
 */
export async function lockChallenge(tx: Transaction, challengeId: string): Promise<{ slug: string; month: number; version: number; files: Record<string, string>; archived: boolean }> {
  await tx.$queryRaw`select 1 from "Challenge" where id = ${challengeId}::uuid for update`;
  const row = await tx.challenge.findUnique({ where: { id: challengeId }, select: { slug: true, month: true, version: true, files: true, archivedAt: true } });
  if (row === null) throw noSuchChallenge();
  const { archivedAt, files, ...rest } = row;
  return { ...rest, files: storedFilesSchema.parse(files), archived: archivedAt !== null };
}
