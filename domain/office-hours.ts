import { msg } from "./i18n/translate.ts";
import { fromWallClock, shiftDays, type WallClock } from "./wall-clock.ts";

export const slotChoices = [10, 15, 20, 30, 45, 60] as const;
export const mostWeeks = 26;
/** Bookings of one student in one cohort that are still to come. */
export const mostOpenBookings = 3;
/** How far ahead students see what is offered. */
export const shownDays = 28;
const longestMinutes = 8 * 60;
const furthestDays = 366;
const [minuteMs, dayMs] = [60_000, 86_400_000];

export interface Hours {
  startsAt: Date;
  endsAt: Date;
  slotMinutes: number;
}

/** A piece of time. */
export interface Span { startsAt: Date; endsAt: Date }

/** When a slot that begins then is over. */
export const slotEnd = (startsAt: Date, slotMinutes: number): Date => new Date(startsAt.getTime() + slotMinutes * minuteMs);

/** The beginnings of the slots; what is left over at the end, and too short for one, is none. */
export function slotsOf({ startsAt, endsAt, slotMinutes }: Hours): Date[] {
  const count = Math.max(0, Math.floor((endsAt.getTime() - startsAt.getTime()) / (slotMinutes * minuteMs)));
  return Array.from({ length: count }, (_, index) => slotEnd(startsAt, index * slotMinutes));
}

/** Whether a slot begins at that moment. */
export const isSlot = (hours: Hours, at: Date): boolean => slotsOf(hours).some((slot) => slot.getTime() === at.getTime());

/** What ends as the other begins does not overlap it. */
export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** "14:00" to minutes since midnight; null for what is no time of day. */
export function minutesOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

export interface Offer {
  /** "2026-12-01", "14:00", "16:00", by the mentor's clock. */
  day: string;
  from: string;
  to: string;
  slotMinutes: number;
  /** So many times, a week apart. */
  weeks: number;
}

/** What is wrong with an offer; null where nothing is. */
export function offerProblem(offer: Offer, timeZone: string, now: Date): string | null {
  const [from, to] = [minutesOf(offer.from), minutesOf(offer.to)];
  if (from === null) return msg("Say when you begin, such as 14:00.");
  if (to === null) return msg("Say when you end, such as 16:00.");
  if (to <= from) return msg("They end after they begin, on the same day.");
  if (to - from > longestMinutes) return msg("At most eight hours at a time.");
  if (to - from < offer.slotMinutes) return msg("There is no room for a single meeting: end later, or take shorter meetings.");
  const [first] = occurrences(offer, timeZone);
  if (first.startsAt <= now) return msg("This is over already: choose a time to come.");
  if (first.startsAt.getTime() > now.getTime() + furthestDays * dayMs) return msg("At most a year ahead.");
  return null;
}

/**
 * The offer's hours, week by week at the same time by the clock on the wall, also when clocks are changed in between. They
 * last as long as the clock said on an ordinary day, also on the day of the change.
 */
export function occurrences({ day, from, to, weeks }: Offer, timeZone: string): Span[] {
  const minutes = (minutesOf(to) ?? 0) - (minutesOf(from) ?? 0);
  const first: WallClock = `${day}T${from}`;
  return Array.from({ length: weeks }, (_, week) => {
    const startsAt = fromWallClock(shiftDays(first, week * 7), timeZone);
    return { startsAt, endsAt: slotEnd(startsAt, minutes) };
  });
}

/** What is left of the hours when one slot is taken back: up to two pieces, each with room for a meeting. */
export function withoutSlot({ startsAt, endsAt, slotMinutes }: Hours, slot: Date): Span[] {
  return [{ startsAt, endsAt: slot }, { startsAt: slotEnd(slot, slotMinutes), endsAt }].filter((span) => slotsOf({ ...span, slotMinutes }).length > 0);
}

/** The address of a call, where the place is one; a room is none. */
export const placeHref = (place: string): string | null => /^https:\/\/\S+$/i.test(place) && URL.canParse(place) ? place : null;
