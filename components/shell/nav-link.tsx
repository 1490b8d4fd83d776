"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";

interface NavLinkProps extends Omit<ComponentProps<typeof Link>, "className" | "children"> {
  href: string;
  label: string;
  icon: IconName;
  /** Other paths that belong to it: a lesson is part of the roadmap. */
  also?: readonly string[];
  /** The bar of a phone has no room for it: there it is in the account's menu. */
  wideOnly?: boolean;
  /** At the icon: how much is new there. */
  mark?: ReactNode;
}

const within = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

/** An entry of the rail or the bottom bar, marked when the page is part of it. */
export function NavLink({ href, label, icon, also = [], wideOnly = false, mark, ...rest }: NavLinkProps) {
  const path = usePathname();
  const current = [href, ...also].some((base) => within(path, base));
  return (
    <Link
      {...rest} href={href}
      aria-current={path === href ? "page" : current ? "true" : undefined}
      className={cn(
        "min-h-12 flex-1 flex-col items-center justify-center gap-1 rounded-md px-1 py-1.5 text-xs transition-colors duration-150 -outline-offset-2 md:flex-none low:min-h-10 low:gap-0.5 low:py-0.5",
        wideOnly ? "hidden md:flex" : "flex",
        current ? "font-medium text-accent md:bg-accent-soft" : "text-ink-soft hover:text-ink md:hover:bg-sunken",
      )}
    >
      {mark === undefined ? <Icon name={icon} size={18} /> : <span className="relative"><Icon name={icon} size={18} />{mark}</span>}
      {label}
    </Link>
  );
}
