import { dayAt, daysBetween, weekStart } from "./day.ts";
import { digestDue, type MailSchedule } from "./mail-schedule.ts";
import { wallClock } from "./wall-clock.ts";

/** A worker that was away on Monday makes good for it on Tuesday; later the week has moved on. */
const lastDay = 1;

/** Whether the weekly mail of the desk is to go out now: on Monday from seven o'clock on, by the person's clock and after their quiet hours, once. */
export function deskDigestDue(now: Date, timeZone: string, quiet: Pick<MailSchedule, "quietFrom" | "quietUntil">, sentAt: Date | null): boolean {
  const today = dayAt(now, timeZone);
  const day = daysBetween(weekStart(today), today);
  if (day > lastDay || (day === 0 && wallClock(now, timeZone).slice(11) < "07:00")) return false;
  return digestDue(now, timeZone, { ...quiet, digest: "weekly" }, sentAt, new Date(0));
}
