import type { ReactNode } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { cn } from "#lib/cn.ts";
import { MenuLink } from "./menu-link.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import type { Theme } from "./theme.ts";

interface UserMenuProps {
  name: string;
  email: string;
  theme: Theme;
  /** The form that signs out. */
  signOut: ReactNode;
  /** Pages that a phone's bar has no room for. */
  elsewhere: readonly { href: string; label: string; mark?: ReactNode }[];
  /** How much is new, at the button where the rail does not say it. */
  mark: ReactNode;
}

const personal = [
  { href: "/messages", label: msg("Messages") }, { href: "/reviews", label: msg("Code reviews") }, { href: "/office-hours", label: msg("Office hours") }, { href: "/grades", label: msg("Grades") },
  { href: "/notes", label: msg("Notes and bookmarks") }, { href: "/settings", label: msg("Settings") },
];

const initials = (name: string): string => name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]).join("").toUpperCase();

/** Name, pages of one's own, theme and sign-out. The browser's own popover: Esc and a click beside it close it, without a script. */
export function UserMenu({ name, email, theme, signOut, elsewhere, mark }: UserMenuProps) {
  const t = useT();
  return (
    <>
      <button
        type="button" popoverTarget="user-menu"
        className="flex min-h-12 flex-1 flex-col items-center justify-center gap-1 rounded-md px-1 py-1.5 text-xs text-ink-soft -outline-offset-2 hover:text-ink md:w-full md:flex-none md:hover:bg-sunken low:min-h-10 low:gap-0.5 low:py-0.5"
      >
        <span className="relative">
          <span aria-hidden="true" className="grid size-6 place-items-center rounded-full bg-accent text-[0.625rem] font-semibold text-accent-ink md:size-7">{initials(name)}</span>
          <span className="absolute -top-1.5 left-4 grid rounded-full border-2 border-paper empty:hidden md:hidden">{mark}</span>
        </span>
        {t.rich("Account<hidden> of {name}</hidden>", { name, hidden: (text) => <span className="sr-only">{text}</span> })}
      </button>
      <div
        id="user-menu" popover="auto"
        className="fixed inset-auto right-3 bottom-18 m-0 w-60 rounded-md border border-line-strong bg-surface p-2 text-ink md:right-auto md:bottom-3 md:left-27"
      >
        <div className="border-b border-line px-2 pt-1 pb-3">
          <p className="truncate text-sm font-medium">{name}</p>
          <p className="truncate text-xs text-ink-soft">{email}</p>
        </div>
        <ul className="border-b border-line py-2">
          {[...elsewhere.map((entry) => ({ ...entry, narrowOnly: true })), ...personal.map(({ href, label }) => ({ href, label: t(label), mark: undefined, narrowOnly: false }))].map(({ href, label, mark: beside, narrowOnly }) => (
            <li key={href} className={cn(narrowOnly && "md:hidden")}>
              <MenuLink href={href} label={label} mark={beside} />
            </li>
          ))}
        </ul>
        <div className="border-b border-line py-3">
          <ThemeChoice initial={theme} />
        </div>
        <div className="pt-2">{signOut}</div>
      </div>
    </>
  );
}
