"use client";

import { useCallback, useRef, useState } from "react";
import { merged, type ChallengeFiles } from "#domain/challenge-files.ts";
import type { SaveOutcome, ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { useDraft } from "#features/exercises/components/use-draft.ts";
import { savedToTheEnd } from "#features/exercises/components/saved-to-the-end.ts";
import { saveChallengeAction } from "../actions.ts";
import { filesOf, textOf } from "./files-text.ts";

interface Stored { id: string; version: number; files: Record<string, string>; updatedAt: Date; hash: string }

/**
 * The files of a challenge as this page has them. All of them are one text to the keeper of drafts: kept in the browser
 * at each change, saved at each pause, and never over somebody else's.
 */
export function useChallenge(userId: string, challenge: Stored) {
  /** What the server has, as far as we know: what a merge is based on. */
  const [saved, setSaved] = useState({ version: challenge.version, files: challenge.files, hash: challenge.hash });
  const [otherBy, setOtherBy] = useState<string | null>(null);
  const version = useRef(challenge.version);
  const challengeId = challenge.id;

  const save = useCallback(async (source: string, baseVersion: number): Promise<SaveOutcome> => {
    const files = filesOf(source);
    const result = await saveChallengeAction({ challengeId, baseVersion, files });
    if (!result.ok) return { kind: "refused", message: result.error.message, signedOut: result.error.code === "NotSignedInError" };
    const answer = result.value;
    if (answer.saved) {
      version.current = answer.version;
      setSaved({ version: answer.version, files, hash: answer.hash });
      return { kind: "saved", version: answer.version };
    }
    const { other } = answer;
    setOtherBy(other.by);
    return { kind: "conflict", theirs: { source: textOf(other.files), version: other.version, updatedAt: other.updatedAt.toISOString() } };
  }, [challengeId]);

  const { keeper, ...draft } = useDraft({
    userId, exerciseId: `challenge:${challengeId}`, starter: "", save,
    stored: { source: textOf(challenge.files), version: challenge.version, updatedAt: challenge.updatedAt.toISOString() },
  });

  const [shown, setShown] = useState({ revision: draft.revision, reload: 0, files: challenge.files });
  // The keeper has put another text in place: what an earlier visit could not save, or somebody else's.
  if (shown.revision !== draft.revision) setShown({ revision: draft.revision, reload: shown.reload + 1, files: filesOf(draft.source) });

  /** @param reload whether the open editor must show a text that nobody typed into it */
  const change = useCallback((files: Record<string, string>, reload = false) => {
    setShown((before) => ({ ...before, files, reload: before.reload + (reload ? 1 : 0) }));
    keeper.change(textOf(files));
  }, [keeper]);

  const resolve = useCallback((choices: Readonly<Record<string, "mine" | "theirs">>, mine: ChallengeFiles, theirs: ServerDraft) => {
    const other = filesOf(theirs.source);
    setSaved({ version: theirs.version, files: other, hash: "" });
    change(merged(mine, other, choices), true);
    keeper.resolve("mine", theirs);
  }, [change, keeper]);

  /** Resolves with the draft's version once the server has all that is typed; with null when it cannot have it now. */
  const saveNow = useCallback(async (): Promise<number | null> => await savedToTheEnd(keeper) ? version.current : null, [keeper]);

  return { files: shown.files, reload: shown.reload, status: draft.status, saved, otherBy, change, resolve, saveNow };
}
