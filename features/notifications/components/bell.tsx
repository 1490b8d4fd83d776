"use client";

import { useT } from "#i18n";
import { NavLink } from "#components/shell/nav-link.tsx";
import { cn } from "#lib/cn.ts";
import { useUnread } from "./unread-store.ts";

/** The entry of the rail, with how much is unread. */
export function Bell({ unread }: { unread: number }) {
  const t = useT();
  return <NavLink href="/notifications" label={t("Notifications")} icon="bell" wideOnly mark={<UnreadMark unread={unread} className="absolute -top-1.5 left-3" />} />;
}

/** The number of unread notifications; nothing when there are none. */
export function UnreadMark({ unread, className }: { unread: number; className?: string }) {
  const t = useT();
  const now = useUnread(unread);
  if (now === 0) return null;
  return (
    <span className={cn("min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-accent-ink tabular-nums", className)}>
      <span aria-hidden="true">{now > 99 ? "99+" : now}</span>
      <span className="sr-only">{t("{count, plural, one {# unread notification} other {# unread notifications}}", { count: now })}</span>
    </span>
  );
}
