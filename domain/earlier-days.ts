import { addDays, type Day } from "./day.ts";

/** How far back something can still be logged by hand. */
export const earlierDaysOpen = 7;

/**
 * The days before today for which something can still be logged, the latest first: a week of them, and none from
 * before the account was there.
 * @param since the day on which the account was made
 */
export function earlierDays(today: Day, since: Day): Day[] {
  return Array.from({ length: earlierDaysOpen }, (_, ago) => addDays(today, -ago - 1)).filter((day) => day >= since);
}

/** What a day has of each habit, by the habit's id: its minutes, 0 for a tick alone; what was not done is not there. */
export type DayLog = Readonly<Record<string, number>>;

/** Whether both say the same. */
export const sameLog = (a: DayLog, b: DayLog): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([habit, minutes]) => Object.hasOwn(b, habit) && b[habit] === minutes);

/** All habits of a day together; nobody practises for longer than a day has. */
export const minutesOf = (log: DayLog): number => Object.values(log).reduce((sum, minutes) => sum + minutes, 0);
