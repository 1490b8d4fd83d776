"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { forget, keep, readKept } from "./draft-store.ts";

export interface ServerDraft {
  source: string;
  version: number;
  /** ISO 8601. */
  updatedAt: string;
}

/** How a save ended. */
export type SaveOutcome =
  | { kind: "saved"; version: number }
  | { kind: "conflict"; theirs: ServerDraft }
  | { kind: "refused"; message: string; signedOut: boolean }
  | { kind: "unreachable" };

export type SaveDraft = (source: string, baseVersion: number) => Promise<SaveOutcome>;

export type DraftStatus =
  | { kind: "saved" | "saving" | "typing" | "offline" }
  | { kind: "refused"; message: string; signedOut: boolean }
  | { kind: "conflict"; theirs: ServerDraft };

interface DraftOptions {
  userId: string;
  exerciseId: string;
  starter: string;
  /** What the server had when the page was made; null when nothing was typed yet. */
  stored: ServerDraft | null;
  save: SaveDraft;
}

const pauseMs = 800;
const retryMs = 4000;

/**
 * Keeps what is typed: in the browser at each change, on the server at each pause. A save that is
 * based on an older version than the server's is refused and both texts are shown; nothing is
 * overwritten unseen.
 */
export function useDraft({ userId, exerciseId, starter, stored, save }: DraftOptions) {
  const [initial] = useState(() => stored?.source ?? starter);
  const [shown, setShown] = useState({ source: initial, revision: 0 });
  const [status, setStatus] = useState<DraftStatus>({ kind: "saved" });
  const source = useRef(initial);
  const version = useRef(stored?.version ?? 0);
  const savedSource = useRef(initial);
  const saving = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const inConflict = useRef(false);

  const later = useEffectEvent((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), ms);
  });

  const flush = useEffectEvent(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (saving.current || inConflict.current || source.current === savedSource.current) return;
    saving.current = true;
    setStatus({ kind: "saving" });
    const sent = source.current;
    const outcome = await save(sent, version.current).catch((): SaveOutcome => ({ kind: "unreachable" }));
    saving.current = false;
    if (outcome.kind === "saved") {
      version.current = outcome.version;
      savedSource.current = sent;
      if (source.current === sent) {
        forget(userId, exerciseId);
        setStatus({ kind: "saved" });
      } else {
        setStatus({ kind: "typing" });
        later(pauseMs);
      }
    } else if (outcome.kind === "conflict") {
      inConflict.current = true;
      setStatus({ kind: "conflict", theirs: outcome.theirs });
    } else if (outcome.kind === "refused") {
      setStatus({ kind: "refused", message: outcome.message, signedOut: outcome.signedOut });
      // Someone who signed in again in another tab goes on here without doing anything.
      later(retryMs * 2);
    } else {
      setStatus({ kind: "offline" });
      later(retryMs);
    }
  });

  const show = useCallback((text: string) => {
    source.current = text;
    setShown((before) => ({ source: text, revision: before.revision + 1 }));
  }, []);

  // What an earlier visit typed and could not save is shown again, and saved now.
  const restore = useEffectEvent(() => {
    const kept = readKept(userId, exerciseId);
    if (!kept || kept.source === source.current) return;
    version.current = kept.baseVersion;
    show(kept.source);
    later(0);
  });
  useEffect(() => restore(), []);

  const onChange = useCallback((text: string) => {
    if (text === source.current) return;
    source.current = text;
    keep(userId, exerciseId, { source: text, baseVersion: version.current, at: Date.now() });
    setStatus((before) => before.kind === "conflict" || before.kind === "refused" || before.kind === "offline" ? before : { kind: "typing" });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushRef.current(), pauseMs);
  }, [userId, exerciseId]);

  const flushRef = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    flushRef.current = () => flush();
    const leaving = () => { if (document.visibilityState === "hidden") void flush(); };
    const online = () => void flush();
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("online", online);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("online", online);
    };
  }, []);

  /** Settles a conflict: with this browser's text, or with the other. */
  const resolve = useCallback((choice: "mine" | "theirs", theirs: ServerDraft) => {
    inConflict.current = false;
    version.current = theirs.version;
    savedSource.current = theirs.source;
    if (choice === "theirs") {
      show(theirs.source);
      forget(userId, exerciseId);
      setStatus({ kind: "saved" });
    } else {
      setStatus({ kind: "typing" });
      void flushRef.current();
    }
  }, [userId, exerciseId, show]);

  /** Puts another text into the editor (a reset, an earlier attempt) and saves it. */
  const replace = useCallback((text: string) => {
    show(text);
    keep(userId, exerciseId, { source: text, baseVersion: version.current, at: Date.now() });
    void flushRef.current();
  }, [userId, exerciseId, show]);

  const current = useCallback(() => source.current, []);
  const saveNow = useCallback(() => flushRef.current(), []);
  return { shown, status, onChange, current, resolve, replace, saveNow };
}
