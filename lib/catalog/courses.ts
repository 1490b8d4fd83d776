import "server-only";
import { monthIn, standardPlan, type CoursePlan, type PlanFacts, type PlanItem } from "#domain/course-plan.ts";
import { itemKey } from "#domain/next-step.ts";
import { yearOfPlan, type Roadmap } from "#domain/roadmap.ts";
import { listExercises, type Exercise } from "./exercises.ts";
import { noSuch } from "./files.ts";
import { isStandardLesson, listLessons, selectOptionalLesson, type Lesson } from "./lessons.ts";
import { listCourseLessons, liveCourse, type LiveCourse } from "./live-courses.ts";
import { roadmap } from "./roadmap.ts";

/** All that a course has, put together once for each state of it and of the catalogue. */
interface Arranged {
  plan: CoursePlan;
  lessons: readonly Lesson[];
  exercises: readonly Exercise[];
  months: ReadonlyMap<string, number>;
  order: ReadonlyMap<string, number>;
  year: Roadmap;
}

const lessonFacts = ({ slug, title, month, minutes, covers }: Lesson): PlanFacts => ({ kind: "lesson", slug, title, month, minutes, difficulty: null, covers, prerequisites: [] });
const exerciseFacts = ({ slug, title, month, minutes, difficulty, covers, prerequisites }: Exercise): PlanFacts =>
  ({ kind: "exercise", slug, title, month, minutes, difficulty, covers, prerequisites });

const lessonsKnownTo = (course: Pick<LiveCourse, "lessons"> | null): Lesson[] => [
  ...listLessons().map((lesson) => course?.lessons.get(lesson.slug) ?? lesson),
  ...[...course?.lessons.values() ?? []].filter(({ slug }) => !isStandardLesson(slug)),
];

/** Everything that a course's plan can have: the standard lessons with the course's own texts in place, its own lessons, every exercise. */
export const knownTo = (courseId: string | null): PlanFacts[] => [...lessonsKnownTo(liveCourse(courseId)).map(lessonFacts), ...listExercises().map(exerciseFacts)];

/** What a course without a plan of its own has: the standard year, and its own lessons in the month that they name. */
export const standardPlanOf = (courseId: string | null): CoursePlan => standardPlan(knownTo(courseId));

const inPlan = <T extends { slug: string; month: number }>(plan: CoursePlan, kind: PlanItem["kind"], known: readonly T[]): T[] => {
  const bySlug = new Map(known.map((each) => [each.slug, each]));
  return plan.months.flatMap(({ items }, index) => items.flatMap((item): T[] => {
    const found = item.kind === kind ? bySlug.get(item.slug) : undefined;
    return found ? [{ ...found, month: index + 1 }] : [];
  }));
};

function arrange(course: LiveCourse): Arranged {
  const plan = course.plan ?? standardPlanOf(course.id);
  const items = plan.months.flatMap((month, index) => month.items.map((item) => ({ key: itemKey(item), month: index + 1 })));
  return {
    plan,
    lessons: inPlan(plan, "lesson", lessonsKnownTo(course)),
    exercises: inPlan(plan, "exercise", listExercises()),
    months: new Map(items.map(({ key, month }) => [key, month])),
    order: new Map(items.map(({ key }, index) => [key, index])),
    year: yearOfPlan(roadmap(), plan),
  };
}

const kept = new WeakMap<LiveCourse, { from: readonly unknown[]; arranged: Arranged }>();

/** Null for what follows the standard year. */
function arranged(courseId: string | null): Arranged | null {
  const course = liveCourse(courseId);
  if (course === null) return null;
  const from = [listLessons(), listExercises(), roadmap()];
  const found = kept.get(course);
  if (found?.from.every((each, index) => each === from[index])) return found.arranged;
  const made = { from, arranged: arrange(course) };
  kept.set(course, made);
  return made.arranged;
}

/** The lessons that a course has, in its order, each with its month there; null: the standard year's. */
export const lessonsOf = (courseId: string | null): readonly Lesson[] => arranged(courseId)?.lessons ?? listLessons();

/** The exercises that a course has, in its order, each with its month there; null: the standard year's. */
export const exercisesOf = (courseId: string | null): readonly Exercise[] => arranged(courseId)?.exercises ?? listExercises();

/** The months of a course with their topics; there may be fewer than twelve. */
export const yearOf = (courseId: string | null): Roadmap => arranged(courseId)?.year ?? roadmap();

/** The month of a course that shows the topics of a standard month, which is where that month's projects are; null where it has none. */
export function monthOfStandard(courseId: string | null, origin: number): number | null {
  const own = arranged(courseId);
  if (own === null) return origin;
  const at = own.plan.months.findIndex((month) => month.origin === origin);
  return at < 0 ? null : at + 1;
}

/** For each lesson and exercise (by `itemKey`) its place in the course's order; null where that is the standard year's. */
export const orderOf = (courseId: string | null): ReadonlyMap<string, number> | null => arranged(courseId)?.order ?? null;

const standardMonths: { from: readonly unknown[]; plan: CoursePlan | null } = { from: [], plan: null };

/** The standard year as a plan, made anew only when the catalogue changes. */
export function standardYearPlan(): CoursePlan {
  const from = [listLessons(), listExercises()];
  if (standardMonths.plan === null || !from.every((each, index) => each === standardMonths.from[index])) {
    standardMonths.plan = standardPlanOf(null);
    standardMonths.from = from;
  }
  return standardMonths.plan;
}

/** Lessons and exercises that exist and that a course has not: they can be opened, and are not listed. */
export function outsideOf(courseId: string | null): { lessons: Lesson[]; exercises: Exercise[] } {
  const order = orderOf(courseId);
  const outside = (kind: PlanItem["kind"]) => ({ slug }: { slug: string }) => order !== null && !order.has(itemKey({ kind, slug }));
  const ownOfOthers = listCourseLessons().filter(({ slug }) => !isStandardLesson(slug) && (order === null || !order.has(itemKey({ kind: "lesson", slug }))));
  return { lessons: [...listLessons().filter(outside("lesson")), ...ownOfOthers], exercises: listExercises().filter(outside("exercise")) };
}

/** What is live of a course as a plan. */
export const livePlanOf = (courseId: string | null): CoursePlan => arranged(courseId)?.plan ?? standardYearPlan();

/** The month of the course in which something stands; null where the course has it not. */
export function monthOf(courseId: string | null, kind: PlanItem["kind"], slug: string): number | null {
  const own = arranged(courseId);
  return own === null ? monthIn(standardYearPlan(), kind, slug) : own.months.get(itemKey({ kind, slug })) ?? null;
}

/**
 * A lesson as a course has it: its own text where it has one, in the month of its plan. One that the course has not is
 * the standard year's, or another course's own: it can be read, and is not listed.
 */
export function selectOptionalLessonOf(courseId: string | null, slug: string): Lesson | null {
  const lesson = liveCourse(courseId)?.lessons.get(slug) ?? selectOptionalLesson(slug);
  return lesson && { ...lesson, month: monthOf(courseId, "lesson", slug) ?? lesson.month };
}

/** @throws {NotFoundError} with the nearest slug */
export function selectLessonOf(courseId: string | null, slug: string): Lesson {
  const lesson = selectOptionalLessonOf(courseId, slug);
  if (!lesson) throw noSuch("lesson", slug, lessonsOf(courseId).map((each) => each.slug));
  return lesson;
}
