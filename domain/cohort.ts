import type { Role } from "./accounts.ts";
import { daysBetween, type Day } from "./day.ts";
import { monthBegins, monthsOfCourse } from "./calendar.ts";
import { msg } from "./i18n/translate.ts";

/** What one can be in a cohort; administrators are so on the whole site. */
export const cohortRoles = ["student", "mentor", "instructor"] as const;
export type CohortRole = (typeof cohortRoles)[number];

/** What each role is called where it is chosen. */
export const roleNames: Record<Role, string> = { student: msg("Student"), mentor: msg("Mentor"), instructor: msg("Instructor"), admin: msg("Administrator") };

const ranks: Record<Role, number> = { student: 0, mentor: 1, instructor: 2, admin: 3 };

/** Whether the second role may do more than the first. */
export const isRaised = (from: Role, to: Role): boolean => ranks[to] > ranks[from];

export interface StartMove {
  /** Negative: earlier. */
  days: number;
  /** The first day of the last month, and the day after the year. */
  lastMonth: Day;
  ends: Day;
}

/** What moving the first day of a cohort does to its year; null when it does not move. */
export function moveOfStart(from: Day, to: Day): StartMove | null {
  if (from === to) return null;
  return { days: daysBetween(from, to), lastMonth: monthBegins(to, monthsOfCourse), ends: monthBegins(to, monthsOfCourse + 1) };
}
