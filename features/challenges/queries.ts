import "server-only";
import { z } from "zod";
import { inFileOrder } from "#domain/challenge-files.ts";
import { readExerciseYaml } from "#domain/exercise-yaml.ts";
import { givenModules } from "#domain/given-files.ts";
import { NotFoundError } from "#domain/errors.ts";
import { allParameterNames } from "#domain/parameters.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { selectEditorSettings } from "#features/preferences/queries.ts";
import { studioTypes } from "#lib/catalog/authoring-types.ts";
import { sandboxTypes } from "#lib/catalog/declarations.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { filesHash } from "./files-hash.ts";
import { exerciseFiles, gitVersion } from "./on-disk.ts";
import { viewDraft } from "./problems.ts";
import { proofColumns, toReport } from "./proofs.ts";
import { storedFilesSchema } from "./schema.ts";
import type { Viewer } from "./service.ts";

const id = z.uuid();

/** @throws {NotFoundError} for an address that names no challenge */
async function selectChallenge(challengeId: string) {
  const row = id.safeParse(challengeId).success ? await db().challenge.findUnique({
    where: { id: challengeId },
    select: {
      id: true, slug: true, month: true, files: true, version: true, updatedAt: true, archivedAt: true, copiedFrom: true,
      owner: { select: { name: true } }, updatedBy: { select: { name: true } },
      assets: { select: { path: true }, orderBy: { path: "asc" } },
      versions: { select: { number: true, filesHash: true, withdrawnAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
  }) : null;
  if (row === null) throw new NotFoundError("There is no such challenge.");
  const { files: stored, owner, updatedBy, assets, versions: [newest], ...challenge } = row;
  const files = storedFilesSchema.parse(stored);
  const hash = filesHash({ ...challenge, files });
  return {
    ...challenge, files, hash, owner: owner?.name ?? null, updatedBy: updatedBy?.name ?? null, assets: assets.map(({ path }) => path),
    title: readExerciseYaml(files["exercise.yaml"] ?? "").facts?.title ?? challenge.slug,
    newest: newest ? { number: newest.number, withdrawn: newest.withdrawnAt !== null, same: newest.filesHash === hash } : null,
  };
}

const listedSchema = z.array(z.object({
  id: z.uuid(), slug: z.string(), month: z.int(), yaml: z.string().nullable(), updatedAt: z.coerce.date(), archived: z.boolean(), mine: z.boolean(), owner: z.string().nullable(), updatedBy: z.string().nullable(),
  number: z.int().nullable(), withdrawn: z.boolean().nullable(), changed: z.boolean().nullable(), proving: z.boolean(),
}));

export interface ChallengeLine extends Omit<z.infer<typeof listedSchema>[number], "yaml"> { title: string }

/** Every challenge, the one that was changed last first. */
export async function listChallenges(viewer: Viewer): Promise<ChallengeLine[]> {
  await requireInstructor(viewer);
  const rows = listedSchema.parse(await db().$queryRaw`
    select challenge.id, challenge.slug, challenge.month, challenge.files->>'exercise.yaml' as yaml, challenge."updatedAt", challenge."archivedAt" is not null as archived,
      coalesce(challenge."ownerId" = ${viewer.id}::uuid, false) as mine, owner.name as owner, editor.name as "updatedBy", newest.number, newest."withdrawnAt" is not null as withdrawn,
      newest.files <> challenge.files as changed,
      exists (select 1 from "ChallengeProof" as proof where proof."challengeId" = challenge.id and proof."finishedAt" is null) as proving
    from "Challenge" as challenge
      left join "User" as owner on owner.id = challenge."ownerId" left join "User" as editor on editor.id = challenge."updatedById"
      left join lateral (select * from "ChallengeVersion" as version where version."challengeId" = challenge.id order by version.number desc limit 1) as newest on true
    order by challenge."archivedAt" is not null, challenge."updatedAt" desc`);
  return rows.map(({ yaml, ...row }) => ({ ...row, title: readExerciseYaml(yaml ?? "").facts?.title ?? row.slug }));
}

/** The instructor's start: challenges, and the exercises on disk by month. */
export async function selectTeachStart(viewer: Viewer) {
  const challenges = await listChallenges(viewer);
  const onDisk = listExercises().filter(({ published }) => published === null).map(({ slug, title, month, kind }) => ({ slug, title, month, kind }));
  return { challenges, onDisk };
}

/** Names that are taken, and exercises that can be copied, for the form of a new challenge. */
export async function selectNewChallenge(viewer: Viewer) {
  await requireInstructor(viewer);
  const challenges = await db().challenge.findMany({ select: { slug: true } });
  const exercises = listExercises();
  return {
    taken: [...exercises, ...challenges].map(({ slug }) => slug),
    onDisk: exercises.filter(({ published }) => published === null).map(({ slug, title, month }) => ({ slug, title, month })),
  };
}

/**
 * Everything of the editor's page.
 * @throws {NotFoundError} for who teaches nothing, and when there is no such challenge
 */
export async function selectStudio(viewer: Viewer, challengeId: string) {
  await requireInstructor(viewer);
  const [challenge, editor, proof] = await Promise.all([
    selectChallenge(challengeId),
    selectEditorSettings(viewer),
    id.safeParse(challengeId).success ? db().challengeProof.findFirst({ where: { challengeId }, orderBy: { createdAt: "desc" }, select: proofColumns }) : null,
  ]);
  return { challenge, editor, view: viewDraft(challenge.files, { id: challenge.id, assets: challenge.assets }), types: studioTypes(readExerciseYaml(challenge.files["exercise.yaml"] ?? "").facts, givenModules(Object.entries(challenge.files))), proof: proof && toReport(proof) };
}

/** The saved draft as a student would meet it. */
export async function selectTryPage(viewer: Viewer, challengeId: string) {
  await requireInstructor(viewer);
  const [challenge, editor] = await Promise.all([selectChallenge(challengeId), selectEditorSettings(viewer)]);
  const view = viewDraft(challenge.files, { id: challenge.id, assets: challenge.assets });
  const starter = challenge.files["starter.ts"] ?? "";
  const given = givenModules(Object.entries(challenge.files));
  return { challenge, editor, view, starter, given, types: view.facts && sandboxTypes(view.facts, given), parameters: view.facts ? allParameterNames(starter, view.facts.entry) : {} };
}
export type TryFacts = Awaited<ReturnType<typeof selectTryPage>>;

/**
 * Published versions with their notes, and the files of two states to compare.
 * @param from number of a version; the newest unless told
 * @param to number of a version, or null for the draft
 */
export async function selectVersionsPage(viewer: Viewer, challengeId: string, from: number | null, to: number | null) {
  await requireInstructor(viewer);
  const challenge = await selectChallenge(challengeId);
  const older = from ?? challenge.newest?.number ?? null;
  const [versions, texts, passed] = await Promise.all([
    db().challengeVersion.findMany({ where: { challengeId }, orderBy: { number: "desc" }, select: { number: true, filesHash: true, note: true, publishedAt: true, withdrawnAt: true, publishedBy: { select: { name: true } } } }),
    db().challengeVersion.findMany({ where: { challengeId, number: { in: [older, to].filter((number) => number !== null) } }, select: { number: true, files: true } }),
    db().challengeProof.findFirst({ where: { challengeId, filesHash: challenge.hash, passed: true }, select: { id: true } }),
  ]);
  const filesOf = (number: number | null): Record<string, string> | null => {
    const row = texts.find((version) => version.number === number);
    return row ? storedFilesSchema.parse(row.files) : null;
  };
  const [before, after] = [filesOf(older), to === null ? challenge.files : filesOf(to)];
  if ((older !== null && before === null) || after === null) throw new NotFoundError("There is no such version.");
  return { challenge, versions, proved: passed !== null, compared: { from: older, to, before: before ?? {}, after } };
}
export type VersionsFacts = Awaited<ReturnType<typeof selectVersionsPage>>;

/**
 * An exercise on disk with all its files.
 * @throws {NotFoundError} for who teaches nothing, and for an unknown slug, naming the nearest
 */
export async function selectOnDisk(viewer: Viewer, slug: string) {
  await requireInstructor(viewer);
  const { exercise, files } = exerciseFiles(slug);
  return { exercise: { slug: exercise.slug, title: exercise.title, month: exercise.month, folder: exercise.folder }, paths: inFileOrder(Object.keys(files)), files, version: await gitVersion(exercise) };
}
export type OnDiskFacts = Awaited<ReturnType<typeof selectOnDisk>>;
