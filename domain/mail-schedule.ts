import { addDays, dayAt, inDays, weekStart, type Day } from "./day.ts";
import type { MailChoice } from "./notifications.ts";

/** When mails may go to somebody; null: at any time. Minutes after midnight in the person's time zone. */
export interface MailSchedule {
  digest: "daily" | "weekly";
  quietFrom: number | null;
  quietUntil: number | null;
}

export const usualSchedule: MailSchedule = { digest: "daily", quietFrom: null, quietUntil: null };

/** Digests go out at seven in the morning, weekly ones on Mondays. */
const digestMinute = 7 * 60;

/** Whether it is quiet at this minute of the day: from 22:00 until 7:00 is a night; from and until the same is never. */
export const isQuiet = (minute: number, from: number, until: number): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

/** The minute of the day that clocks show there. An unknown time zone counts as UTC. */
function minuteAt(at: Date, timeZone: string): number {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  let clock: string;
  try {
    clock = inDays(at, "en-GB", options, timeZone);
  } catch {
    clock = inDays(at, "en-GB", options);
  }
  const [hour, minute] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

/** Whether a mail may go out now. */
export function mayMailAt(now: Date, timeZone: string, { quietFrom, quietUntil }: MailSchedule): boolean {
  return quietFrom === null || quietUntil === null || !isQuiet(minuteAt(now, timeZone), quietFrom, quietUntil);
}

/** The day whose seven o'clock was the last time for a digest. */
function lastDigestDay(now: Date, timeZone: string, rhythm: MailSchedule["digest"]): Day {
  const today = dayAt(now, timeZone);
  const day = minuteAt(now, timeZone) >= digestMinute ? today : addDays(today, -1);
  return rhythm === "daily" ? day : weekStart(day);
}

/**
 * Whether a digest is to go out now: its time has come since the last one, and since the oldest thing that it would
 * tell of. What happens at noon waits for the next morning. Quiet hours push it to their end. All of it by the
 * clocks of the place, so that a change of them neither doubles nor drops one.
 */
export function digestDue(now: Date, timeZone: string, schedule: MailSchedule, lastDigestAt: Date | null, oldest: Date): boolean {
  if (!mayMailAt(now, timeZone, schedule)) return false;
  const due = lastDigestDay(now, timeZone, schedule.digest);
  const isBefore = (at: Date): boolean => {
    const day = dayAt(at, timeZone);
    return day < due || (day === due && minuteAt(at, timeZone) < digestMinute);
  };
  return isBefore(oldest) && (lastDigestAt === null || isBefore(lastDigestAt));
}

/** Something that has not gone out yet. */
export interface Waiting {
  id: string;
  mail: MailChoice;
  createdAt: Date;
}

/** What goes to somebody now: at once, and in a digest. */
export function whatToMail(now: Date, timeZone: string, schedule: MailSchedule, lastDigestAt: Date | null, waiting: readonly Waiting[]): { soon: string[]; digest: string[] } {
  const ids = (choice: MailChoice) => waiting.filter(({ mail }) => mail === choice).map(({ id }) => id);
  const digest = waiting.filter(({ mail }) => mail === "digest").map(({ createdAt }) => createdAt.getTime());
  return {
    soon: mayMailAt(now, timeZone, schedule) ? ids("soon") : [],
    digest: digest.length > 0 && digestDue(now, timeZone, schedule, lastDigestAt, new Date(Math.min(...digest))) ? ids("digest") : [],
  };
}

/** "22:00" as minutes after midnight; null for anything else. */
export function minuteOf(clock: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(clock) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** 1320 as "22:00", as time fields have it. */
export const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
