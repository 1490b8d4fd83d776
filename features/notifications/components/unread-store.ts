"use client";

import { useSyncExternalStore } from "react";

/** What is unread, as it was last heard; null until the first stream speaks. */
let heard: number | null = null;
const listeners = new Set<() => void>();

export const lastHeard = (): number | null => heard;

/** From the stream, or from a page that the server has just made: the newer word counts. */
export function setUnread(unread: number | null): void {
  if (heard === unread) return;
  heard = unread;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** How much is unread now. @param fromServer what it was when the page was made */
export const useUnread = (fromServer: number): number => useSyncExternalStore(subscribe, () => heard ?? fromServer, () => fromServer);

/** How often the stream has spoken: pages that show what it is about look anew each time, also where the count is the same. */
let beats = 0;

export function beat(): void {
  beats += 1;
  for (const listener of listeners) listener();
}

export const useBeats = (): number => useSyncExternalStore(subscribe, () => beats, () => 0);
