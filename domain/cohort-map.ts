import { courseWeek } from "./calendar.ts";
import { addDays } from "./day.ts";
import { daysLate } from "./lateness.ts";
import { deadlineIn, type CohortTerms, type Deadline } from "./schedule.ts";
import { fromWallClock } from "./wall-clock.ts";

/** How a student stands with an exercise, as their mentors see it. */
export const cellStates = ["untried", "tried", "stuck", "accepted", "late"] as const;
export type CellState = (typeof cellStates)[number];

/** Who has tried so often without being accepted does not get on alone. */
export const stuckAfter = 5;
/** Failed attempts count as something of now for so long. */
export const latelyDays = 14;

export interface Tries {
  attempts: number;
  lastAt: Date;
  /** When what was accepted had been handed in; null while nothing was. */
  acceptedAt: Date | null;
}

/** @param deadline of this student for the exercise; null where nothing is due */
export function cellState(tries: Tries | undefined, deadline: Pick<Deadline, "dueAt" | "graceMinutes" | "timeZone"> | null): CellState {
  if (tries === undefined) return "untried";
  if (tries.acceptedAt !== null) return deadline !== null && daysLate(tries.acceptedAt, deadline.dueAt, deadline) > 0 ? "late" : "accepted";
  return tries.attempts >= stuckAfter ? "stuck" : "tried";
}

/** An exercise in a cohort's year. */
interface Placed { slug: string; month: number; /** Of the month, 1 to 4. */ week: number }

/** By when a cohort asks for an exercise: its deadline, else the end of the week in which the plan has it. */
export function askedBy({ slug, month, week }: Placed, cohort: CohortTerms): Date {
  const deadline = deadlineIn({ ...cohort, extensions: [] }, { month, slug });
  return deadline?.dueAt ?? fromWallClock(`${addDays(courseWeek(cohort.startsOn, month, week).to, 1)}T00:00`, cohort.timeZone);
}

interface Standing {
  /** Exercises that the calendar has asked for by now. */
  asked: number;
  /** How many of them are accepted. */
  doneAsked: number;
  /** Attempts at what is not accepted, where the last is not long ago. */
  failedLately: number;
}

const mostFailures = 15;
const failuresForOne = 3;

/**
 * How much somebody needs help: each exercise that the calendar has asked for and that is not accepted counts one, and so do
 * three failed attempts of late, five times at most. features/desk/standing.ts says the same in SQL.
 */
export const needOf = ({ asked, doneAsked, failedLately }: Standing): number => asked - doneAsked + Math.min(failedLately, mostFailures) / failuresForOne;

/** The two numbers of `needOf`, for the statement. */
export const needFigures = { mostFailures, failuresForOne } as const;

/** What one week brought, and the one before. */
export interface Change { now: number; before: number }

/** Which way it went. */
export const directionOf = ({ now, before }: Change): "more" | "less" | "same" => now === before ? "same" : now > before ? "more" : "less";

/**
 * What the statement says of one student's exercises, in short: "3 5 1764000000 ;7 1 1764000000 1764000000;" is the number of the
 * exercise in the list, attempts, seconds of the last and of what was accepted.
 * @returns by the number of the exercise, from 0
 */
export function parseTries(text: string): Map<number, Tries> {
  const tries = new Map<number, Tries>();
  const moment = (seconds: string) => new Date(Number(seconds) * 1000);
  for (const part of text.split(";")) {
    if (part === "") continue;
    const [number, attempts, last, accepted] = part.split(" ");
    tries.set(Number(number), { attempts: Number(attempts), lastAt: moment(last), acceptedAt: accepted === "" ? null : moment(accepted) });
  }
  return tries;
}

/** How full a share is drawn: 0 nothing, 4 all of it. */
export function shareStep(done: number, total: number): 0 | 1 | 2 | 3 | 4 {
  if (done === 0 || total === 0) return 0;
  if (done === total) return 4;
  return done * 3 < total ? 1 : done * 3 < total * 2 ? 2 : 3;
}
