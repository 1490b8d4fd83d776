import { addDays, daysBetween, monthOf, weekStart, type Day } from "./day.ts";
import { dayText, shortMonth } from "./day-words.ts";
import { minutesText } from "./habits.ts";
import { numberWord } from "./i18n/in-words.ts";
import { msg, type Translate } from "./i18n/translate.ts";

/** What was logged on a day, all habits together. */
export interface DayPractice {
  day: Day;
  minutes: number;
  habits: number;
}

/** Sums what was logged by day, the earliest first. */
export function minutesOfDays(log: Iterable<{ day: Day; minutes: number }>): DayPractice[] {
  const days = new Map<Day, DayPractice>();
  for (const { day, minutes } of log) {
    const sum = days.get(day) ?? { day, minutes: 0, habits: 0 };
    days.set(day, { day, minutes: sum.minutes + minutes, habits: sum.habits + 1 });
  }
  return [...days.values()].sort((a, b) => a.day < b.day ? -1 : 1);
}

export const weeksShown = 53;

/** From how many minutes on a day has each step; a day without any entry has step 0. */
const steps = [0, 30, 90, 180] as const;
export type Step = 0 | 1 | 2 | 3 | 4;

/** The steps in words, the faintest first. */
export const stepTexts: readonly string[] = [msg("nothing logged"), msg("under 30 min"), msg("30 min or more"), msg("1 h 30 min or more"), msg("3 h or more")];

/** How dark a day is drawn. A habit that was ticked without minutes is a day of practice too. */
export function stepOf(practice: Pick<DayPractice, "minutes" | "habits"> | undefined): Step {
  if (!practice || practice.habits === 0) return 0;
  if (practice.minutes >= steps[3]) return 4;
  if (practice.minutes >= steps[2]) return 3;
  return practice.minutes >= steps[1] ? 2 : 1;
}

/** The weeks up to today's, each from its Monday; days that are still to come are left out. */
export function weeksUntil(today: Day, count = weeksShown): Day[][] {
  const first = addDays(weekStart(today), -7 * (count - 1));
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, n) => addDays(first, week * 7 + n)).filter((day) => day <= today));
}

/** "Nov" at the column in which each month begins, with the number of columns until the next. */
export function monthLabels(weeks: readonly Day[][], t: Translate): { text: string; columns: number }[] {
  const labels: { text: string; columns: number }[] = [];
  for (const week of weeks) {
    // A month takes over with the week that has its first day.
    const text = shortMonth(week[week.length - 1], t);
    const last = labels.at(-1);
    if (last?.text === text && last.columns < 6) last.columns++;
    else labels.push({ text, columns: 1 });
  }
  return labels;
}

/** "Tuesday 3 November: 45 min, three habits". */
export function practiceText(day: Day, practice: DayPractice | undefined, today: Day, t: Translate): string {
  const name = dayText(day, today, t);
  if (!practice) return t("{day}: nothing logged", { day: name });
  const habits = t("{count, plural, one {one habit} other {{number} habits}}", { count: practice.habits, number: numberWord(practice.habits, t) });
  return practice.minutes === 0 ? `${name}: ${habits}` : `${name}: ${minutesText(practice.minutes)}, ${habits}`;
}

/** What the year shows, in one sentence. */
export function finding(days: readonly DayPractice[], today: Day, t: Translate): string {
  const past = days.filter(({ day }) => day <= today);
  if (past.length === 0) return t("Your year begins with the first day you log");
  const since = Math.min(60, daysBetween(past[0].day, today) + 1);
  const practised = past.filter(({ day }) => daysBetween(day, today) < since).length;
  if (since === 1) return t("You have begun: today is the first day");
  if (practised === 0) return t("{count, plural, one {You have practised on one day so far} other {You have practised on {number} days so far}}", { count: past.length, number: numberWord(past.length, t) });
  return since < 60
    ? t("You practised on {count} of the {since} days since you began", { count: practised, since })
    : t("You practised on {count} of the last 60 days", { count: practised });
}

export interface MonthPractice {
  /** "2026-11". */
  month: string;
  days: number;
  minutes: number;
}

/** The months from the first that has an entry to today's, the latest first. */
export function monthsOf(days: readonly DayPractice[], today: Day): MonthPractice[] {
  const past = days.filter(({ day }) => day <= today);
  if (past.length === 0) return [];
  const byMonth = Map.groupBy(past, ({ day }) => monthOf(day));
  const months: MonthPractice[] = [];
  for (let month = monthOf(today); month >= monthOf(past[0].day); month = monthOf(addDays(`${month}-01`, -1))) {
    const own = byMonth.get(month) ?? [];
    months.push({ month, days: own.length, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) });
  }
  return months;
}
