"use client";

import { useCallback, useRef } from "react";

/**
 * The name under which a program is handed in. A text whose answer was lost on its way keeps the name when it is sent again:
 * the server knows it, and one press counts once, also where only so many are taken.
 */
export function useRequestId() {
  const last = useRef<{ source: string; id: string }>(null);
  const requestId = useCallback((source: string): string => {
    if (last.current?.source !== source) last.current = { source, id: crypto.randomUUID() };
    return last.current.id;
  }, []);
  const arrived = useCallback(() => { last.current = null; }, []);
  return { requestId, arrived };
}
