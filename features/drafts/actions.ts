"use server";
import { action } from "#lib/action.ts";
import type { SavedDraft } from "./queries.ts";
import { saveDraftSchema } from "./schema.ts";
import { DraftConflictError, saveDraft } from "./service.ts";

/** A conflict is an answer, not a failure: the page shows both versions. */
export type SaveDraftAnswer = { saved: true; version: number } | { saved: false; other: SavedDraft };

export const saveDraftAction = action(saveDraftSchema, async (input, user): Promise<SaveDraftAnswer> => {
  try {
    return { saved: true, ...await saveDraft(user, input) };
  } catch (error) {
    if (error instanceof DraftConflictError) return { saved: false, other: error.other };
    throw error;
  }
});
