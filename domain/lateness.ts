import { wallMs } from "./wall-clock.ts";

/** How a cohort counts late work. */
export interface LatePolicy {
  /** Percent taken off for each day begun. */
  latePerDay: number;
  /** After so many days it counts nothing; null: never. */
  lateDays: number | null;
  /** Minutes after a deadline that are not late yet. */
  graceMinutes: number;
  /** The cohort's: its days are counted by the clock on its wall. */
  timeZone: string;
}

export interface Lateness {
  /** Days begun. */
  days: number;
  /** What is left of the points: 0 to 1. */
  factor: number;
}

const dayMs = 86_400_000;

/**
 * Days begun since the deadline; 0 for what is in time, or within the grace. The same time on the next day is one day
 * late, also when clocks were set back in between and 25 hours have passed.
 */
export function daysLate(submittedAt: Date, dueAt: Date, { graceMinutes, timeZone }: Pick<LatePolicy, "graceMinutes" | "timeZone">): number {
  const passed = submittedAt.getTime() - dueAt.getTime();
  if (passed <= graceMinutes * 60_000) return 0;
  return Math.max(1, Math.ceil(Math.min(passed, wallMs(submittedAt, timeZone) - wallMs(dueAt, timeZone)) / dayMs));
}

/** What is left of the points of work that was handed in so: 0 to 1. Without a deadline, all. */
export function lateFactor(submittedAt: Date, dueAt: Date | null, policy: LatePolicy): number {
  const days = dueAt === null ? 0 : daysLate(submittedAt, dueAt, policy);
  if (days === 0) return 1;
  if (policy.lateDays !== null && days > policy.lateDays) return 0;
  return Math.max(0, 100 - policy.latePerDay * days) / 100;
}
