"use client";

import Link from "next/link";

/** A page in the account's menu, which closes when one goes there. */
export function MenuLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href} onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
      className="flex min-h-11 items-center rounded-sm px-2 text-sm hover:bg-sunken md:min-h-9"
    >
      {label}
    </Link>
  );
}
