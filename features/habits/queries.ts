import "server-only";
import { dayAt, fromDate, monthOf, toDate, type Day } from "#domain/day.ts";
import { minutesOfDays, type DayPractice } from "#domain/heat-map.ts";
import { currentStreak, type Streak } from "#domain/streak.ts";
import { principle, roadmap } from "#lib/catalog/roadmap.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string; timeZone: string }

export interface HabitToday {
  id: string;
  text: string;
  /** Logged today. */
  minutes: number;
  /** Suggested for a day. */
  goal: number;
  done: boolean;
  streak: Streak;
}

export interface HabitsToday {
  day: Day;
  habits: HabitToday[];
  /** Of days with any habit. */
  streak: Streak;
  running: { habit: string; startedAt: Date } | null;
}

interface Log { habit: string; day: Day; minutes: number }

/** Everything that was ever logged, at most five rows a day, and the clock; null when the person has habits switched off. */
async function selectLog({ id }: Viewer): Promise<{ log: Log[]; running: HabitsToday["running"] } | null> {
  const [user, rows, running] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id }, select: { habits: true } }),
    db().habitDay.findMany({ where: { userId: id }, orderBy: { day: "asc" }, select: { habit: true, day: true, minutes: true } }),
    db().habitTimer.findUnique({ where: { userId: id }, select: { habit: true, startedAt: true } }),
  ]);
  if (!user.habits) return null;
  // A habit that the roadmap no longer has is not shown; its rows stay.
  const known = new Set(roadmap().habits.map((habit) => habit.id));
  const log = rows.flatMap(({ day, ...row }) => known.has(row.habit) ? [{ ...row, day: fromDate(day) }] : []);
  return { log, running: running && known.has(running.habit) ? running : null };
}

function todayOf(log: readonly Log[], running: HabitsToday["running"], day: Day): HabitsToday {
  const byHabit = Map.groupBy(log, ({ habit }) => habit);
  const habits = roadmap().habits.map(({ id, text, minutes: goal }) => {
    const own = byHabit.get(id) ?? [];
    const today = own.find((row) => row.day === day);
    return { id, text, goal, minutes: today?.minutes ?? 0, done: today !== undefined, streak: currentStreak(own.map((row) => row.day), day) };
  });
  return { day, habits, streak: currentStreak(log.map((row) => row.day), day), running };
}

/** Today's habits for a page that shows them in passing; null when the person has them switched off. */
export async function selectHabitsToday(viewer: Viewer, now = new Date()): Promise<HabitsToday | null> {
  const found = await selectLog(viewer);
  return found && todayOf(found.log, found.running, dayAt(now, viewer.timeZone));
}

export interface HabitsView extends HabitsToday {
  now: Date;
  /** By habit's id: days of this month on which it was done; "" is any habit. */
  thisMonth: Readonly<Record<string, number>>;
  /** Whole minutes typed in exercises today. */
  codedMinutes: number;
  /** Every day on which something was logged, the earliest first. */
  days: DayPractice[];
  /** Said while the day's code is not written yet. */
  codeDaily: string | null;
}

/** The page of habits; null when the person has them switched off. */
export async function selectHabitsView(viewer: Viewer, now = new Date()): Promise<HabitsView | null> {
  const day = dayAt(now, viewer.timeZone);
  const [found, coded] = await Promise.all([
    selectLog(viewer),
    db().codingDay.findUnique({ where: { userId_day: { userId: viewer.id, day: toDate(day) } }, select: { seconds: true } }),
  ]);
  if (!found) return null;
  const { log, running } = found;
  const ofMonth = log.filter((row) => monthOf(row.day) === monthOf(day) && row.day <= day);
  const thisMonth = Object.fromEntries([...Map.groupBy(ofMonth, ({ habit }) => habit)].map(([habit, rows]) => [habit, rows.length]));
  return {
    ...todayOf(log, running, day),
    now,
    thisMonth: { ...thisMonth, "": new Set(ofMonth.map((row) => row.day)).size },
    codedMinutes: Math.floor((coded?.seconds ?? 0) / 60),
    days: minutesOfDays(log),
    codeDaily: principle("principle.code-daily"),
  };
}
