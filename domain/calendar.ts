import { addDays, daysBetween, toDate, fromDate, type Day } from "./day.ts";
import type { Item } from "./year-progress.ts";

export const monthsOfCourse = 12;
/** A month of the course has so many weeks; the last has the days that are left over. */
export const weeksPerMonth = 4;

/**
 * The day on which a month of the course begins: the first on `startsOn`, each later one a calendar month after.
 * A cohort of the 31st moves on with the last day of a shorter month.
 * @param month 1 for the first; 13 gives the day after the course
 */
export function monthBegins(startsOn: Day, month: number): Day {
  const start = toDate(startsOn);
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month - 1, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return fromDate(first);
}

/**
 * The month of the course that a cohort is in on a day; null before its start, the last after its end.
 * @param months how many the course has
 */
export function cohortMonth(startsOn: Day, today: Day, months = monthsOfCourse): number | null {
  if (today < startsOn) return null;
  let month = 1;
  while (month < months && today >= monthBegins(startsOn, month + 1)) month++;
  return month;
}

export interface CourseWeek {
  month: number;
  /** 1 to 4 within the month. */
  week: number;
  /** Counted through the course. */
  number: number;
  from: Day;
  /** Its last day. */
  to: Day;
}

/** One week of the course. */
export function courseWeek(startsOn: Day, month: number, week: number): CourseWeek {
  const begins = monthBegins(startsOn, month);
  const isLast = week === weeksPerMonth;
  return {
    month, week, number: (month - 1) * weeksPerMonth + week,
    from: addDays(begins, (week - 1) * 7),
    to: isLast ? addDays(monthBegins(startsOn, month + 1), -1) : addDays(begins, week * 7 - 1),
  };
}

/**
 * The week of the course that a day lies in; null before its first day and after its last.
 * @param months how many the course has
 */
export function weekAt(startsOn: Day, day: Day, months = monthsOfCourse): CourseWeek | null {
  if (day < startsOn) return null;
  for (let month = 1; month <= months; month++) {
    if (day >= monthBegins(startsOn, month + 1)) continue;
    const days = daysBetween(monthBegins(startsOn, month), day);
    return courseWeek(startsOn, month, Math.min(weeksPerMonth, Math.floor(days / 7) + 1));
  }
  return null;
}

/**
 * What of a month's items falls into each of its weeks: in their order, and cut where a quarter of the month's
 * minutes is reached, so that the weeks are about as long as each other.
 * @param items of one month, in the order in which they are done
 */
export function planWeeks<T extends Pick<Item, "minutes">>(items: readonly T[]): T[][] {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const weeks: T[][] = Array.from({ length: weeksPerMonth }, () => []);
  let before = 0;
  for (const item of items) {
    // By its middle: an item belongs where most of it lies.
    const middle = before + item.minutes / 2;
    weeks[Math.min(weeksPerMonth - 1, Math.floor((middle / total) * weeksPerMonth))].push(item);
    before += item.minutes;
  }
  return weeks;
}

export interface Pace {
  startsOn: Day;
  /** Whether its months open only when it comes to them. */
  paced: boolean;
}

/**
 * The day on which a month opens for someone, or null where it is open: to people in no cohort, to those of whom
 * one cohort is not paced, and as soon as one of their cohorts has come to it.
 */
export function opensOn(cohorts: readonly Pace[], month: number, today: Day): Day | null {
  if (cohorts.length === 0 || cohorts.some(({ paced }) => !paced)) return null;
  const earliest = cohorts.map(({ startsOn }) => monthBegins(startsOn, month)).reduce((a, b) => (a < b ? a : b));
  return today >= earliest ? null : earliest;
}
