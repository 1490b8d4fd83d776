import { addDays, monthOf, type Day } from "./day.ts";

/** Missed days of one calendar month that do not break a streak. */
export const freezesPerMonth = 2;

export interface Streak {
  /** Days on which something was done, without a break. */
  length: number;
  /** Missed days between them that a freeze covered, the latest first. */
  frozen: Day[];
  /** Freezes that are left in today's month. */
  freezesLeft: number;
}

/**
 * The streak that is alive today. Today itself is never missed: it is not over. A missed day before it takes a
 * freeze of its month where one is left, if a day on which something was done comes before it; frozen days keep
 * the streak but do not count.
 * @param active days on which something was done, in any order
 */
export function currentStreak(active: Iterable<Day>, today: Day): Streak {
  const done = new Set(active);
  const used = new Map<string, number>();
  const frozen: Day[] = [];
  let length = done.has(today) ? 1 : 0;
  // Freezes that no active day has followed yet, going back: they count only when one does.
  let pending: Day[] = [];
  for (let day = addDays(today, -1); ; day = addDays(day, -1)) {
    if (done.has(day)) {
      length++;
      frozen.push(...pending);
      pending = [];
      continue;
    }
    const month = monthOf(day);
    const soFar = used.get(month) ?? 0;
    if (soFar >= freezesPerMonth) break;
    used.set(month, soFar + 1);
    pending.push(day);
  }
  const usedNow = frozen.filter((day) => monthOf(day) === monthOf(today)).length;
  return { length, frozen, freezesLeft: freezesPerMonth - usedNow };
}
