"use client";

import { useEffect } from "react";
import { markSeenAction } from "../actions.ts";

/** Says that a conversation was seen, once somebody looks at its page. Shows nothing. */
export function Seen({ threadId, upTo }: { threadId: string; upTo: string }) {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", look);
      // What is not heard of stays unread: the next look says it again.
      void markSeenAction({ threadId, upTo }).catch(() => null);
    };
    document.addEventListener("visibilitychange", look);
    look();
    return () => document.removeEventListener("visibilitychange", look);
  }, [threadId, upTo]);
  return null;
}
