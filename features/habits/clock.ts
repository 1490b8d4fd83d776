import "server-only";
import { toDate, type Day } from "#domain/day.ts";
import { ConflictError } from "#domain/errors.ts";
import { readClock } from "#domain/habits.ts";
import { db, type Transaction } from "#lib/db.ts";
import { addToDay, habitOf, lockLog, type Viewer } from "./log.ts";
import type { StopClock } from "./schema.ts";

export type ClockStopped =
  /** `minutes` were added to `day`. */
  | { kind: "stopped"; habit: string; minutes: number; day: Day }
  /** It ran past midnight or for very long, and still runs: how many minutes were meant? */
  | { kind: "asks"; habit: string; minutes: number; day: Day };

/** Stops a running clock, adding what it shows, or what was meant where that is in doubt. */
async function settle(tx: Transaction, viewer: Viewer, running: { habit: string; startedAt: Date }, meant: number | null, now: Date): Promise<ClockStopped> {
  const { minutes: shown, day, doubtful } = readClock(running.startedAt, now, viewer.timeZone);
  const { habit } = running;
  if (doubtful && meant === null) return { kind: "asks", habit, minutes: shown, day };
  // Nobody worked for longer than the clock ran.
  const minutes = doubtful ? Math.min(meant ?? 0, shown) : shown;
  await tx.habitTimer.delete({ where: { userId: viewer.id }, select: { userId: true } });
  if (minutes > 0) await addToDay(tx, viewer.id, habit, toDate(day), minutes);
  return { kind: "stopped", habit, minutes, day };
}

const runningOf = (tx: Transaction, userId: string) => tx.habitTimer.findUnique({ where: { userId }, select: { habit: true, startedAt: true } });

/**
 * Starts the clock for a habit. One runs at a time: another is stopped and its minutes are added, which
 * the answer tells; one that cannot be read without asking goes on, and the answer asks.
 * @throws {NotFoundError} for an unknown habit
 */
export async function startClock(viewer: Viewer, { habit }: { habit: string }, now = new Date()): Promise<{ before: ClockStopped | null }> {
  const { id } = habitOf(habit);
  return db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    const running = await runningOf(tx, viewer.id);
    // Started already, by a double click or on another device.
    if (running?.habit === id) return { before: null };
    const before = running ? await settle(tx, viewer, running, null, now) : null;
    if (before?.kind !== "asks") await tx.habitTimer.create({ data: { userId: viewer.id, habit: id, startedAt: now }, select: { userId: true } });
    return { before };
  });
}

/**
 * Stops the clock and adds its whole minutes to the day on which it was started.
 * @throws {ConflictError} when it runs no more
 */
export async function stopClock(viewer: Viewer, { habit, minutes }: StopClock, now = new Date()): Promise<ClockStopped> {
  return db().$transaction(async (tx) => {
    await lockLog(tx, viewer.id);
    const running = await runningOf(tx, viewer.id);
    if (running?.habit !== habit) throw new ConflictError("This clock was stopped already, here or on another device; its minutes are added.");
    return settle(tx, viewer, running, minutes, now);
  });
}
