"use client";

import { useCallback } from "react";
import { keepDraftStateAction, saveDraftAction } from "#features/drafts/actions.ts";
import type { SaveOutcome } from "./draft-keeper.ts";

/** Two texts of more characters could be too large for one request. */
const mostTogether = 150_000;

/** Saves drafts of one exercise, and keeps texts in their history. */
export function useSave(exerciseSlug: string) {
  /** Nobody waits for it: until it is there, the text is in the undo of the editor, or among the attempts. */
  const keepState = useCallback((source: string) => {
    void keepDraftStateAction({ exerciseSlug, source }).catch(() => undefined);
  }, [exerciseSlug]);

  const save = useCallback(async (source: string, baseVersion: number, replaced: string | null): Promise<SaveOutcome> => {
    const apart = replaced !== null && source.length + replaced.length > mostTogether;
    if (apart) keepState(replaced);
    const result = await saveDraftAction({ exerciseSlug, source, baseVersion, replaced: apart ? null : replaced });
    if (result.ok) {
      const answer = result.value;
      if (answer.saved) return { kind: "saved", version: answer.version };
      return { kind: "conflict", theirs: { ...answer.other, updatedAt: answer.other.updatedAt.toISOString() } };
    }
    return { kind: "refused", message: result.error.message, signedOut: result.error.code === "NotSignedInError" };
  }, [exerciseSlug, keepState]);

  return { save, keepState };
}
