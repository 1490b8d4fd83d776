"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useT } from "#i18n";
import { useSafeRefresh } from "#components/ui/safe-refresh.ts";
import { followUnread } from "./follow-unread.ts";
import { beat, lastHeard, setUnread, useBeats, useUnread } from "./unread-store.ts";

/** Keeps the count of unread notifications as it is, and says a new one when there is a pause. It shows nothing. */
export function NotificationFeed({ person, unread }: { person: string; unread: number }) {
  const t = useT();
  const [said, setSaid] = useState("");
  useEffect(() => setUnread(unread), [unread]);
  const hear = useEffectEvent(({ unread: now, newest }: { unread: number; newest: { text: string } | null }) => {
    if (now > (lastHeard() ?? unread) && newest) setSaid(t("New notification: {text}", { text: newest.text }));
    setUnread(now);
    beat();
  });
  useEffect(() => followUnread(person, (event) => hear(event)), [person]);
  return <p role="status" className="sr-only">{said}</p>;
}

/** Has the list made anew when the count changes while it is open. */
export function RefreshOnNews({ unread }: { unread: number }) {
  const refresh = useSafeRefresh();
  const now = useUnread(unread);
  useEffect(() => { if (now !== unread) void refresh(); }, [now, unread, refresh]);
  return null;
}

const togetherMs = 50;

/** Has the page made anew whenever its reader is told something, or has read it in another tab. */
export function RefreshOnWord() {
  const refresh = useSafeRefresh();
  const beats = useBeats();
  const [first] = useState(beats);
  useEffect(() => {
    if (beats === first) return;
    // Several words at once are one look.
    const timer = setTimeout(() => void refresh(), togetherMs);
    return () => clearTimeout(timer);
  }, [beats, first, refresh]);
  return null;
}
