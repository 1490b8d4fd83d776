import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { planWeeks, weekAt, type CourseWeek } from "#domain/calendar.ts";
import { addDays, dayAt, fromDate, toDate, type Day } from "#domain/day.ts";
import { dueSoon, type DueSoon } from "#domain/due-soon.ts";
import { itemsInOrder, nextStep, type NextStep, type Touch } from "#domain/next-step.ts";
import { currentStreak, type Streak } from "#domain/streak.ts";
import { viewYear, type Item } from "#domain/year-progress.ts";
import { listItems, withTerms } from "#features/curriculum/queries.ts";
import { courseIn, listMemberships, opening } from "#features/enrolments/queries.ts";
import { selectOptionalTodayAnnouncement, type TodayAnnouncement } from "#features/announcements/queries.ts";
import { selectHabitsToday } from "#features/habits/queries.ts";
import { selectPaperWeek } from "#features/papers/queries.ts";
import { listReviewAnswers } from "#features/reviews/queries.ts";
import { listDueProjects } from "#features/projects/queries.ts";
import { listAchievements } from "#lib/catalog/achievements.ts";
import { yearOf } from "#lib/catalog/courses.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { plainText } from "#lib/search/plain-text.ts";

interface Viewer { id: string; role: Role; timeZone: string }

/** What a mentor said lately about something that the viewer handed in. */
export interface Answer {
  id: string;
  about: string;
  href: string;
  decision: "approved" | "declined" | "accepted" | "changes" | "reviewApproved" | "reviewChanges";
  good: boolean;
  answer: string | null;
  by: string | null;
  at: Date;
}

export interface WeekView extends CourseWeek {
  monthTitle: string;
  items: Item[];
  /** Of the weeks before, in this month: what is still open. */
  behind: number;
}

export interface TodayView {
  day: Day;
  step: NextStep | null;
  /** The next month that is not open to the viewer yet. */
  opening: { month: number; day: Day } | null;
  cohort: { name: string; startsOn: Day } | null;
  /** Null for somebody in no cohort, before its start and after its year. */
  week: WeekView | null;
  /** Exercises and projects that are due within a week or late, and exams, the next first. */
  due: DueSoon;
  answers: Answer[];
  /** The newest that the viewer has neither read nor put away. */
  announcement: TodayAnnouncement | null;
  award: { text: string; at: Date } | null;
  /** Of days on which something was submitted or a habit logged. */
  streak: Streak;
  habits: Awaited<ReturnType<typeof selectHabitsToday>>;
  papers: Awaited<ReturnType<typeof selectPaperWeek>>;
  /** Whether the viewer has done anything yet. */
  isNew: boolean;
}

const answersForDays = 14;
const mostAnswers = 3;
/** Longer streaks than this are shown as so long. */
const streakDays = 400;
const mostTouches = 8;

/** Everything on the page of today, read side by side. */
export async function selectToday(viewer: Viewer, now = new Date()): Promise<TodayView> {
  const [items, memberships, touches, answers, award, active, habits, papers, announcement, projects] = await Promise.all([
    listItems(viewer),
    listMemberships(viewer),
    listTouches(viewer),
    listAnswers(viewer, now),
    db().award.findFirst({ where: { userId: viewer.id }, orderBy: { awardedAt: "desc" }, select: { achievement: true, awardedAt: true } }),
    listActiveDays(viewer, now),
    selectHabitsToday(viewer, now),
    selectPaperWeek(viewer, now),
    selectOptionalTodayAnnouncement(viewer, now),
    listDueProjects(viewer, now),
  ]);
  const day = dayAt(now, viewer.timeZone);
  const person = { ...viewer, memberships };
  const year = yearOf(courseIn(memberships));
  const months = viewYear(year, items);
  const asked = withTerms(items, person, now);
  const cohort = memberships[0] ?? null;
  const week = cohort && weekAt(cohort.startsOn, day, months.length);
  const opens = months.map(({ month }) => opening(person, { month, slug: null }, now));
  const ordered = months.filter((_, index) => opens[index] === null).flatMap(({ month }) => itemsInOrder(month, asked)).filter(({ terms }) => (terms?.opensAt ?? null) === null);
  const locked = opens.findIndex((opensOn) => opensOn !== null);
  return {
    day, cohort, answers, announcement, habits, papers,
    step: nextStep(ordered, touches, now),
    opening: locked < 0 ? null : { month: locked + 1, day: opens[locked] ?? day },
    week: week && viewWeek(week, year.months[week.month - 1].title, itemsInOrder(week.month, asked)),
    due: dueSoon(asked, now, projects),
    award: award && { text: listAchievements().find(({ id }) => id === award.achievement)?.text ?? award.achievement, at: award.awardedAt },
    streak: currentStreak(active, day),
    isNew: touches.length === 0,
  };
}

