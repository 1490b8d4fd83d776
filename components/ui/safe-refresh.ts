"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const patienceMs = 10_000;
const againMs = 5000;

async function siteAnswers(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return (await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(patienceMs) })).ok;
  } catch {
    return false;
  }
}

/**
 * For what refreshes the page without being asked. The router answers a refresh that fails by loading the whole page, so that
 * away from the network, or while the site restarts, somebody in the middle of a sentence would get the browser's error page:
 * it is asked only while the site and its database answer.
 * @returns refreshes, unless that must not be tried now; with `insist` as soon as it may be
 */
export function useSafeRefresh(): (insist?: boolean) => Promise<void> {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(async function refresh(insist = false) {
    clearTimeout(timer.current);
    if (await siteAnswers()) router.refresh();
    else if (insist) timer.current = setTimeout(() => void refresh(true), againMs);
  }, [router]);
}
