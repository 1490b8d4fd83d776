"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { DraftKeeper, type SaveOutcome, type ServerDraft } from "./draft-keeper.ts";
import { forget, keep, readKept } from "./draft-store.ts";

interface DraftOptions {
  userId: string;
  exerciseId: string;
  starter: string;
  stored: ServerDraft | null;
  save(source: string, baseVersion: number, replaced: string | null): Promise<SaveOutcome>;
  onGivenUp?(source: string): void;
  /** After the last change, before it is saved. */
  pauseMs?: number;
}

/** The draft of one exercise, as this page sees it; see DraftKeeper. */
export function useDraft({ userId, exerciseId, starter, stored, save, onGivenUp, pauseMs }: DraftOptions) {
  const [keeper] = useState(() => new DraftKeeper({
    starter, stored, save, onGivenUp, pauseMs,
    shelf: {
      read: () => readKept(userId, exerciseId),
      keep: (draft) => { keep(userId, exerciseId, draft); },
      forget: () => forget(userId, exerciseId),
    },
  }));
  const view = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);

  useEffect(() => {
    keeper.restore();
    const leaving = () => { if (document.visibilityState === "hidden") void keeper.flush(); };
    const online = () => void keeper.flush();
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("online", online);
    return () => {
      keeper.stop();
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("online", online);
    };
  }, [keeper]);

  return { ...view, keeper };
}
