"use client";

import { useCallback, useState } from "react";
import { coursePlanSchema, isSamePlan, type CoursePlan } from "#domain/course-plan.ts";
import type { SaveOutcome, ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { useDraft } from "#features/exercises/components/use-draft.ts";
import { savePlanAction } from "../actions.ts";

const textOf = (plan: CoursePlan): string => JSON.stringify(plan);

/** What a kept text says; null for one that is none. */
export function planIn(text: string): CoursePlan | null {
  try {
    return coursePlanSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const mostUndone = 100;

/**
 * The arrangement as this page has it. It is one text to the keeper of drafts: kept in the browser at each change, saved
 * at each pause, and never over somebody else's.
 */
export function usePlan(userId: string, course: { id: string; version: number; plan: CoursePlan; updatedAt: Date }) {
  const [plan, setPlan] = useState(course.plan);
  const [earlier, setEarlier] = useState<readonly CoursePlan[]>([]);
  const courseId = course.id;

  const save = useCallback(async (source: string, baseVersion: number): Promise<SaveOutcome> => {
    const result = await savePlanAction({ courseId, baseVersion, plan: planIn(source) });
    if (!result.ok) return { kind: "refused", message: result.error.message, signedOut: result.error.code === "NotSignedInError" };
    const answer = result.value;
    if (answer.saved) return { kind: "saved", version: answer.version };
    const { version, plan: theirs, updatedAt } = answer.other;
    return { kind: "conflict", theirs: { source: textOf(theirs), version, updatedAt: updatedAt.toISOString() } };
  }, [courseId]);

  const { keeper, ...draft } = useDraft({
    userId, exerciseId: `course:${courseId}`, starter: "", save, pauseMs: 600,
    stored: { source: textOf(course.plan), version: course.version, updatedAt: course.updatedAt.toISOString() },
  });

  const [revision, setRevision] = useState(draft.revision);
  // The keeper has put another text in place: what an earlier visit could not save, or somebody else's.
  if (revision !== draft.revision) {
    setRevision(draft.revision);
    const shown = planIn(draft.source);
    if (shown !== null) {
      setEarlier([...earlier, plan].slice(-mostUndone));
      setPlan(shown);
    }
  }

  const change = useCallback((next: CoursePlan): boolean => {
    if (isSamePlan(next, plan)) return false;
    setEarlier([...earlier, plan].slice(-mostUndone));
    setPlan(next);
    keeper.change(textOf(next));
    return true;
  }, [keeper, plan, earlier]);

  const undo = useCallback(() => {
    const last = earlier.at(-1);
    if (last === undefined) return;
    setEarlier(earlier.slice(0, -1));
    setPlan(last);
    keeper.change(textOf(last));
  }, [keeper, earlier]);

  const resolve = useCallback((choice: "mine" | "theirs", theirs: ServerDraft) => keeper.resolve(choice, theirs), [keeper]);

  return { plan, change, undo, canUndo: earlier.length > 0, status: draft.status, resolve, saveNow: keeper.flush };
}
