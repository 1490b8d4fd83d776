import { toDate, type Day } from "./day.ts";
import { formatsByZone } from "./zone-formats.ts";

const formatFor = formatsByZone("en-GB", {
  hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

/** What the format makes of a moment: a hundred times as slow as adding an offset. */
function formattedMs(at: Date, timeZone: string): number {
  const field = Object.fromEntries(formatFor(timeZone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(field.year, field.month - 1, field.day, field.hour, field.minute, field.second) + ((at.getTime() % 1000) + 1000) % 1000;
}

const dayMs = 86_400_000;

/** For each zone how far its clock is ahead at the beginning of a day of UTC, by the number of the day. */
const offsets = new Map<string, Map<number, number>>();
const mostDays = 5000;

function offsetAtMidnight(day: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (known === undefined || known.size >= mostDays) offsets.set(timeZone, known = new Map());
  let offset = known.get(day);
  if (offset === undefined) known.set(day, offset = formattedMs(new Date(day * dayMs), timeZone) - day * dayMs);
  return offset;
}

/**
 * What the clock on the wall shows in that time zone, as milliseconds since it showed the beginning of 1970. On a day that
 * begins and ends with the same offset it holds throughout: no zone changes its clock twice within two days.
 */
export function wallMs(at: Date, timeZone: string): number {
  const day = Math.floor(at.getTime() / dayMs);
  const offset = offsetAtMidnight(day, timeZone);
  return offset === offsetAtMidnight(day + 1, timeZone) ? at.getTime() + offset : formattedMs(at, timeZone);
}

/** "2026-11-27T23:59": what the clock on the wall shows, as a field for dates and times takes it. */
export type WallClock = string;

const asText = (ms: number): WallClock => new Date(ms).toISOString().slice(0, 16);
const asMs = (text: WallClock): number => Date.parse(`${text}:00Z`);

/** What the clock shows in that time zone at this moment. */
export const wallClock = (at: Date, timeZone: string): WallClock => asText(wallMs(at, timeZone));

/**
 * The moment at which the clock shows this. An hour that comes twice, when clocks are set back, is taken the second
 * time: a deadline in it is the later one. One that is left out, when they are set forward, is the hour after it.
 */
export function fromWallClock(text: WallClock, timeZone: string): Date {
  const wanted = asMs(text);
  // The offset of the day before and that of the day after: no zone changes its clock twice within two days.
  const candidates = [wanted - dayMs, wanted + dayMs].map((near) => wanted - (wallMs(new Date(near), timeZone) - near));
  const shown = candidates.filter((ms) => wallMs(new Date(ms), timeZone) === wanted);
  return new Date(Math.max(...shown.length > 0 ? shown : candidates));
}

/**
 * What the clock shows so many minutes after the midnight with which `startsOn` begins. Every day counts 1440, also one
 * on which clocks are changed: 3 * 1440 + 1439 is always 23:59 of the fourth day.
 */
export const clockAfter = (startsOn: Day, minutes: number): WallClock => asText(toDate(startsOn).getTime() + minutes * 60_000);

/** The other way around. */
export const minutesUntil = (startsOn: Day, text: WallClock): number => Math.round((asMs(text) - toDate(startsOn).getTime()) / 60_000);

const kept = new Map<string, Date>();
const mostKept = 2000;

/** The moment that lies so many minutes, counted in that way, after the beginning of `startsOn`. */
export function momentAfter(startsOn: Day, timeZone: string, minutes: number): Date {
  // Asked of the same dates for each exercise of a month, on each page.
  const key = `${startsOn} ${timeZone} ${minutes}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const moment = fromWallClock(clockAfter(startsOn, minutes), timeZone);
  kept.set(key, moment);
  return moment;
}

/** So many days later, at the same time of day. */
export const shiftDays = (text: WallClock, days: number): WallClock => asText(asMs(text) + days * dayMs);
