import "server-only";
import { z } from "zod";
import { ConflictError } from "#domain/errors.ts";
import { checkDraft } from "#domain/source-limits.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { loadDraft, type SavedDraft } from "./queries.ts";
import type { SaveDraft } from "./schema.ts";

/** Another tab has saved since; `other` is what it saved. */
export class DraftConflictError extends ConflictError {
  override name = "DraftConflictError";
  readonly other: SavedDraft;
  constructor(other: SavedDraft) {
    super("This exercise was changed in another tab or on another device. Compare the two and keep the one you want.");
    this.other = other;
  }
}

const versionsSchema = z.array(z.object({ version: z.int() })).max(1);

/**
 * Keeps what is being typed, if nobody saved since `baseVersion`: compared and set in one statement.
 * Returns the new version; the same text saved twice is no conflict.
 * @throws {DraftConflictError} with the other version's source and time
 * @throws {UngradableSourceError} for more than 256 KB
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function saveDraft(viewer: { id: string }, { exerciseSlug, source, baseVersion }: SaveDraft): Promise<{ version: number }> {
  const exercise = selectExercise(exerciseSlug);
  checkDraft(source);
  const rows = versionsSchema.parse(await db().$queryRaw`
    insert into "Draft" as draft ("userId", "exerciseId", source, version, "updatedAt")
    values (${viewer.id}::uuid, ${exercise.id}::uuid, ${source}, ${baseVersion}::int + 1, now())
    on conflict ("userId", "exerciseId") do update
      set source = excluded.source, version = draft.version + 1, "updatedAt" = now()
      where draft.version = ${baseVersion}::int
    returning version`);
  if (rows[0]) return rows[0];
  const other = await loadDraft(viewer, exercise.id);
  // Taken away in this very moment: the next save finds none and begins anew.
  if (!other) return saveDraft(viewer, { exerciseSlug, source, baseVersion: 0 });
  if (other.source === source) return { version: other.version };
  throw new DraftConflictError(other);
}
