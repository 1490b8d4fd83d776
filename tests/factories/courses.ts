import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { CoursePlan } from "#domain/course-plan.ts";
import { syncCourses } from "#lib/catalog/sync-courses.ts";
import { db } from "#lib/db.ts";
import { makePerson } from "./people.ts";

/** Brings this machine's copy up to date, and waits until the catalogue sees it. */
export async function coursesLive(): Promise<void> {
  await syncCourses();
  await sleep(700);
}

/** A course whose published plan this is, without the way through its page. */
export async function publishedCourse(plan: CoursePlan | null, title = `Course ${randomUUID()}`): Promise<{ id: string; title: string }> {
  return db().course.create({
    data: { slug: randomUUID(), title, ...plan === null ? {} : { plan, versions: { create: { number: 1, plan, note: "First" } } } }, select: { id: true, title: true },
  });
}

/** What the course's students read in place of the standard lesson, or beside the others. */
export const publishedLesson = (courseId: string, slug: string, text: string) =>
  db().courseLesson.create({ data: { courseId, slug, text, versions: { create: { number: 1, text, note: "First" } } }, select: { id: true } });

/** A student of a new cohort with this course. */
export async function studentOf(courseId: string, facts: { startsOn?: string; paced?: boolean; timeZone?: string } = {}) {
  const person = { ...await makePerson(), timeZone: "UTC" };
  const { startsOn = "2026-09-28", ...rest } = facts;
  const { id: cohortId } = await db().cohort.create({
    data: { courseId, name: randomUUID(), startsOn: new Date(startsOn), ...rest, enrolments: { create: { userId: person.id, role: "student" } } }, select: { id: true },
  });
  return { ...person, cohortId };
}
