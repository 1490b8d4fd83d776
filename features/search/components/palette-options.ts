import { themes, type Theme } from "#components/shell/theme.ts";
import type { IconName } from "#components/ui/icon.tsx";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { hitTitle, kindWords, leavesSite } from "#domain/search/kinds.ts";
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
  /** The English name, which is understood in every language. */
  english?: string;
}

const places: readonly Place[] = [
  { href: "/today", label: msg("Today"), icon: "sun", also: msg("home start next") },
  { href: "/roadmap", label: msg("Roadmap"), icon: "path", also: msg("year months topics lessons exercises") },
  { href: "/projects", label: msg("Projects"), icon: "project" },
  { href: "/habits", label: msg("Habits"), icon: "repeat", also: msg("streak daily") },
  { href: "/papers", label: msg("Papers"), icon: "evidence", also: msg("reading list") },
  { href: "/achievements", label: msg("Achievements"), icon: "award", also: msg("awards tiers") },
  { href: "/resources", label: msg("Resources"), icon: "book", also: msg("library courses videos books links") },
  { href: "/notes", label: msg("Notes and bookmarks"), icon: "note" },
  { href: "/notifications", label: msg("Notifications"), icon: "bell" },
  { href: "/settings", label: msg("Settings"), icon: "settings", also: msg("profile password account time zone") },
];

function placesOf({ judges, operates, start, t }: PaletteFacts): Place[] {
  const here = places.map((place): Place => ({ ...place, label: t(place.label), english: place.label, also: place.also && t(place.also) }));
  const month = start?.month ?? null;
  return [
    ...here.slice(0, 2),
    ...month === null ? [] : [{ href: `/months/${month.month}`, label: t("This month: {title}", { title: t.asIs(month.title) }), icon: "calendar" as const, also: t("month {month}", { month: month.month }) }],
    ...here.slice(2),
    ...judges ? [{ href: "/desk", label: t("Desk"), icon: "evidence" as const, also: t("mentor queue review cohorts progress") }] : [],
    ...judges ? [{ href: "/evidence", label: t("To judge"), icon: "evidence" as const, also: t("evidence reports mentor") }] : [],
    ...operates ? [
      { href: "/people", label: t("People"), icon: "person" as const, also: t("accounts roles administrators") },
      { href: "/audit", label: t("Audit"), icon: "history" as const, also: t("changes log who") },
      { href: "/status", label: t("Status"), icon: "pulse" as const, also: t("workers queue operator") },
    ] : [],
  ];
}

const themeCommands: Record<Theme, string> = {
  system: msg("Change theme to that of the system"), light: msg("Change theme to light"), dark: msg("Change theme to dark"), contrast: msg("Change theme to high contrast"),
};

const commands: readonly { label: string; icon: IconName; command: Command; also: string }[] = [
  ...themes.map((theme) => ({ label: themeCommands[theme], icon: "sun" as const, command: { name: "theme" as const, theme }, also: msg("appearance colours mode") })),
  { label: msg("Keyboard shortcuts"), icon: "key", command: { name: "keys" }, also: msg("keys help") },
  { label: msg("Sign out"), icon: "person", command: { name: "sign-out" }, also: msg("log out leave") },
];

const asOption = ({ href, label, icon }: Place): PaletteOption => ({ id: `go-${href.slice(1).replaceAll("/", "-")}`, label, note: "", icon, does: { href } });

function hitOption(hit: SearchAnswer["hits"][number], t: Translate): PaletteOption {
  const { kind, key, href, month } = hit;
  const note = [t(kindWords[kind].one), kind === "month" || month === null ? null : t("month {month}", { month }), leavesSite(href) ? t("leaves this site") : null].filter((part) => part !== null);
  return { id: `hit-${kind}-${key.replaceAll(/\W+/g, "-")}`, label: hitTitle(hit, t), note: note.join(", "), icon: kindIcons[kind], does: { href } };
}

interface PaletteFacts {
  typed: string;
  judges: boolean;
  operates: boolean;
  /** Null until the server has answered. */
  start: PaletteStart | null;
  /** The newest answer to something typed; null when there is none. */
  answer: SearchAnswer | null;
  t: Translate;
}

/** What the palette offers, group by group; the first option is what Enter opens, so it is never a command. */
export function optionGroups(facts: PaletteFacts): OptionGroup[] {
  const { typed, start, answer, t } = facts;
  const here = placesOf(facts);
  if (typed === "") {
    const recent = (start?.recent ?? []).map(({ kind, title, href }): PaletteOption => ({ id: `recent-${kind}`, label: title, note: t(kindWords[kind].one), icon: kindIcons[kind], does: { href } }));
    return [{ title: t("Opened last"), options: recent }, { title: t("Pages"), options: here.map(asOption) }].filter(({ options }) => options.length > 0);
  }
  const all: PaletteOption = { id: "all-results", label: t("All results for “{words}”", { words: typed }), note: "", icon: "search", does: { href: `/search?${new URLSearchParams({ q: typed })}` } };
  const found = commands.filter(({ label, also }) => beginsWordsOf(typed, [t(label), label, t(also)].join(" "))).map(({ label, icon, command }): PaletteOption =>
    ({ id: command.name === "theme" ? `do-theme-${command.theme}` : `do-${command.name}`, label: t(label), note: "", icon, does: { command } }));
  const hits = (answer?.hits ?? []).map((hit) => hitOption(hit, t));
  return [
    { title: t("Pages"), options: here.filter(({ label, english = "", also = "" }) => beginsWordsOf(typed, [label, english, also].join(" "))).map(asOption) },
    { title: answer !== null && answer.meant !== null ? t("Nothing for “{typed}”, but for “{meant}”", { typed, meant: answer.meant }) : t("In the course"), options: [...hits, all] },
    { title: t("Commands"), options: found },
  ].filter(({ options }) => options.length > 0);
}
