import "server-only";
import { isSamePlan, type CoursePlan, type PlanItem } from "#domain/course-plan.ts";
import { planDifference } from "#domain/course-plan-difference.ts";
import { planProblems, type PlanProblem } from "#domain/course-plan-problems.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { itemKey } from "#domain/next-step.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { knownTo } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { courseIdIn, effectivePlan, noSuchCourse, storedPlan, type Viewer } from "./access.ts";
import { monthTitles, type CourseHead } from "./queries.ts";

export interface VersionLine {
  number: number;
  note: string;
  publishedAt: Date;
  by: string | null;
  /** What it changed, a sentence for each. */
  changes: string[];
}

export interface VersionsView {
  course: CourseHead;
  /** Of the draft. */
  version: number;
  /** What the draft changes in what students see. */
  changes: string[];
  /** Errors that must be mended before, and warnings. */
  problems: PlanProblem[];
  /** The newest first. */
  versions: VersionLine[];
  /** Whether the draft is what students see. */
  isLive: boolean;
}

const mostVersions = 100;

/**
 * What is published of a course, and what the draft would change, in the viewer's language.
 * @throws {NotFoundError} for who is no instructor, and for a course that is not there
 */
export async function selectCourseVersions(viewer: Viewer, id: string, t: Translate): Promise<VersionsView> {
  const [, row] = await Promise.all([
    requireInstructor(viewer),
    db().course.findUnique({
      where: { id: courseIdIn(id) },
      select: {
        id: true, title: true, description: true, archivedAt: true, plan: true, planVersion: true,
        versions: { orderBy: { number: "desc" }, take: mostVersions, select: { number: true, note: true, plan: true, publishedAt: true, publishedBy: { select: { name: true } } } },
      },
    }),
  ]);
  if (row === null) throw noSuchCourse();
  const { plan, planVersion: version, versions, ...course } = row;
  const known = knownTo(id);
  const [titles, byKey] = [monthTitles(), new Map(known.map((facts) => [itemKey(facts), facts.title]))];
  const names = { month: (origin: number) => titles[origin - 1] ?? "", item: (item: PlanItem) => byKey.get(itemKey(item)) ?? item.slug };
  const planOf = (stored: unknown): CoursePlan => effectivePlan(id, storedPlan(stored));
  const plans = [...versions.map((each) => planOf(each.plan)), planOf(null)];
  const draft = planOf(plan);
  return {
    course, version,
    changes: planDifference(plans[0], draft, names, t),
    problems: planProblems(draft, known),
    isLive: isSamePlan(draft, plans[0]),
    versions: versions.map(({ number, note, publishedAt, publishedBy }, index) => ({
      number, note, publishedAt, by: publishedBy?.name ?? null,
      changes: index === mostVersions - 1 ? [] : planDifference(plans[index + 1], plans[index], names, t),
    })),
  };
}
