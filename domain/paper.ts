import { addDays, weekStart, type Day } from "./day.ts";
import { capital, numberWord } from "./i18n/in-words.ts";
import { msg, type Translate } from "./i18n/translate.ts";

export const paperStatuses = ["toRead", "reading", "read"] as const;
export type PaperStatus = (typeof paperStatuses)[number];

export const statusTexts: Record<PaperStatus, string> = { toRead: msg("To read"), reading: msg("Reading"), read: msg("Read") };

export const paperOrders = ["added", "title", "read"] as const;
export type PaperOrder = (typeof paperOrders)[number];

export const orderTexts: Record<PaperOrder, string> = { added: msg("Latest added"), title: msg("By title"), read: msg("Latest read") };

export interface Citation {
  title: string;
  authors: string;
  year: number | null;
}

/** A lesson's "He, Zhang and Sun (2015): Delving deep" in its parts; what is written otherwise is all title. */
export function parseCitation(text: string): Citation {
  const [, authors, year, title] = /^(.+?) \((\d{4})\): (.+)$/.exec(text) ?? [];
  return title === undefined ? { title: text, authors: "", year: null } : { title, authors, year: Number(year) };
}

const plainTitle = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Without what does not tell papers apart: the protocol, "www.", a version of arXiv, its PDF. */
const plainLink = (link: string): string => link.toLowerCase().replace(/^https?:\/\/(www\.)?/, "").replace(/^arxiv\.org\/pdf\//, "arxiv.org/abs/").replace(/(\.pdf)?\/?$/, "").replace(/^(arxiv\.org\/abs\/.+)v\d+$/, "$1");

/** What an entry is known by: its title, and its address where it has one. */
export const paperKeys = ({ title, link }: { title: string; link: string | null }): string[] => [`title ${plainTitle(title) || title}`, ...link === null ? [] : [`link ${plainLink(link)}`]];

/** Whether two entries are the same paper: the same address, or the same title. */
export function samePaper(one: { title: string; link: string | null }, other: { title: string; link: string | null }): boolean {
  const keys = paperKeys(one);
  return paperKeys(other).some((key) => keys.includes(key));
}

/**
 * Weeks in a row, from Monday, in which at least one paper was read. This week is not over: it breaks
 * nothing, and counts once something was read in it. The goal has no part in it: a higher one would
 * take away what was done under the lower.
 */
export function weeksInARow(readOn: Iterable<Day>, today: Day): number {
  const weeks = new Set(Array.from(readOn, weekStart));
  const monday = weekStart(today);
  let length = weeks.has(monday) ? 1 : 0;
  for (let week = addDays(monday, -7); weeks.has(week); week = addDays(week, -7)) length++;
  return length;
}

/** "1 of 2 papers this week". */
export function weekText(read: number, goal: number, t: Translate): string {
  if (goal > 0) return t("{goal, plural, one {{read} of # paper this week} other {{read} of # papers this week}}", { read, goal });
  return t("{read, plural, =0 {No paper this week yet} one {# paper this week} other {# papers this week}}", { read });
}

/** The weeks in a row in words; null when there is nothing to say. */
export const weeksText = (weeks: number, t: Translate): string | null => weeks === 0 ? null
  : t("{weeks, plural, one {One week with a paper read.} other {{number} weeks in a row with a paper read.}}", { weeks, number: capital(numberWord(weeks, t)) });
