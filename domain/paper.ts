import { addDays, weekStart, type Day } from "./day.ts";
import { counted } from "./habits.ts";

export const paperStatuses = ["toRead", "reading", "read"] as const;
export type PaperStatus = (typeof paperStatuses)[number];

export const statusTexts: Record<PaperStatus, string> = { toRead: "To read", reading: "Reading", read: "Read" };

export const paperOrders = ["added", "title", "read"] as const;
export type PaperOrder = (typeof paperOrders)[number];

export const orderTexts: Record<PaperOrder, string> = { added: "Latest added", title: "By title", read: "Latest read" };

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
export function weekText(read: number, goal: number): string {
  if (goal === 0) return read === 0 ? "No paper this week yet" : `${read} ${read === 1 ? "paper" : "papers"} this week`;
  return `${read} of ${goal} ${goal === 1 ? "paper" : "papers"} this week`;
}

/** The weeks in a row in words; null when there is nothing to say. */
export function weeksText(weeks: number): string | null {
  if (weeks === 0) return null;
  return weeks === 1 ? "One week with a paper read." : `${counted(weeks, "week").replace(/^./, (first) => first.toUpperCase())} in a row with a paper read.`;
}
