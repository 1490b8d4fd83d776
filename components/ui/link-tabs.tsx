import Link from "next/link";
import { cn } from "#lib/cn.ts";

interface LinkTabsProps {
  label: string;
  /** The address of the page that is open. */
  current: string;
  tabs: readonly { href: string; label: string }[];
}

/** The ways to the pages that belong together. */
export function LinkTabs({ label, current, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="mb-8 flex flex-wrap gap-x-4 border-b border-line sm:gap-x-6">
      {tabs.map(({ href, label: words }) => (
        <Link
          key={href} href={href} aria-current={href === current ? "page" : undefined}
          className={cn("-mb-px flex min-h-11 items-center border-b-2 px-0.5 text-sm font-medium whitespace-nowrap -outline-offset-2 md:min-h-10", href === current ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink")}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
