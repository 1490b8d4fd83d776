import "server-only";
import { z } from "zod";
import { statesToKeep } from "#domain/draft-history.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { checkDraft } from "#domain/source-limits.ts";
import { exerciseById, selectExercise } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { keepStates } from "./keep-states.ts";
import { loadDraft, loadNewestState, selectOwnSource, type SavedDraft } from "./queries.ts";
import type { KeepDraft, RestoreAttempt, SaveDraft } from "./schema.ts";

/** Another tab has saved since; `other` is what it saved. */
export class DraftConflictError extends ConflictError {
  override name = "DraftConflictError";
  readonly other: SavedDraft;
  constructor(other: SavedDraft) {
    super(msg("This exercise was changed in another tab or on another device. Compare the two and keep the one you want."));
    this.other = other;
  }
}

interface Key { userId: string; exerciseId: string }

const versionsSchema = z.array(z.object({ version: z.int() })).max(1);

/** Compared and set in one statement: the new version; undefined when somebody saved since `baseVersion`. */
async function write(tx: Pick<Transaction, "$queryRaw">, { userId, exerciseId }: Key, source: string, baseVersion: number, at: Date): Promise<{ version: number } | undefined> {
  const rows = versionsSchema.parse(await tx.$queryRaw`
    insert into "Draft" as draft ("userId", "exerciseId", source, version, "updatedAt")
    values (${userId}::uuid, ${exerciseId}::uuid, ${source}, ${baseVersion}::int + 1, ${at}::timestamptz)
    on conflict ("userId", "exerciseId") do update
      set source = excluded.source, version = draft.version + 1, "updatedAt" = excluded."updatedAt"
      where draft.version = ${baseVersion}::int
    returning version`);
  return rows[0];
}

/**
 * Keeps what is being typed, if nobody saved since `baseVersion`, and what it was before where the history
 * asks for it. Returns the new version; the same text saved twice is no conflict.
 * @throws {DraftConflictError} with the other version's source and time
 * @throws {UngradableSourceError} for more than 256 KB
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function saveDraft(viewer: { id: string }, input: SaveDraft): Promise<{ version: number }> {
  const { exerciseSlug, source, baseVersion, replaced = null } = input;
  const exercise = selectExercise(exerciseSlug);
  checkDraft(source);
  if (replaced !== null) checkDraft(replaced);
  const key = { userId: viewer.id, exerciseId: exercise.id };
  const now = new Date();
  const [draft, newest] = await Promise.all([loadDraft(viewer, exercise.id), loadNewestState(viewer, exercise.id)]);
  // If another save comes between, this is not what will be overwritten: but then nothing is, and nothing is kept.
  const before = draft && { source: draft.source, savedAt: draft.updatedAt };
  const states = statesToKeep({ newest, before, next: { source, savedAt: now }, replaced });
  const saved = states.length === 0 ? await write(db(), key, source, baseVersion, now) : await db().$transaction(async (tx) => {
    const version = await write(tx, key, source, baseVersion, now);
    if (version) await keepStates(tx, key, states);
    return version;
  }, { maxWait: 10_000 });
  if (saved) return saved;
  const other = await loadDraft(viewer, exercise.id);
  // Taken away in this very moment: the next save finds none and begins anew.
  if (!other) return saveDraft(viewer, { ...input, baseVersion: 0 });
  if (other.source === source) return { version: other.version };
  throw new DraftConflictError(other);
}

/**
 * Keeps a text in the history: what was submitted, or what was given up for another tab's.
 * @throws {UngradableSourceError} for more than 256 KB
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function keepDraftState(viewer: { id: string }, { exerciseSlug, source }: KeepDraft): Promise<void> {
  const exercise = selectExercise(exerciseSlug);
  checkDraft(source);
  await db().$transaction((tx) => keepStates(tx, { userId: viewer.id, exerciseId: exercise.id }, [{ source, savedAt: new Date() }]), { maxWait: 10_000 });
}

/**
 * Puts the text of one of the viewer's own attempts into the draft; what the draft was is kept before.
 * @throws {DraftConflictError} when the draft was changed since `baseVersion`
 * @throws {NotFoundError} when the attempt is not the viewer's, or its exercise is gone
 */
export async function restoreAttempt(viewer: { id: string }, { submissionId, baseVersion }: RestoreAttempt): Promise<{ version: number }> {
  const { source, exerciseId } = await selectOwnSource(viewer, submissionId);
  const exercise = exerciseById(exerciseId);
  if (!exercise) throw new NotFoundError("The exercise of this attempt is not part of the course any more.");
  const draft = await loadDraft(viewer, exerciseId);
  return saveDraft(viewer, { exerciseSlug: exercise.slug, source, baseVersion, replaced: draft?.source ?? null });
}