function viewWeek(week: CourseWeek, monthTitle: string, items: readonly Item[]): WeekView {
  const weeks = planWeeks(items);
  return {
    ...week,
    monthTitle,
    items: weeks[week.week - 1],
    behind: weeks.slice(0, week.week - 1).flat().filter(({ state }) => state !== "done").length,
  };
}

/** What the viewer did last: what was handed in, typed, or read. */
async function listTouches({ id }: Viewer): Promise<Touch[]> {
  const newest = { where: { userId: id }, take: mostTouches };
  const [attempts, drafts, lessons] = await Promise.all([
    db().exerciseProgress.findMany({ ...newest, orderBy: { lastAttemptAt: "desc" }, select: { exerciseId: true, lastAttemptAt: true } }),
    db().draft.findMany({ ...newest, orderBy: { updatedAt: "desc" }, select: { exerciseId: true, updatedAt: true } }),
    db().lessonProgress.findMany({ ...newest, orderBy: { readAt: "desc" }, select: { lesson: true, readAt: true } }),
  ]);
  const ofExercise = (exerciseId: string, at: Date): Touch[] => {
    const exercise = exerciseById(exerciseId);
    return exercise ? [{ kind: "exercise", slug: exercise.slug, at }] : [];
  };
  return [
    ...attempts.flatMap(({ exerciseId, lastAttemptAt }) => ofExercise(exerciseId, lastAttemptAt)),
    ...drafts.flatMap(({ exerciseId, updatedAt }) => ofExercise(exerciseId, updatedAt)),
    ...lessons.map(({ lesson, readAt }): Touch => ({ kind: "lesson", slug: lesson, at: readAt })),
  ];
}

/** What mentors answered in the last two weeks, the newest first. */
async function listAnswers(viewer: Viewer, now: Date): Promise<Answer[]> {
  const since = new Date(now.getTime() - answersForDays * 24 * 60 * 60 * 1000);
  const lately = { where: { userId: viewer.id, decidedAt: { gte: since } }, orderBy: { decidedAt: "desc" }, take: mostAnswers } as const;
  const facts = { id: true, decidedAt: true, answer: true, decidedBy: { select: { name: true } } } as const;
  const [evidence, reports, reviews] = await Promise.all([
    db().evidence.findMany({ ...lately, select: { ...facts, achievement: true, decision: true } }),
    db().projectReport.findMany({ ...lately, select: { ...facts, project: true, milestone: true, decision: true } }),
    listReviewAnswers(viewer, since, mostAnswers),
  ]);
  const achievements = new Map(listAchievements().map(({ id: achievement, text }) => [achievement, text]));
  const common = ({ id: key, decidedAt, answer, decidedBy }: (typeof evidence | typeof reports)[number]) =>
    ({ id: key, at: decidedAt ?? now, answer: answer === null ? null : plainText(answer).text, by: decidedBy?.name ?? null });
  return [
    ...evidence.map((row): Answer => ({
      ...common(row), about: achievements.get(row.achievement) ?? row.achievement, href: `/achievements#${row.achievement}`,
      good: row.decision === "approved", decision: row.decision === "approved" ? "approved" : "declined",
    })),
    ...reports.map((row): Answer => ({
      ...common(row), about: pieceTitle(row.project, row.milestone), href: `/projects/${row.project}`,
      good: row.decision === "accepted", decision: row.decision === "accepted" ? "accepted" : "changes",
    })),
    ...reviews.map(({ id, exercise, approved, summary, by, at }): Answer => ({
      id, about: exercise, href: `/reviews/${id}`, good: approved, decision: approved ? "reviewApproved" : "reviewChanges",
      answer: summary === "" ? null : plainText(summary).text, by, at,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, mostAnswers);
}

/** What was handed in: a milestone by its own title beside the project's. */
function pieceTitle(slug: string, milestone: string | null): string {
  const project = selectOptionalProject(slug);
  const piece = project?.milestones.find((one) => "id" in one && one.id === milestone)?.title;
  return [project?.title ?? slug, piece].filter((part) => part !== undefined).join(": ");
}

const activeSchema = z.array(z.object({ seconds: z.number() }));

/** Days of the last year, in the viewer's time zone, on which something was submitted or a habit logged. */
async function listActiveDays({ id, timeZone }: Viewer, now: Date): Promise<Day[]> {
  const since = toDate(addDays(dayAt(now, timeZone), -streakDays));
  const [times, habits] = await Promise.all([
    // Every border between two days, in every time zone, is at a multiple of fifteen minutes.
    db().$queryRaw`
      select distinct extract(epoch from date_bin('15 minutes', "createdAt", timestamptz '2000-01-01'))::float8 as seconds
      from "Submission" where "userId" = ${id}::uuid and "createdAt" >= ${since}`,
    db().habitDay.findMany({ where: { userId: id, day: { gte: since } }, distinct: ["day"], select: { day: true } }),
  ]);
  return [...activeSchema.parse(times).map(({ seconds }) => dayAt(new Date(seconds * 1000), timeZone)), ...habits.map(({ day }) => fromDate(day))];
}
