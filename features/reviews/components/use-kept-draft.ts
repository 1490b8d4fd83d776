"use client";

import { useEffect, useRef, useState } from "react";
import { forgetText, keepText } from "#components/ui/kept-text-area.tsx";
import type { ActionResult } from "#lib/action.ts";

/** How long nothing is typed before it is saved. */
const quietMs = 700;
const longestMs = 10_000;

export type KeptState = "clean" | "saving" | "saved" | { problem: string | null };

/**
 * Keeps what is typed on the server, a moment after the last key and when the field goes; until the server has it
 * this browser keeps the text. A save that fails is tried again.
 * @param keptAs under which name the browser keeps it
 * @param gone what follows when the field went and what was typed in it is saved
 */
export function useKeptDraft<T extends { text: string }>(keptAs: string, save: (value: T) => Promise<ActionResult<void>>, gone?: () => void) {
  const [state, setState] = useState<KeptState>("clean");
  const touched = useRef(false);
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const running = useRef(Promise.resolve(true));
  const sending = useRef(save);
  useEffect(() => { sending.current = save; });

  /** Saves what waits; resolves with whether the server has everything. One after the other: an older text never wins. */
  function flush(): Promise<boolean> {
    const entry = waiting.current;
    if (!entry) return running.current;
    clearTimeout(entry.timer);
    waiting.current = null;
    running.current = running.current.then(async () => {
      setState("saving");
      const result = await sending.current(entry.value).catch(() => null);
      if (result?.ok) {
        if (waiting.current === null) forgetText(keptAs);
        setState("saved");
        return true;
      }
      setState({ problem: result?.error.message ?? null });
      // Newer words are saved by themselves; these are tried again where the site was away.
      if (waiting.current === null && !result) waiting.current = { value: entry.value, timer: setTimeout(() => void flush(), longestMs) };
      return false;
    });
    return running.current;
  }

  function touch(value: T) {
    touched.current = true;
    keepText(keptAs, value.text);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { value, timer: setTimeout(() => void flush(), quietMs) };
  }

  /** Nothing that waits is saved any more. */
  function drop() {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    forgetText(keptAs);
  }

  const leave = () => { if (touched.current) void flush().then(() => gone?.()); };
  const last = useRef(leave);
  useEffect(() => { last.current = leave; });
  useEffect(() => () => last.current(), []);

  return { state, touch, flush, drop };
}
