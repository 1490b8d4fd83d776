"use client";

import { useSyncExternalStore } from "react";
import { clockText } from "#domain/habits.ts";

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}

const second = () => Math.floor(Date.now() / 1000);

/** How long a clock has run, as it runs. It is not read aloud each second: whoever wants it goes there. */
export function RunningTime({ startedAt }: { startedAt: Date }) {
  // The server does not know when its page is looked at.
  const now = useSyncExternalStore<number | null>(everySecond, second, () => null);
  return <span role="timer" aria-live="off" className="tabular-nums">{now === null ? "–:––" : clockText(now - startedAt.getTime() / 1000)}</span>;
}
