import "server-only";
import { planWeeks } from "#domain/calendar.ts";
import { livePlanOf, selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";

/** An exercise of a course with the month that has it, and the week of it in which the plan has it. */
export interface CourseExercise {
  id: string;
  slug: string;
  title: string;
  month: number;
  week: number;
  /** Topics of the roadmap. */
  covers: readonly string[];
}

/** A course's exercises in its order, lessons between them counted. */
export function listCourseExercises(courseId: string): CourseExercise[] {
  return livePlanOf(courseId).months.flatMap(({ items }, index) => {
    const known = items.flatMap(({ kind, slug }) => {
      const exercise = kind === "exercise" ? selectOptionalExercise(slug) : null;
      const minutes = exercise?.minutes ?? (kind === "lesson" ? selectOptionalLessonOf(courseId, slug)?.minutes : undefined);
      return minutes === undefined ? [] : [{ minutes, exercise }];
    });
    return planWeeks(known).flatMap((week, at) => week.flatMap(({ exercise }): CourseExercise[] =>
      exercise ? [{ id: exercise.id, slug: exercise.slug, title: exercise.title, month: index + 1, week: at + 1, covers: exercise.covers }] : []));
  });
}
