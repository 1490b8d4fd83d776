"use client";

import { useCallback, useRef, useState } from "react";
import type { SaveOutcome, ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { useDraft } from "#features/exercises/components/use-draft.ts";
import { savedToTheEnd } from "#features/exercises/components/saved-to-the-end.ts";
import { saveLessonAction } from "../actions.ts";

interface Stored { id: string; version: number; text: string; updatedAt: Date }

/** The text of a lesson as this page has it: kept in the browser at each change, saved at each pause, never over somebody else's. */
export function useLesson(userId: string, lesson: Stored) {
  /** What the server has, as far as we know: what a merge is based on. */
  const [saved, setSaved] = useState({ version: lesson.version, text: lesson.text });
  const [otherBy, setOtherBy] = useState<string | null>(null);
  const version = useRef(lesson.version);
  const lessonId = lesson.id;

  const save = useCallback(async (text: string, baseVersion: number): Promise<SaveOutcome> => {
    const result = await saveLessonAction({ lessonId, baseVersion, text });
    if (!result.ok) return { kind: "refused", message: result.error.message, signedOut: result.error.code === "NotSignedInError" };
    const answer = result.value;
    if (answer.saved) {
      version.current = answer.version;
      setSaved({ version: answer.version, text });
      return { kind: "saved", version: answer.version };
    }
    const { other } = answer;
    setOtherBy(other.by);
    return { kind: "conflict", theirs: { source: other.text, version: other.version, updatedAt: other.updatedAt.toISOString() } };
  }, [lessonId]);

  const { keeper, ...draft } = useDraft({
    userId, exerciseId: `lesson:${lessonId}`, starter: "", save,
    stored: { source: lesson.text, version: lesson.version, updatedAt: lesson.updatedAt.toISOString() },
  });

  const [shown, setShown] = useState({ revision: draft.revision, reload: 0, text: draft.source });
  // The keeper has put another text in place: what an earlier visit could not save.
  if (shown.revision !== draft.revision) setShown({ revision: draft.revision, reload: shown.reload + 1, text: draft.source });

  /** @param reload whether the open editor must show a text that nobody typed into it */
  const change = useCallback((text: string, reload = false) => {
    setShown((before) => ({ ...before, text, reload: before.reload + (reload ? 1 : 0) }));
    keeper.change(text);
  }, [keeper]);

  const resolve = useCallback((merged: string, theirs: ServerDraft) => {
    setSaved({ version: theirs.version, text: theirs.source });
    change(merged, true);
    keeper.resolve("mine", theirs);
  }, [change, keeper]);

  /** Resolves with the draft's version once the server has all that is typed; with null when it cannot have it now. */
  const saveNow = useCallback(async (): Promise<number | null> => await savedToTheEnd(keeper) ? version.current : null, [keeper]);

  return { text: shown.text, reload: shown.reload, status: draft.status, saved, otherBy, change, resolve, saveNow };
}
