"use client";

import { useEffect } from "react";
import { useSafeRefresh } from "./safe-refresh.ts";

interface RefreshAtProps {
  /** ISO 8601. */
  at: string;
  /** The server's clock when the page was made: that of the reader may be wrong. */
  now: string;
}

/** A timer knows no longer one than 24 days, and one that slept through the moment looks soon after. */
const longestMs = 3_600_000;
/** A whole class does not ask in one instant. */
const spreadMs = 1500;
const againMs = 5000;

/** Fetches the page's server-rendered parts anew when the moment has come, and again until they were. Shows nothing. */
export function RefreshAt({ at, now }: RefreshAtProps) {
  const refresh = useSafeRefresh();
  useEffect(() => {
    const moment = Date.now() + Date.parse(at) - Date.parse(now);
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const left = moment - Date.now();
      if (left <= 0) void refresh();
      timer = setTimeout(look, left <= 0 ? againMs : Math.min(left, longestMs) + Math.random() * spreadMs);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [at, now, refresh]);
  return null;
}
