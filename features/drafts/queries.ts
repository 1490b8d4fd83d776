import "server-only";
import { db } from "#lib/db.ts";

export interface SavedDraft { source: string; version: number; updatedAt: Date }

/** What the viewer has typed for an exercise so far; null when nothing was saved. */
export async function loadDraft(viewer: { id: string }, exerciseId: string): Promise<SavedDraft | null> {
  return db().draft.findUnique({ where: { userId_exerciseId: { userId: viewer.id, exerciseId } }, select: { source: true, version: true, updatedAt: true } });
}
