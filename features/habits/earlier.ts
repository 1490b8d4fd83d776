import "server-only";
import { z } from "zod";
import { dayAt, fromDate, toDate, type Day } from "#domain/day.ts";
import { earlierDays, minutesOf, sameLog, type DayLog } from "#domain/earlier-days.ts";
import { ConflictError, ExpectedError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { db } from "#lib/db.ts";
import { habitOf, lockLog, type Viewer } from "./log.ts";

const minutesProblem = msg("Write whole minutes from 0 to 1440 for a day, or leave the field empty.");
const dayLog = z.record(z.string().max(60), z.int(minutesProblem).min(0, minutesProblem).max(1440, minutesProblem));

/** `seen` is what the page showed of the day: what was logged elsewhere since is not overwritten. */
export const earlierDaySchema = z.object({ day: z.iso.date(msg("Reload the page: its day cannot be read.")), seen: dayLog, log: dayLog });
type EarlierDayInput = z.output<typeof earlierDaySchema>;

export interface EarlierDay {
  day: Day;
  log: DayLog;
}

/** The days before today that can still be logged, with what they have: none in the first day of an account. */
export async function listEarlierDays(viewer: Viewer, now = new Date()): Promise<EarlierDay[]> {
  const today = dayAt(now, viewer.timeZone);
  const open = earlierDays(today, "");
  const user = await db().user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { createdAt: true, habitDays: { where: { day: { gte: toDate(open[open.length - 1]), lt: toDate(today) } }, select: { day: true, habit: true, minutes: true } } },
  });
  const rows = Map.groupBy(user.habitDays, ({ day }) => fromDate(day));
  const known = new Set(roadmap().habits.map(({ id }) => id));
  return earlierDays(today, dayAt(user.createdAt, viewer.timeZone)).map((day) => ({
    day, log: Object.fromEntries((rows.get(day) ?? []).filter(({ habit }) => known.has(habit)).map(({ habit, minutes }) => [habit, minutes])),
  }));
}

/**
 * Makes an earlier day's log what the person says it was. Sent twice it is the same.
 * @throws {NotFoundError} for an unknown habit
 * @throws {ExpectedError} for a day that is not open any more, or past the 24 hours of a day
 * @throws {ConflictError} when the day is not as the page showed it
 */
export async function logEarlierDay(viewer: Viewer, { day, seen, log }: EarlierDayInput, now = new Date()): Promise<void> {
  for (const habit of Object.keys(log)) habitOf(habit);
  if (minutesOf(log) > 1440) throw new ExpectedError("A day has 24 hours, and more would be logged for it.");
  await db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    const { createdAt } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { createdAt: true } });
    if (!earlierDays(dayAt(now, viewer.timeZone), dayAt(createdAt, viewer.timeZone)).includes(day)) throw new ExpectedError("Only the seven days before today can be logged by hand, from the day on which you registered. Reload the page to see which.");
    const of = { userId: viewer.id, day: toDate(day), habit: { in: roadmap().habits.map(({ id }) => id) } };
    const stored = Object.fromEntries((await tx.habitDay.findMany({ where: of, select: { habit: true, minutes: true } })).map(({ habit, minutes }) => [habit, minutes]));
    if (sameLog(stored, log)) return;
    if (!sameLog(stored, seen)) throw new ConflictError("Something was logged for this day elsewhere. Reload the page to see it, then change it here.");
    await tx.habitDay.deleteMany({ where: { ...of, habit: { in: Object.keys(stored).filter((habit) => !Object.hasOwn(log, habit)) } } });
    for (const [habit, minutes] of Object.entries(log)) {
      const key = { userId: viewer.id, day: toDate(day), habit };
      await tx.habitDay.upsert({ where: { userId_day_habit: key }, create: { ...key, minutes }, update: { minutes }, select: { day: true } });
    }
  });
}
