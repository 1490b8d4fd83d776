import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Shell } from "#components/shell/shell.tsx";
import { themeCookie, themeFrom } from "#components/shell/theme.ts";
import { SignOutForm } from "#features/accounts/components/sign-out-form.tsx";
import { teachesAnyone, teachesCourse } from "#features/enrolments/queries.ts";
import { Bell, UnreadMark } from "#features/notifications/components/bell.tsx";
import { NotificationFeed } from "#features/notifications/components/notification-feed.tsx";
import { countUnread } from "#features/notifications/queries.ts";
import { SearchLauncher } from "#features/search/components/search-launcher.tsx";
import { requireUser } from "#lib/auth.ts";

/** The frame of every page for signed-in people. It checks nothing for the pages: each asks by itself. */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const [judges, instructs, unread, jar] = await Promise.all([teachesAnyone(user), teachesCourse(user), countUnread(user), cookies()]);
  return (
    <Shell
      name={user.name} email={user.email} judges={judges} instructs={instructs} operates={user.role === "admin"} theme={themeFrom(jar.get(themeCookie)?.value)}
      search={<SearchLauncher judges={judges} operates={user.role === "admin"} />}
      news={{ bell: <Bell unread={unread} />, mark: <UnreadMark unread={unread} /> }}
      signOut={<SignOutForm variant="quiet" size="sm" className="w-full justify-start px-2! text-ink" />}
    >
      {children}
      <NotificationFeed person={user.id} unread={unread} />
    </Shell>
  );
}
