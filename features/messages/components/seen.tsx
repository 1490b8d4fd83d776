"use client";

import { useCallback } from "react";
import { useOnceLookedAt } from "#components/ui/use-once-looked-at.ts";
import { markSeenAction } from "../actions.ts";

/** Says that a conversation was seen, once somebody looks at its page. Shows nothing. */
export function Seen({ threadId, upTo }: { threadId: string; upTo: string }) {
  useOnceLookedAt(useCallback(() => markSeenAction({ threadId, upTo }), [threadId, upTo]));
  return null;
}
