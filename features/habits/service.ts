import "server-only";
import { ConflictError, ExpectedError } from "#domain/errors.ts";
import { minutesText } from "#domain/habits.ts";
import { db } from "#lib/db.ts";
import { addToDay, dayToLog, habitOf, lockLog, type Viewer } from "./log.ts";
import type { AddMinutes, Tick, Untick } from "./schema.ts";

/**
 * Marks a habit as done on a day; done already, it stays as it is.
 * @throws {NotFoundError} for an unknown habit
 * @throws {ConflictError} when the page's day is over
 */
export async function tickHabit(viewer: Viewer, { habit, day }: Tick, now = new Date()): Promise<void> {
  const key = { userId: viewer.id, habit: habitOf(habit).id, day: dayToLog(day, viewer, now) };
  await db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    await tx.habitDay.upsert({ where: { userId_day_habit: key }, create: key, update: {}, select: { day: true } });
  });
}

/**
 * Takes the mark back, and with it the minutes that the person has seen and agreed to lose.
 * @throws {ConflictError} when more minutes were logged since
 */
export async function untickHabit(viewer: Viewer, { habit, day, minutes }: Untick, now = new Date()): Promise<void> {
  const key = { userId: viewer.id, habit: habitOf(habit).id, day: dayToLog(day, viewer, now) };
  await db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    const row = await tx.habitDay.findUnique({ where: { userId_day_habit: key }, select: { minutes: true } });
    if (row && row.minutes > minutes) throw new ConflictError("There are {duration} by now, logged in another tab. Nothing was taken back.", { duration: minutesText(row.minutes) });
    await tx.habitDay.deleteMany({ where: key });
  });
}

/**
 * Adds minutes by hand; returns the day's minutes.
 * @throws {ConflictError} when the day no longer has the minutes that the page showed: sent twice, it counts once
 * @throws {ExpectedError} past the 24 hours of a day
 */
export async function addMinutes(viewer: Viewer, { habit, day, seen, minutes }: AddMinutes, now = new Date()): Promise<{ minutes: number }> {
  const key = { userId: viewer.id, habit: habitOf(habit).id, day: dayToLog(day, viewer, now) };
  return db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    const before = (await tx.habitDay.findUnique({ where: { userId_day_habit: key }, select: { minutes: true } }))?.minutes ?? 0;
    if (before !== seen) throw new ConflictError("There are {duration} logged by now. Nothing was added; add it again if it is missing.", { duration: minutesText(before) });
    if (before + minutes > 1440) throw new ExpectedError("A day has 24 hours, and more would be logged for it.");
    return { minutes: await addToDay(tx, viewer.id, key.habit, key.day, minutes) };
  });
}

/**
 * Takes the time that was typed in exercises over for the habit of coding, when more was typed than is logged.
 * @throws {ExpectedError} when nothing was typed that day
 */
export async function logCodingTime(viewer: Viewer, { day }: { day: string }, now = new Date()): Promise<{ minutes: number }> {
  const key = { userId: viewer.id, habit: habitOf("habit.code").id, day: dayToLog(day, viewer, now) };
  return db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    const [coded, before] = await Promise.all([
      tx.codingDay.findUnique({ where: { userId_day: { userId: viewer.id, day: key.day } }, select: { seconds: true } }),
      tx.habitDay.findUnique({ where: { userId_day_habit: key }, select: { minutes: true } }),
    ]);
    const typed = Math.floor((coded?.seconds ?? 0) / 60);
    if (typed === 0) throw new ExpectedError("No whole minute was typed in exercises on that day.");
    const minutes = Math.max(typed, before?.minutes ?? 0);
    await tx.habitDay.upsert({ where: { userId_day_habit: key }, create: { ...key, minutes }, update: { minutes }, select: { day: true } });
    return { minutes };
  });
}

/**
 * Whether habits are shown and counted, and how many papers a week is the goal. What was logged stays; a
 * clock that runs is thrown away with the choice to do without habits.
 */
export async function changePractice(viewer: Pick<Viewer, "id">, practice: { habits: boolean; paperGoal?: number }): Promise<void> {
  await db().$transaction([
    db().user.update({ where: { id: viewer.id }, data: practice, select: { id: true } }),
    ...practice.habits ? [] : [db().habitTimer.deleteMany({ where: { userId: viewer.id } })],
  ]);
}
