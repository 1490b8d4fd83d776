import "server-only";
import type { Role } from "#domain/accounts.ts";
import { cohortMonth } from "#domain/calendar.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import type { ItemTerms } from "#domain/item-terms.ts";
import { resourcesFor, type Resource } from "#domain/roadmap.ts";
import { inShort } from "#domain/schedule.ts";
import { viewYear, type Item, type ItemState, type MonthView } from "#domain/year-progress.ts";
import { listMemberships, opening, termsOf, type Learner } from "#features/enrolments/queries.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { listExercises, selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
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

/** Every lesson and exercise with the viewer's state, as far as an exam lets them know it: reads by the first column of their keys. */
export async function listItems(viewer: { id: string }): Promise<Item[]> {
  const [silence, exercises, lessons] = await Promise.all([
    selectSilence(viewer),
    db().exerciseProgress.findMany({ where: { userId: viewer.id }, select: { exerciseId: true, acceptedAt: true } }),
    db().lessonProgress.findMany({ where: { userId: viewer.id }, select: { lesson: true, doneAt: true } }),
  ]);
  const exerciseState = new Map<string, ItemState>(exercises.map((row) => [row.exerciseId, silence.accepted(row) ? "done" : "started"]));
  const lessonState = new Map<string, ItemState>(lessons.map((row) => [row.lesson, row.doneAt ? "done" : "started"]));
  return [
    ...listLessons().map(({ slug, title, month, minutes, covers }): Item =>
      ({ kind: "lesson", slug, title, month, minutes, difficulty: null, covers, prerequisites: [], state: lessonState.get(slug) ?? "open" })),
    ...listExercises().map(({ id, slug, title, month, minutes, difficulty, covers, prerequisites }): Item =>
      ({ kind: "exercise", slug, title, month, minutes, difficulty, covers, prerequisites, state: exerciseState.get(id) ?? "open" })),
  ];
}

/** The items with what is asked of this person for them, where they are not done. */
export const withTerms = (items: readonly Item[], person: Learner, now: Date): Item[] => items.map((item) =>
  item.kind === "exercise" && item.state !== "done" ? { ...item, terms: inShort(termsOf(person, item, now), person.timeZone, now) } : item);

/** The whole year with the viewer's progress, where the viewer's newest cohort is now, and what is locked. */
export async function selectYear(viewer: Viewer, now = new Date()): Promise<YearView> {
  const [items, memberships] = await Promise.all([listItems(viewer), listMemberships(viewer)]);
  const [newest] = memberships;
  const [year, today] = [viewYear(roadmap(), items), dayAt(now, viewer.timeZone)];
  return {
    months: year,
    done: items.filter(({ state }) => state === "done").length,
    total: items.length,
    cohort: newest === undefined ? null : { name: newest.name, month: cohortMonth(newest.startsOn, today) },
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
  previous: MonthView | null;
  next: MonthView | null;
  resources: Resource[];
  /** The day on which it opens for the viewer; null when it is open. */
  opens: Day | null;
  /** What is asked for the month as a whole. */
  terms: ItemTerms;
}

/**
 * One month with the viewer's progress.
 * @throws {NotFoundError} unless it is 1 to 12
 */
export async function selectMonth(viewer: Viewer, number: number, now = new Date()): Promise<MonthPageView> {
  const year = roadmap();
  const [items, memberships] = await Promise.all([listItems(viewer), listMemberships(viewer)]);
  const [person, what] = [{ ...viewer, memberships }, { month: number, slug: null }];
  const terms = inShort(termsOf(person, what, now), viewer.timeZone, now);
  // What holds for the whole month is said once.
  const ownTerms = ({ terms: own, ...item }: Item): Item => own && (own.exam || own.dueAt?.getTime() !== terms.dueAt?.getTime() || own.opensAt?.getTime() !== terms.opensAt?.getTime()) ? { ...item, terms: own } : item;
  const months = viewYear(year, withTerms(items, person, now).map(ownTerms));
  const month = months.find((candidate) => candidate.month === number);
  if (!month) throw new NotFoundError("The year has months 1 to 12.");
  const topicIds = month.levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics.map(({ id }) => id)));
  return {
    month,
    opens: opening(person, what, now),
    terms,
    previous: months[month.month - 2] ?? null,
    next: months[month.month] ?? null,
    resources: resourcesFor(year, topicIds),
  };
}

/** "Month 7: Transformers". */
export const monthTitle = (month: number, t: Translate): string => t("Month {month}: {title}", { month, title: t.asIs(roadmap().months[month - 1].title) });
