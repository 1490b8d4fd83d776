import "server-only";
import { itemId, type ItemRef } from "#domain/gradebook.ts";
import { exercisesOf, monthOfStandard, yearOf } from "#lib/catalog/courses.ts";
import { listProjects } from "#lib/catalog/projects.ts";

/** An exercise or a project of the gradebook. */
export interface GradedItem extends ItemRef {
  title: string;
  /** The month of the cohort's course that it is in. */
  month: number;
  /** Null for a project. */
  exerciseId: string | null;
}

export interface GradedMonth { month: number; title: string; items: GradedItem[] }

/** What is graded in each month of a course, in its order: exercises, then projects. What the catalogue has no more is left out. */
export function gradedMonths(courseId: string): GradedMonth[] {
  const exercises = Map.groupBy(exercisesOf(courseId), ({ month }) => month);
  const projects = Map.groupBy(listProjects(), ({ month }) => monthOfStandard(courseId, month));
  return yearOf(courseId).months.map(({ month, title }) => ({
    month, title,
    items: [
      ...(exercises.get(month) ?? []).map((exercise): GradedItem => ({ kind: "exercise", key: exercise.slug, title: exercise.title, month, exerciseId: exercise.id })),
      ...(projects.get(month) ?? []).map((project): GradedItem => ({ kind: "project", key: project.slug, title: project.title, month, exerciseId: null })),
    ],
  }));
}

/** The item of that kind and slug in a course; null when it has none. */
export const itemIn = (months: readonly GradedMonth[], ref: ItemRef): GradedItem | null =>
  months.flatMap(({ items }) => items).find((item) => itemId(item) === itemId(ref)) ?? null;
