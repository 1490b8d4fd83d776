import "server-only";
import { selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { selectExercise, selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectLesson } from "#lib/catalog/lessons.ts";
import type { SubjectFacts } from "#domain/discussion.ts";

/** The lesson or exercise that a question is about. */
export interface Subject extends SubjectFacts {
  title: string;
  /** Null, as its page is, when it was taken from the course since. */
  month: number | null;
  href: string | null;
}

const hrefOf = ({ kind, slug }: SubjectFacts): string => `/${kind}s/${slug}`;

/** What is known of it, as the reader's course has it; of one that is gone, its slug. Courses with a lesson of one name share what is asked about it. */
export function subjectFor({ kind, slug }: SubjectFacts, courseId: string | null = null): Subject {
  const found = kind === "lesson" ? selectOptionalLessonOf(courseId, slug) : selectOptionalExercise(slug);
  return found ? { kind, slug, title: found.title, month: found.month, href: hrefOf({ kind, slug }) } : { kind, slug, title: slug, month: null, href: null };
}

/**
 * The lesson or exercise of this slug.
 * @throws {NotFoundError} naming the nearest
 */
export function selectSubject({ kind, slug }: SubjectFacts): Subject & { month: number } {
  const { title, month } = kind === "lesson" ? selectLesson(slug) : selectExercise(slug);
  return { kind, slug, title, month, href: hrefOf({ kind, slug }) };
}
