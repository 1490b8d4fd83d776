import "server-only";
import { countable } from "#domain/coding-time.ts";
import { addDays, dayAt, fromDate, toDate } from "#domain/day.ts";
import { db } from "#lib/db.ts";
import type { Viewer } from "./log.ts";

/**
 * Counts time in which a person typed, ran or submitted code, as far as the clock on the wall allows.
 * Nothing is counted for who has habits switched off; the answer tells the page to stop reporting.
 */
export async function recordCodingTime(viewer: Viewer, seconds: number, now = new Date()): Promise<{ counting: boolean }> {
  const userId = viewer.id;
  const day = dayAt(now, viewer.timeZone);
  return db().$transaction(async (tx) => {
    // Two tabs at once: the second waits, and finds the first's time counted.
    await tx.$executeRaw`select 1 from "User" where id = ${userId}::uuid for no key update`;
    const [{ habits }, lately] = await Promise.all([
      tx.user.findUniqueOrThrow({ where: { id: userId }, select: { habits: true } }),
      // A changed time zone can lead back a day: the latest time counts, of whichever day.
      tx.codingDay.findMany({ where: { userId, day: { gte: toDate(addDays(day, -1)) } }, select: { day: true, seconds: true, lastAt: true } }),
    ]);
    if (!habits) return { counting: false };
    const today = lately.find((row) => fromDate(row.day) === day)?.seconds ?? 0;
    const lastAt = lately.reduce<Date | null>((latest, row) => latest === null || row.lastAt > latest ? row.lastAt : latest, null);
    const counted = countable(seconds, { today, lastAt }, now);
    const data = { seconds: today + counted.seconds, lastAt: counted.lastAt };
    const key = { userId, day: toDate(day) };
    await tx.codingDay.upsert({ where: { userId_day: key }, create: { ...key, ...data }, update: data, select: { day: true } });
    return { counting: true };
  });
}
