"use client";

import { useEffect } from "react";
import { useSafeRefresh } from "./safe-refresh.ts";

/** Fetches the page's server-rendered parts anew every few seconds, while somebody looks at them. Shows nothing. */
export function Refresh({ everyMs }: { everyMs: number }) {
  const again = useSafeRefresh();
  useEffect(() => {
    const refresh = () => { if (document.visibilityState === "visible") void again(); };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [again, everyMs]);
  return null;
}
