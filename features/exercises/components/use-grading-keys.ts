"use client";

import { useEffect, useEffectEvent } from "react";
import type { GradingMode } from "./use-grading.ts";

interface GradingKeys {
  /** A grading is under way. */
  working: boolean;
  begin(mode: GradingMode): void;
  cancel(): void;
}

/** Ctrl or Cmd + Enter runs, with Shift submits, Escape cancels: on the whole page; the editor takes its keys itself. */
export function useGradingKeys({ working, begin, cancel }: GradingKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Whatever is open, a list of suggestions or a dialog, has the first right to it.
    if (event.key === "Escape" && working && !event.defaultPrevented && !document.querySelector("dialog[open]")) cancel();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.closest("[data-testid=code-editor]")) return;
    event.preventDefault();
    begin(event.shiftKey ? "submit" : "run");
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
