import "server-only";
import { maxKeptStates, type TextState } from "#domain/draft-history.ts";
import { NotFoundError } from "#domain/errors.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";

export interface SavedDraft { source: string; version: number; updatedAt: Date }

/** What the viewer has typed for an exercise so far; null when nothing was saved. */
export async function loadDraft(viewer: { id: string }, exerciseId: string): Promise<SavedDraft | null> {
  return db().draft.findUnique({ where: { userId_exerciseId: { userId: viewer.id, exerciseId } }, select: { source: true, version: true, updatedAt: true } });
}

/** What a change of the draft must be based on; 0 where nothing was saved. */
export async function loadDraftVersion(viewer: { id: string }, exerciseId: string): Promise<number> {
  const draft = await db().draft.findUnique({ where: { userId_exerciseId: { userId: viewer.id, exerciseId } }, select: { version: true } });
  return draft?.version ?? 0;
}

export interface DraftStateView extends TextState { id: string }

const newestFirst = [{ savedAt: "desc" as const }, { id: "desc" as const }];

/** The newest kept state of the viewer's draft; null when none is kept. */
export async function loadNewestState(viewer: { id: string }, exerciseId: string): Promise<TextState | null> {
  return db().draftState.findFirst({ where: { userId: viewer.id, exerciseId }, orderBy: newestFirst, select: { source: true, savedAt: true } });
}

/**
 * What the viewer's draft was, the newest first.
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function listDraftStates(viewer: { id: string }, exerciseSlug: string): Promise<DraftStateView[]> {
  const { id: exerciseId } = selectExercise(exerciseSlug);
  return db().draftState.findMany({ where: { userId: viewer.id, exerciseId }, orderBy: newestFirst, take: maxKeptStates, select: { id: true, source: true, savedAt: true } });
}

/**
 * The text of one of the viewer's own attempts.
 * @throws {NotFoundError} also when it is somebody else's, though the viewer teaches them
 */
export async function selectOwnSource(viewer: { id: string }, submissionId: string): Promise<{ source: string; exerciseId: string }> {
  const found = await db().submission.findFirst({ where: { id: submissionId, userId: viewer.id }, select: { source: true, exerciseId: true } });
  if (!found) throw new NotFoundError("There is no such attempt among yours.");
  return found;
}
