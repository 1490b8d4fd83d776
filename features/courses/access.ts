import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { coursePlanSchema, isSamePlan, type CoursePlan } from "#domain/course-plan.ts";
import { NotFoundError } from "#domain/errors.ts";
import { standardPlanOf } from "#lib/catalog/courses.ts";
import type { Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

export interface Viewer { id: string; name: string; role: Role }

export const noSuchCourse = () => new NotFoundError("There is no such course.");

/**
 * The id in an address.
 * @throws {NotFoundError} for what is none
 */
export function courseIdIn(text: string): string {
  if (!z.uuid().safeParse(text).success) throw noSuchCourse();
  return text;
}

/** A stored plan; null: the standard year, as what another release has written and this one cannot read. */
export const storedPlan = (plan: unknown): CoursePlan | null => coursePlanSchema.nullable().catch(null).parse(plan ?? null);

/** What a stored plan stands for. */
export const effectivePlan = (courseId: string, plan: CoursePlan | null): CoursePlan => plan ?? standardPlanOf(courseId);

/** How a plan is stored: one that is the standard year goes on with it. */
export const planToStore = (courseId: string, plan: CoursePlan | null): CoursePlan | typeof Prisma.DbNull =>
  plan === null || isSamePlan(plan, standardPlanOf(courseId)) ? Prisma.DbNull : coursePlanSchema.parse(plan);

/**
 * Lets those who change one course take turns.
 * @throws {NotFoundError} when it is not there
 */
export async function lockCourse(tx: Transaction, courseId: string) {
  await tx.$queryRaw`select 1 from "Course" where id = ${courseId}::uuid for update`;
  const row = await tx.course.findUnique({ where: { id: courseId }, select: { id: true, slug: true, title: true, description: true, plan: true, planVersion: true, archivedAt: true } });
  if (row === null) throw noSuchCourse();
  return { ...row, plan: storedPlan(row.plan) };
}
