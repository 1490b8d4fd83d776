import { themes, themeWords, type Theme } from "#components/shell/theme.ts";
import type { IconName } from "#components/ui/icon.tsx";
import { kindWords, leavesSite } from "#domain/search/kinds.ts";
import { beginsWordsOf } from "#domain/search/words.ts";
import type { PaletteStart, SearchAnswer } from "../schema.ts";
import { kindIcons } from "./kind-icons.ts";

export type Command = { name: "theme"; theme: Theme } | { name: "sign-out" } | { name: "keys" };

export interface PaletteOption {
  /** An id of the page's elements too. */
  id: string;
  label: string;
  /** What it is, after the label. */
  note: string;
  icon: IconName;
  does: { href: string } | { command: Command };
}

export interface OptionGroup {
  title: string;
  options: PaletteOption[];
}

interface Place {
  href: string;
  label: string;
  icon: IconName;
  /** Other words that it is found by. */
  also?: string;
}

const places: readonly Place[] = [
  { href: "/today", label: "Today", icon: "sun", also: "home start next" },
  { href: "/roadmap", label: "Roadmap", icon: "path", also: "year months topics lessons exercises" },
  { href: "/projects", label: "Projects", icon: "project" },
  { href: "/habits", label: "Habits", icon: "repeat", also: "streak daily" },
  { href: "/papers", label: "Papers", icon: "evidence", also: "reading list" },
  { href: "/achievements", label: "Achievements", icon: "award", also: "awards tiers" },
  { href: "/resources", label: "Resources", icon: "book", also: "library courses videos books links" },
  { href: "/notes", label: "Notes and bookmarks", icon: "note" },
  { href: "/settings", label: "Settings", icon: "settings", also: "profile password account time zone" },
];

function placesOf({ judges, operates, month }: { judges: boolean; operates: boolean; month: PaletteStart["month"] }): Place[] {
  const [today, roadmap, ...rest] = places;
  return [
    today, roadmap,
    ...month === null ? [] : [{ href: `/months/${month.month}`, label: `This month: ${month.title}`, icon: "calendar" as const, also: `month ${month.month}` }],
    ...rest,
    ...judges ? [{ href: "/evidence", label: "To judge", icon: "evidence" as const, also: "evidence reports mentor" }] : [],
    ...operates ? [{ href: "/status", label: "Status", icon: "pulse" as const, also: "workers queue operator" }] : [],
  ];
}

const commands: readonly { label: string; icon: IconName; command: Command; also?: string }[] = [
  ...themes.map((theme) => ({ label: `Change theme to ${theme === "system" ? "that of the system" : themeWords[theme].toLowerCase()}`, icon: "sun" as const, command: { name: "theme" as const, theme }, also: "appearance colours mode" })),
  { label: "Keyboard shortcuts", icon: "key", command: { name: "keys" }, also: "keys help" },
  { label: "Sign out", icon: "person", command: { name: "sign-out" }, also: "log out leave" },
];

const asOption = ({ href, label, icon }: Place): PaletteOption => ({ id: `go-${href.slice(1).replaceAll("/", "-")}`, label, note: "", icon, does: { href } });

function hitOption({ kind, key, title, href, month }: SearchAnswer["hits"][number]): PaletteOption {
  const note = [kindWords[kind].one, kind === "month" || month === null ? null : `month ${month}`, leavesSite(href) ? "leaves this site" : null].filter((part) => part !== null);
  return { id: `hit-${kind}-${key.replaceAll(/\W+/g, "-")}`, label: title, note: note.join(", "), icon: kindIcons[kind], does: { href } };
}

interface PaletteFacts {
  typed: string;
  judges: boolean;
  operates: boolean;
  /** Null until the server has answered. */
  start: PaletteStart | null;
  /** The newest answer to something typed; null when there is none. */
  answer: SearchAnswer | null;
}

/** What the palette offers, group by group; the first option is what Enter opens, so it is never a command. */
export function optionGroups({ typed, start, answer, ...person }: PaletteFacts): OptionGroup[] {
  const here = placesOf({ ...person, month: start?.month ?? null });
  if (typed === "") {
    const recent = (start?.recent ?? []).map(({ kind, title, href }): PaletteOption => ({ id: `recent-${kind}`, label: title, note: kindWords[kind].one, icon: kindIcons[kind], does: { href } }));
    return [{ title: "Opened last", options: recent }, { title: "Pages", options: here.map(asOption) }].filter(({ options }) => options.length > 0);
  }
  const all: PaletteOption = { id: "all-results", label: `All results for “${typed}”`, note: "", icon: "search", does: { href: `/search?${new URLSearchParams({ q: typed })}` } };
  const found = commands.filter(({ label, also = "" }) => beginsWordsOf(typed, `${label} ${also}`)).map(({ label, icon, command }): PaletteOption =>
    ({ id: command.name === "theme" ? `do-theme-${command.theme}` : `do-${command.name}`, label, note: "", icon, does: { command } }));
  return [
    { title: "Pages", options: here.filter(({ label, also = "" }) => beginsWordsOf(typed, `${label} ${also}`)).map(asOption) },
    { title: answer !== null && answer.meant !== null ? `Nothing for “${typed}”, but for “${answer.meant}”` : "In the course", options: [...(answer?.hits ?? []).map(hitOption), all] },
    { title: "Commands", options: found },
  ].filter(({ options }) => options.length > 0);
}
