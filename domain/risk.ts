import { addDays, dayAt, daysBetween } from "./day.ts";
import type { RiskRule, Thresholds } from "./risk-thresholds.ts";
import { fromWallClock } from "./wall-clock.ts";

export interface Titled { slug: string; title: string }

/** A cohort's days begin by the clock on its wall; when its course is over, nobody is expected to be there every week. */
export interface CohortClock { timeZone: string; isOver: boolean }

/** What is known of one student of a cohort; each list is of what the rules' statements found. */
export interface StudentFacts {
  /** When they last did something that counts as activity; null: never. */
  activeAt: Date | null;
  /** From when on something can be expected of them. */
  expectedFrom: Date;
  /** What is open of the weeks that are over. */
  behind: { weeks: number; open: number; asked: number; since: Date };
  failing: readonly { exercise: Titled; attempts: number; since: Date; submissionId: string; hints: { opened: number; all: number } }[];
  sameMistake: readonly { exercise: Titled; others: number; since: Date; submissionId: string; message: string }[];
  late: { count: number; oldest: Titled; since: Date } | null;
  awaiting: readonly { about: Titled & { kind: "review" | "project"; id: string }; since: Date }[];
}

/** One reason why somebody may need help, with the facts that say it. */
export type Reason =
  | ({ rule: "failing" } & StudentFacts["failing"][number])
  | ({ rule: "same_mistake" } & StudentFacts["sameMistake"][number])
  | { rule: "idle"; days: number; since: Date; never: boolean }
  | ({ rule: "late" } & NonNullable<StudentFacts["late"]>)
  | { rule: "behind"; weeks: number; open: number; asked: number; since: Date }
  | ({ rule: "awaiting"; days: number } & StudentFacts["awaiting"][number]);

/** The moment at which the day so many days before today begins, where the cohort is. */
export const daysAgo = (count: number, timeZone: string, now: Date): Date => fromWallClock(`${addDays(dayAt(now, timeZone), -count)}T00:00`, timeZone);

/** Whole days that have passed by the cohort's calendar: what was yesterday evening is one day ago this morning. */
export const daysSince = (at: Date, timeZone: string, now: Date): number => Math.max(0, daysBetween(dayAt(at, timeZone), dayAt(now, timeZone)));

const later = (a: Date, b: Date): Date => (a > b ? a : b);

function idleReason({ activeAt, expectedFrom }: StudentFacts, days: number, timeZone: string, now: Date): Reason[] {
  const since = activeAt === null ? expectedFrom : later(activeAt, expectedFrom);
  const passed = daysSince(since, timeZone, now);
  return now >= expectedFrom && passed >= days ? [{ rule: "idle", days: passed, since, never: activeAt === null }] : [];
}

/**
 * Why a student may need help now: what the thresholds say of the facts, each rule by itself. A reason is what it says
 * and nothing else: no number is made of several.
 */
export function reasonsOf(facts: StudentFacts, thresholds: Thresholds, { timeZone, isOver }: CohortClock, now: Date): Reason[] {
  const { failing, same_mistake: sameMistake, idle, late, behind, awaiting } = thresholds;
  const weeks = Math.floor(facts.behind.weeks + 1e-9);
  return [
    ...failing.on ? facts.failing.filter(({ attempts }) => attempts >= failing.attempts).map((each) => ({ rule: "failing" as const, ...each })) : [],
    ...sameMistake.on ? facts.sameMistake.filter(({ others }) => others >= sameMistake.others).map((each) => ({ rule: "same_mistake" as const, ...each })) : [],
    ...idle.on && !isOver ? idleReason(facts, idle.days, timeZone, now) : [],
    ...late.on && facts.late !== null && facts.late.count >= late.exercises ? [{ rule: "late" as const, ...facts.late }] : [],
    ...behind.on && weeks >= behind.weeks ? [{ rule: "behind" as const, ...facts.behind, weeks }] : [],
    ...awaiting.on ? facts.awaiting.map((each) => ({ rule: "awaiting" as const, ...each, days: daysSince(each.since, timeZone, now) })).filter(({ days }) => days >= awaiting.days) : [],
  ];
}

/** A reason is put aside for so many days at most. */
export const mostSnoozeDays = 180;
/** Characters of the note with which it is. */
export const longestNote = 500;

export interface Snooze { rule: RiskRule; until: Date }

/** The reasons that nobody has put aside for now. */
export const withoutSnoozed = (reasons: readonly Reason[], snoozes: readonly Snooze[], now: Date): Reason[] =>
  reasons.filter(({ rule }) => !snoozes.some((snooze) => snooze.rule === rule && snooze.until > now));

const rulesIn = (reasons: readonly Reason[]): number => new Set(reasons.map(({ rule }) => rule)).size;
const oldest = (reasons: readonly Reason[]): number => Math.min(...reasons.map(({ since }) => since.getTime()));

/**
 * Who stands first in the list, as the page explains it: who has reasons of most kinds; of those with equally many, whose
 * oldest reason is the oldest; then by name.
 */
export function inOrder<T extends { name: string; reasons: readonly Reason[] }>(students: readonly T[]): T[] {
  return students.toSorted((a, b) => rulesIn(b.reasons) - rulesIn(a.reasons) || oldest(a.reasons) - oldest(b.reasons) || a.name.localeCompare(b.name, "en"));
}
