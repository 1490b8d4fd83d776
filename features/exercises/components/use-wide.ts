"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 1024px)";

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}

/** Whether there is room for panes side by side; null on the server, which does not know. */
export const useWide = (): boolean | null => useSyncExternalStore<boolean | null>(subscribe, () => window.matchMedia(query).matches, () => null);
