import Link from "next/link";
import { useT } from "#i18n";
import type { ComponentProps, ReactNode } from "react";
import { Mark } from "./mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { UserMenu } from "./user-menu.tsx";

interface ShellProps extends Omit<ComponentProps<typeof UserMenu>, "elsewhere" | "mark"> {
  /** Whether the person judges evidence. */
  judges: boolean;
  /** Whether the person writes the course. */
  instructs: boolean;
  /** Whether the person runs the site. */
  operates: boolean;
  /** The way into the search, for the rail; it listens to its key everywhere. */
  search: ReactNode;
  /** The entry of the rail for what is new, and how much that is. */
  news: { bell: ReactNode; mark: ReactNode };
  children: ReactNode;
}

/**
 * A slim rail at the left, on a phone a bar at the bottom, and the content. Pages bring their own
 * margins (`PageBody`), so that an exercise can fill the window. What the bar has no room for is in the
 * account's menu, and so is what one seldom needs.
 */
export function Shell({ judges, instructs, operates, search, news, children, ...user }: ShellProps) {
  const t = useT();
  const staff = [
    ...judges ? [{ href: "/desk", label: t("Desk"), icon: "evidence" as const, also: ["/evidence"] }] : [],
    ...instructs ? [{ href: "/teach", label: t("Teach"), icon: "teach" as const, also: undefined }] : [],
    ...operates ? [{ href: "/people", label: t("People"), icon: "person" as const, also: ["/audit"] }, { href: "/status", label: t("Status"), icon: "pulse" as const, also: undefined }] : [],
  ];
  return (
    <div className="pb-16 md:pb-0 md:pl-26">
      <header className="fixed inset-x-0 bottom-0 z-30 flex h-16 items-stretch border-t border-line bg-paper px-1 md:inset-y-0 md:right-auto md:h-auto md:w-26 md:flex-col md:overflow-y-auto md:border-t-0 md:border-r md:px-1.5 md:py-3 low:py-2">
        <Link href="/today" aria-label={t("Descent: to today")} className="hidden h-12 shrink-0 items-center justify-center rounded-md text-accent md:flex low:h-10">
          <Mark />
        </Link>
        {search}
        <nav aria-label={t("Main")} className="flex flex-4 items-stretch py-1 md:mt-1 md:flex-1 md:flex-col md:items-stretch md:gap-1 md:py-0 low:gap-0.5">
          <NavLink href="/today" label={t("Today")} icon="sun" />
          <NavLink href="/roadmap" label={t("Roadmap")} icon="path" also={["/months", "/lessons", "/exercises"]} />
          <NavLink href="/projects" label={t("Projects")} icon="project" wideOnly />
          <NavLink href="/habits" label={t("Habits")} icon="repeat" also={["/papers"]} />
          <NavLink href="/achievements" label={t("Achievements")} icon="award" />
          <NavLink href="/resources" label={t("Resources")} icon="book" wideOnly />
          <NavLink href="/discussion" label={t("Discussion")} icon="discussion" wideOnly />
          {staff.map(({ href, label, icon, also }) => <NavLink key={href} href={href} label={label} icon={icon} also={also} wideOnly />)}
        </nav>
        <div className="flex flex-1 items-stretch py-1 md:block md:flex-none md:py-0">
          {news.bell}
          <UserMenu {...user} mark={news.mark} elsewhere={[{ href: "/notifications", label: t("Notifications"), mark: news.mark }, { href: "/search", label: t("Search") }, { href: "/projects", label: t("Projects") }, { href: "/resources", label: t("Resources") }, { href: "/discussion", label: t("Discussion") }, ...staff]} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">{children}</main>
    </div>
  );
}
