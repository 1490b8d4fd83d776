import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Mark } from "./mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { UserMenu } from "./user-menu.tsx";

interface ShellProps extends ComponentProps<typeof UserMenu> {
  /** Whether the person judges evidence. */
  judges: boolean;
  /** Whether the person runs the site. */
  operates: boolean;
  children: ReactNode;
}

/**
 * A slim rail at the left, on a phone a bar at the bottom, and the content. Pages bring their own
 * margins (`PageBody`), so that an exercise can fill the window.
 */
export function Shell({ judges, operates, children, ...user }: ShellProps) {
  return (
    <div className="pb-16 md:pb-0 md:pl-24">
      <header className="fixed inset-x-0 bottom-0 z-30 flex h-16 items-stretch border-t border-line bg-paper px-1 md:inset-y-0 md:right-auto md:h-auto md:w-24 md:flex-col md:border-t-0 md:border-r md:px-1.5 md:py-3">
        <Link href="/roadmap" aria-label="Descent: to the roadmap" className="hidden h-12 items-center justify-center rounded-md text-accent md:flex">
          <Mark />
        </Link>
        <nav aria-label="Main" className="flex flex-4 items-stretch py-1 md:mt-4 md:flex-1 md:flex-col md:items-stretch md:gap-1 md:py-0">
          <NavLink href="/roadmap" label="Roadmap" icon="path" also={["/months", "/lessons", "/exercises"]} />
          <NavLink href="/projects" label="Projects" icon="project" />
          <NavLink href="/achievements" label="Achievements" icon="award" />
          {judges && <NavLink href="/evidence" label="To judge" icon="evidence" />}
          {operates && <NavLink href="/status" label="Status" icon="pulse" />}
          <NavLink href="/settings" label="Settings" icon="settings" />
        </nav>
        <div className="flex flex-1 items-stretch py-1 md:block md:flex-none md:py-0">
          <UserMenu {...user} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">{children}</main>
    </div>
  );
}
