"use client";

import { useEffect } from "react";

/**
 * Tells the site once that somebody looks at the page: not while it is open in the background.
 * @param tell must stay the same from one rendering to the next; where it is another one, it is told again
 */
export function useOnceLookedAt(tell: () => Promise<unknown>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", look);
      // What is not heard of stays unread: the next look says it again.
      void tell().catch(() => null);
    };
    document.addEventListener("visibilitychange", look);
    look();
    return () => document.removeEventListener("visibilitychange", look);
  }, [tell]);
}
