import "server-only";
import { courseWeek, monthBegins, planWeeks, weeksPerMonth } from "#domain/calendar.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { itemKey, itemsInOrder } from "#domain/next-step.ts";
import { deadlineIn, opensIn, type CohortTerms, type Scheduled, type ScheduledDate } from "#domain/schedule.ts";
import type { Item } from "#domain/year-progress.ts";
import { exercisesOf, lessonsOf, orderOf, yearOf } from "#lib/catalog/courses.ts";

/** What a cohort asks of all of its students, and when. */
export interface AskedCohort {
  courseId: string;
  startsOn: Day;
  timeZone: string;
  paced: boolean;
  graceMinutes: number;
  dates: readonly ScheduledDate[];
}

/** Something of a week that is over; `weeks`: the part of a week that it fills. */
export interface AskedItem { key: string; weeks: number }

export interface Asked {
  /** By their ids. */
  exercises: AskedItem[];
  /** By their slugs. */
  lessons: AskedItem[];
  /** All of it together. */
  weeks: number;
  /** Past their date for everybody, with the grace; the date itself. */
  overdue: { id: string; slug: string; month: number; dueAt: Date }[];
  /** Whether the cohort's course is over. */
  isOver: boolean;
}

type PlannedItem = Item & { key: string };

/** How the schedule names it. */
const scheduled = ({ kind, slug, month }: Item): Scheduled => ({ month, slug: kind === "exercise" ? slug : null });

/** What a course has in each of its months, in its order. */
function monthsOf(courseId: string): PlannedItem[][] {
  const [lessons, exercises, order] = [lessonsOf(courseId), exercisesOf(courseId), orderOf(courseId)];
  const ids = new Map(exercises.map(({ slug, id }) => [slug, id]));
  const items: Item[] = [
    ...lessons.map(({ slug, title, month, minutes, covers }): Item => ({ kind: "lesson", slug, title, month, minutes, difficulty: null, covers, prerequisites: [], state: "open" })),
    ...exercises.map(({ slug, title, month, minutes, difficulty, covers, prerequisites }): Item => ({ kind: "exercise", slug, title, month, minutes, difficulty, covers, prerequisites, state: "open" })),
  ];
  const placed = items.map((item) => ({ ...item, place: order?.get(itemKey(item)) }));
  return yearOf(courseId).months.map(({ month }) =>
    itemsInOrder(month, placed).map((item) => ({ ...item, key: item.kind === "exercise" ? ids.get(item.slug) ?? item.slug : item.slug })));
}

/** What a cohort has asked for so far: of the weeks of its calendar that are over, and by its dates. */
export function askedSoFar(cohort: AskedCohort, now: Date): Asked {
  const terms: CohortTerms = { ...cohort, latePerDay: 0, lateDays: null, extensions: [], exams: [] };
  const [months, today] = [monthsOf(cohort.courseId), dayAt(now, cohort.timeZone)];
  const past = months.flatMap((items, index) => {
    const perWeek = items.reduce((sum, { minutes }) => sum + minutes, 0) / weeksPerMonth;
    const weeks = monthBegins(cohort.startsOn, index + 1) > today ? [] : planWeeks(items);
    return weeks.flatMap((week, number) => courseWeek(cohort.startsOn, index + 1, number + 1).to < today ? week.map((item) => ({ ...item, weeks: item.minutes / perWeek })) : []);
  }).filter((item) => opensIn(terms, scheduled(item), now) === null);
  const overdue = months.flat().flatMap((item) => {
    const dueAt = item.kind === "exercise" ? deadlineIn(terms, scheduled(item))?.dueAt : undefined;
    return dueAt !== undefined && dueAt.getTime() + cohort.graceMinutes * 60_000 < now.getTime() ? [{ id: item.key, slug: item.slug, month: item.month, dueAt }] : [];
  });
  const of = (wanted: Item["kind"]): AskedItem[] => past.filter(({ kind }) => kind === wanted).map(({ key, weeks }) => ({ key, weeks }));
  return {
    exercises: of("exercise"), lessons: of("lesson"), overdue,
    weeks: past.reduce((sum, { weeks }) => sum + weeks, 0),
    isOver: today >= monthBegins(cohort.startsOn, months.length + 1),
  };
}
