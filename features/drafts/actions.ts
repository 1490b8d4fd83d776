"use server";
import { action } from "#lib/action.ts";
import { listDraftStates, selectOwnSource, type SavedDraft } from "./queries.ts";
import { attemptSourceSchema, draftHistorySchema, keepDraftSchema, restoreAttemptSchema, saveDraftSchema } from "./schema.ts";
import { DraftConflictError, keepDraftState, restoreAttempt, saveDraft } from "./service.ts";

/** A conflict is an answer, not a failure: the page shows both versions. */
export type SaveDraftAnswer = { saved: true; version: number } | { saved: false; other: SavedDraft };

async function orConflict(save: Promise<{ version: number }>): Promise<SaveDraftAnswer> {
  try {
    return { saved: true, ...await save };
  } catch (error) {
    if (error instanceof DraftConflictError) return { saved: false, other: error.other };
    throw error;
  }
}

export const saveDraftAction = action(saveDraftSchema, (input, user) => orConflict(saveDraft(user, input)));

export const keepDraftStateAction = action(keepDraftSchema, (input, user) => keepDraftState(user, input));

export const listDraftStatesAction = action(draftHistorySchema, ({ exerciseSlug }, user) => listDraftStates(user, exerciseSlug));

export const attemptSourceAction = action(attemptSourceSchema, async ({ submissionId }, user) => ({ source: (await selectOwnSource(user, submissionId)).source }));

export const restoreAttemptAction = action(restoreAttemptSchema, (input, user) => orConflict(restoreAttempt(user, input)));
