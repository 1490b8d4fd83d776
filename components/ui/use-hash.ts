"use client";

import { useSyncExternalStore } from "react";

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** What stands after the # of the address; nothing on the server, which is not told. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash.slice(1), () => "");
