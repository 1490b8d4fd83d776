import "server-only";
import { addDays, dayAt, toDate, type Day } from "#domain/day.ts";
import { ConflictError, ExpectedError } from "#domain/errors.ts";
import { noSuch } from "#lib/catalog/files.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import type { Transaction } from "#lib/db.ts";

export interface Viewer { id: string; timeZone: string }

/** One person's log is changed by one request at a time: two devices and double clicks wait here. */
export async function lockLog(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "User" where id = ${userId}::uuid for no key update`;
  const { habits } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { habits: true } });
  if (!habits) throw new ExpectedError("Your habits are switched off. Switch them on again on the page of habits.");
}

/** @throws {NotFoundError} when the roadmap has no such habit */
export function habitOf(id: string): { id: string; text: string; minutes: number } {
  const { habits } = roadmap();
  const found = habits.find((habit) => habit.id === id);
  if (!found) throw noSuch("habit", id, habits.map((habit) => habit.id));
  return found;
}

/**
 * The day that a page shows, which may have been opened before midnight: what is seen is what is logged.
 * @throws {ConflictError} when it is neither today nor yesterday
 */
export function dayToLog(day: Day, { timeZone }: Viewer, now: Date): Date {
  const today = dayAt(now, timeZone);
  if (day !== today && day !== addDays(today, -1)) throw new ConflictError("A new day has begun since this page was opened. It shows today now; log it there.");
  return toDate(day);
}

/** Adds to what a day has of a habit, up to 24 hours; returns the day's minutes. */
export async function addToDay(tx: Transaction, userId: string, habit: string, day: Date, minutes: number): Promise<number> {
  const key = { userId, day, habit };
  const before = await tx.habitDay.findUnique({ where: { userId_day_habit: key }, select: { minutes: true } });
  const sum = Math.min(1440, (before?.minutes ?? 0) + minutes);
  await tx.habitDay.upsert({ where: { userId_day_habit: key }, create: { ...key, minutes: sum }, update: { minutes: sum }, select: { day: true } });
  return sum;
}
