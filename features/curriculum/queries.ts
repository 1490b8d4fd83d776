import "server-only";
import { cache } from "react";
import type { Role } from "#domain/accounts.ts";
import { cohortMonth } from "#domain/calendar.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import type { ItemTerms } from "#domain/item-terms.ts";
import { itemKey } from "#domain/next-step.ts";
import { resourcesFor, type Resource } from "#domain/roadmap.ts";
import { inShort } from "#domain/schedule.ts";
import { viewYear, type Item, type ItemState, type MonthView } from "#domain/year-progress.ts";
import { courseIn, listMemberships, opening, termsOf, type Learner } from "#features/enrolments/queries.ts";
import { selectSilenceAndCourse } from "#features/schedule/queries.ts";
import { exercisesOf, lessonsOf, orderOf, outsideOf, yearOf } from "#lib/catalog/courses.ts";
import { listExercises, selectOptionalExercise, type Exercise } from "#lib/catalog/exercises.ts";
import type { Lesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { db } from "#lib/db.ts";
import { renderMarkdown, type RenderedMarkdown } from "#lib/markdown/render.ts";

interface Viewer { id: string; role: Role; timeZone: string }

export interface YearView {
  months: MonthView[];
  done: number;
  total: number;
  cohort: { name: string; month: number | null } | null;
  /** By month, from 1: the day on which a month opens for the viewer; null where it is open. */
  opens: readonly (Day | null)[];
}

type StateOf = (kind: Item["kind"], key: string) => ItemState;

const lessonItem = ({ slug, title, month, minutes, covers }: Lesson, stateOf: StateOf): Item =>
  ({ kind: "lesson", slug, title, month, minutes, difficulty: null, covers, prerequisites: [], state: stateOf("lesson", slug) });
const exerciseItem = ({ id, slug, title, month, minutes, difficulty, covers, prerequisites }: Exercise, stateOf: StateOf): Item =>
  ({ kind: "exercise", slug, title, month, minutes, difficulty, covers, prerequisites, state: stateOf("exercise", id) });

/** Every lesson and exercise of a course, each in the state that is said of it by the lesson's slug or the exercise's id. */
export function itemsOfCourse(courseId: string | null, stateOf: StateOf = () => "open"): Item[] {
  const items = [...lessonsOf(courseId).map((lesson) => lessonItem(lesson, stateOf)), ...exercisesOf(courseId).map((exercise) => exerciseItem(exercise, stateOf))];
  const order = orderOf(courseId);
  return order === null ? items : items.map((item) => ({ ...item, place: order.get(itemKey(item)) ?? order.size }));
}

export interface CourseItems {
  /** Null: the standard year, as it is without a cohort. */
  courseId: string | null;
  items: Item[];
  /** What the course has not, and can be opened all the same. */
  outside: Item[];
}

/** The viewer's course with their state, as far as an exam lets them know it: reads by the first column of their keys, once for a page. */
export const selectItems = cache(async (viewer: { id: string }): Promise<CourseItems> => {
  const [{ silence, courseId }, exercises, lessons] = await Promise.all([
    selectSilenceAndCourse(viewer),
    db().exerciseProgress.findMany({ where: { userId: viewer.id }, select: { exerciseId: true, acceptedAt: true } }),
    db().lessonProgress.findMany({ where: { userId: viewer.id }, select: { lesson: true, doneAt: true } }),
  ]);
  const states = new Map<string, ItemState>([
    ...exercises.map((row): [string, ItemState] => [`exercise ${row.exerciseId}`, silence.accepted(row) ? "done" : "started"]),
    ...lessons.map((row): [string, ItemState] => [`lesson ${row.lesson}`, row.doneAt ? "done" : "started"]),
  ]);
  const stateOf: StateOf = (kind, key) => states.get(`${kind} ${key}`) ?? "open";
  const outside = outsideOf(courseId);
  return {
    courseId,
    items: itemsOfCourse(courseId, stateOf),
    outside: [...outside.lessons.map((lesson) => lessonItem(lesson, stateOf)), ...outside.exercises.map((exercise) => exerciseItem(exercise, stateOf))],
  };
});

/** Every lesson and exercise of the viewer's course with their state. */
export const listItems = async (viewer: { id: string }): Promise<Item[]> => (await selectItems(viewer)).items;

/** The same with what the course has not: for what the viewer has done, wherever that stands. */
export async function listKnownItems(viewer: { id: string }): Promise<Item[]> {
  const { items, outside } = await selectItems(viewer);
  return [...items, ...outside];
}

/** The items with what is asked of this person for them, where they are not done. */
export const withTerms = (items: readonly Item[], person: Learner, now: Date): Item[] => items.map((item) =>
  item.kind === "exercise" && item.state !== "done" ? { ...item, terms: inShort(termsOf(person, { month: item.month, slug: item.slug }, now), person.timeZone, now) } : item);

/** The whole year with the viewer's progress, where the viewer's newest cohort is now, and what is locked. */
export async function selectYear(viewer: Viewer, now = new Date()): Promise<YearView> {
  const [items, memberships] = await Promise.all([listItems(viewer), listMemberships(viewer)]);
  const [newest] = memberships;
  const [year, today] = [viewYear(yearOf(courseIn(memberships)), items), dayAt(now, viewer.timeZone)];
  return {
    months: year,
    done: items.filter(({ state }) => state === "done").length,
    total: items.length,
    cohort: newest === undefined ? null : { name: newest.name, month: cohortMonth(newest.startsOn, today, year.length) },
    opens: year.map(({ month }) => opening({ ...viewer, memberships }, { month, slug: null }, now)),
  };
}

export interface FrontPageView {
  months: MonthView[];
  topics: number;
  projects: number;
  /** One exercise of the catalogue as it is; null while there is none. */
  sample: { title: string; summary: string; minutes: number; tasks: readonly string[]; starter: RenderedMarkdown } | null;
}

const sampleSlug = "scaled-dot-product";

/** What a visitor sees: the year without progress, and an exercise. */
export function selectFrontPage(): FrontPageView {
  const year = roadmap();
  const exercise = selectOptionalExercise(sampleSlug) ?? listExercises()[0];
  return {
    months: viewYear(year, []),
    topics: year.topics.size,
    projects: year.projects.size,
    sample: exercise ? {
      title: exercise.title, summary: exercise.summary, minutes: exercise.minutes, tasks: exercise.tasks,
      starter: renderMarkdown(`\`\`\`ts\n${exercise.starter}\n\`\`\``, { file: `${exercise.folder}/starter.ts` }),
    } : null,
  };
}

export interface MonthPageView {
  month: MonthView;
  /** How many the course has. */
  months: number;
  previous: MonthView | null;
  next: MonthView | null;
  resources: Resource[];
  /** The day on which it opens for the viewer; null when it is open. */
  opens: Day | null;
  /** What is asked for the month as a whole. */
  terms: ItemTerms;
}

/**
 * One month of the viewer's course with their progress.
 * @throws {NotFoundError} unless the course has it
 */
export async function selectMonth(viewer: Viewer, number: number, now = new Date()): Promise<MonthPageView> {
  const [items, memberships] = await Promise.all([listItems(viewer), listMemberships(viewer)]);
  const year = yearOf(courseIn(memberships));
  const [person, what] = [{ ...viewer, memberships }, { month: number, slug: null }];
  const terms = inShort(termsOf(person, what, now), viewer.timeZone, now);
  // What holds for the whole month is said once.
  const ownTerms = ({ terms: own, ...item }: Item): Item => own && (own.exam || own.dueAt?.getTime() !== terms.dueAt?.getTime() || own.opensAt?.getTime() !== terms.opensAt?.getTime()) ? { ...item, terms: own } : item;
  const months = viewYear(year, withTerms(items, person, now).map(ownTerms));
  const month = months.find((candidate) => candidate.month === number);
  if (!month) throw new NotFoundError("Your course has the months 1 to {last}.", { last: months.length });
  const topicIds = month.levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics.map(({ id }) => id)));
  return {
    month,
    months: months.length,
    opens: opening(person, what, now),
    terms,
    previous: months[month.month - 2] ?? null,
    next: months[month.month] ?? null,
    resources: resourcesFor(year, topicIds),
  };
}

/** "Month 7: Transformers", as the viewer's course calls it; null where it has no such month. */
export async function selectMonthTitle(viewer: { id: string }, number: number, t: Translate): Promise<string | null> {
  const month = yearOf(courseIn(await listMemberships(viewer))).months[number - 1];
  return month ? t("Month {month}: {title}", { month: number, title: t.asIs(month.title) }) : null;
}
