import "server-only";
import type { CoursePlan, PlanFacts } from "#domain/course-plan.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { courseSlug, courseTitle } from "#features/enrolments/service.ts";
import { knownTo, standardPlanOf } from "#lib/catalog/courses.ts";
import { isStandardLesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { db } from "#lib/db.ts";
import { courseIdIn, effectivePlan, noSuchCourse, storedPlan, type Viewer } from "./access.ts";

export interface CourseLine {
  id: string;
  title: string;
  description: string;
  /** The newest published version; null: the standard year. */
  live: number | null;
  lessons: number;
  /** Those that run: the viewer's own by name. */
  cohorts: { id: string; name: string }[];
  otherCohorts: number;
}

export interface CourseList {
  lines: CourseLine[];
  archived: boolean;
  /** How many there are on the other side of the archive. */
  others: number;
}

/** The cohorts that the viewer runs. */
const runBy = ({ id, role }: Pick<Viewer, "id" | "role">) => role === "admin" ? {} : { enrolments: { some: { userId: id, role: "instructor" as const } } };

/**
 * Every course, by title: those in use, or those of the archive.
 * @throws {NotFoundError} for who is no instructor
 */
export async function listCourseLines(viewer: Viewer, { archived }: { archived: boolean }): Promise<CourseList> {
  const archive = (wanted: boolean) => ({ archivedAt: wanted ? { not: null } : null });
  const [, courses, cohorts, others] = await Promise.all([
    requireInstructor(viewer),
    db().course.findMany({
      where: archive(archived), orderBy: [{ title: "asc" }], take: 500,
      select: {
        id: true, title: true, description: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
        _count: { select: { lessons: { where: { archivedAt: null } }, cohorts: { where: { archivedAt: null } } } },
      },
    }),
    db().cohort.findMany({ where: { archivedAt: null, course: archive(archived), ...runBy(viewer) }, orderBy: { startsOn: "desc" }, take: 500, select: { id: true, name: true, courseId: true } }),
    db().course.count({ where: archive(!archived) }),
  ]);
  return {
    archived, others,
    lines: courses.map(({ id, title, description, versions: [newest], _count }) => {
      const own = cohorts.filter(({ courseId }) => courseId === id).map((cohort) => ({ id: cohort.id, name: cohort.name }));
      return { id, title, description, live: newest?.number ?? null, lessons: _count.lessons, cohorts: own, otherCohorts: _count.cohorts - own.length };
    }),
  };
}

/** What stands above each of a course's pages. */
export interface CourseHead {
  id: string;
  title: string;
  description: string;
  archivedAt: Date | null;
}

const head = { id: true, title: true, description: true, archivedAt: true } as const;

/** @throws {NotFoundError} for who is no instructor, and for a course that is not there */
export async function selectCourseHead(viewer: Viewer, id: string): Promise<CourseHead> {
  const [, course] = await Promise.all([requireInstructor(viewer), db().course.findUnique({ where: { id: courseIdIn(id) }, select: head })]);
  if (course === null) throw noSuchCourse();
  return course;
}

export interface CourseChoice { id: string; title: string }

/**
 * The courses that a cohort can have, the one that the site begins with first; without an id where no cohort was made yet.
 * @throws {NotFoundError} for who is no instructor
 */
export async function listCourseChoices(viewer: Viewer): Promise<CourseChoice[]> {
  const [, courses] = await Promise.all([
    requireInstructor(viewer),
    db().course.findMany({ where: { archivedAt: null }, orderBy: { title: "asc" }, take: 500, select: { id: true, slug: true, title: true } }),
  ]);
  const first = courses.find(({ slug }) => slug === courseSlug) ?? { id: "", title: courseTitle };
  return [first, ...courses.filter((course) => course !== first)].map(({ id, title }) => ({ id, title }));
}

/** What can stand in a plan. */
export interface PlanPart extends PlanFacts {
  /** A lesson that is the course's own. */
  own: boolean;
}

export interface ArrangeView {
  course: CourseHead;
  version: number;
  plan: CoursePlan;
  updatedAt: Date;
  /** The newest published version; null: the standard year. */
  live: number | null;
  standard: CoursePlan;
  /** Titles of the standard months, from the first. */
  months: string[];
  known: PlanPart[];
}

export const partsOf = (courseId: string): PlanPart[] => knownTo(courseId).map((facts) => ({ ...facts, own: facts.kind === "lesson" && !isStandardLesson(facts.slug) }));

export const monthTitles = (): string[] => roadmap().months.map(({ title }) => title);

/**
 * The arrangement of a course that is being worked on, with all that can stand in it.
 * @throws {NotFoundError} for who is no instructor, and for a course that is not there
 */
export async function selectArrangement(viewer: Viewer, id: string): Promise<ArrangeView> {
  const [, row] = await Promise.all([
    requireInstructor(viewer),
    db().course.findUnique({ where: { id: courseIdIn(id) }, select: { ...head, plan: true, planVersion: true, updatedAt: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } } }),
  ]);
  if (row === null) throw noSuchCourse();
  const { plan, planVersion: version, updatedAt, versions: [newest], ...course } = row;
  return {
    course, version, updatedAt, live: newest?.number ?? null,
    plan: effectivePlan(id, storedPlan(plan)), standard: standardPlanOf(id), months: monthTitles(), known: partsOf(id),
  };
}
