"use client";

import Link from "next/link";
import type { ReactNode } from "react";

/** A page in the account's menu, which closes when one goes there. */
export function MenuLink({ href, label, mark }: { href: string; label: string; mark?: ReactNode }) {
  return (
    <Link
      href={href} onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
      className="flex min-h-11 items-center gap-2 rounded-sm px-2 text-sm hover:bg-sunken md:min-h-9"
    >
      {label}
      {mark}
    </Link>
  );
}
