import "server-only";
import path from "node:path";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { freeSlug } from "#domain/challenge-slug.ts";
import { lessonTextProblem, newLessonText, tidied } from "#domain/course-lesson.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { readText } from "#lib/catalog/files.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { ArchiveLessonInput, CopyLessonInput, CreateLessonInput, SaveLessonInput, TakeVersionInput } from "./schema.ts";

export interface Viewer { id: string; role: Role }

export const noSuchLesson = (): NotFoundError => new NotFoundError("There is no such lesson in this course.");

/** @throws {NotFoundError} for what names no course */
export async function requireCourse(courseId: string): Promise<{ id: string; title: string; description: string; archivedAt: Date | null }> {
  const course = z.uuid().safeParse(courseId).success ? await db().course.findUnique({ where: { id: courseId }, select: { id: true, title: true, description: true, archivedAt: true } }) : null;
  if (course === null) throw new NotFoundError("There is no such course.");
  return course;
}

/** The file of a lesson of the standard year; null when there is none of this slug. */
export function standardText(slug: string): string | null {
  const lesson = listLessons().find((each) => each.slug === slug);
  return lesson ? readText(path.resolve(/* turbopackIgnore: true */ process.cwd(), lesson.file)) : null;
}

/** Names that a new lesson cannot have: those of the standard year, and of every course, archived ones too. */
export async function takenLessonSlugs(tx: Pick<Transaction, "courseLesson"> = db()): Promise<Set<string>> {
  const own = await tx.courseLesson.findMany({ distinct: ["slug"], select: { slug: true } });
  return new Set([...listLessons(), ...own].map(({ slug }) => slug));
}

/**
 * A new lesson beside the standard ones. What students keep with a lesson they keep by its slug, so no other lesson has it.
 * @throws {ConflictError} for a name that is taken, with one that is free
 */
export async function createLesson(viewer: Viewer, { courseId, title, slug, month }: CreateLessonInput, t: Translate): Promise<{ id: string }> {
  await requireInstructor(viewer);
  await requireCourse(courseId);
  const topic = [...roadmap().topics.values()].find((each) => each.month === month)?.id ?? "";
  const words = { objective: t("Say here what the reader can do afterwards"), heading: t("The first heading"), body: t("Begin with a question that the reader cannot answer yet.") };
  return db().$transaction(async (tx) => {
    await lockSlugs(tx);
    const taken = await takenLessonSlugs(tx);
    if (taken.has(slug)) throw new ConflictError("The name “{slug}” is taken: a lesson of the standard year or of another course has it. “{free}” is free.", { slug, free: freeSlug(slug, taken) });
    return tx.courseLesson.create({ data: { courseId, slug, text: newLessonText({ title, month, topic, words }), updatedById: viewer.id }, select: { id: true } });
  });
}

/** Two people who choose one name at the same moment take turns. */
async function lockSlugs(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('names of lessons', 0))`;
}

/**
 * The course's own text of a lesson of the standard year, which begins as a copy; one that is there already is taken up
 * again. It keeps the slug, so that students keep their notes and their progress.
 * @throws {NotFoundError} when the standard year has no such lesson
 */
export async function copyLesson(viewer: Viewer, { courseId, slug }: CopyLessonInput): Promise<{ id: string }> {
  await requireInstructor(viewer);
  await requireCourse(courseId);
  const text = standardText(slug);
  if (text === null) throw new NotFoundError("The standard year has no lesson “{slug}”.", { slug });
  return db().courseLesson.upsert({
    where: { courseId_slug: { courseId, slug } },
    create: { courseId, slug, text, updatedById: viewer.id }, update: { archivedAt: null }, select: { id: true },
  });
}

export interface OtherText { version: number; text: string; updatedAt: Date; by: string | null }
export type SaveLessonResult = { saved: true; version: number } | { saved: false; other: OtherText };

/**
 * Saves the draft, unless somebody saved another in the meantime: then that one comes back, and nothing is overwritten.
 * @throws {ExpectedError} for a text that cannot be kept
 */
export async function saveLesson(viewer: Viewer, { lessonId, baseVersion, text: typed }: SaveLessonInput): Promise<SaveLessonResult> {
  await requireInstructor(viewer);
  const text = tidied(typed);
  const problem = lessonTextProblem(text);
  if (problem !== null) throw new ExpectedError(problem.text, problem.values ?? {});
  const { count } = await db().courseLesson.updateMany({ where: { id: lessonId, version: baseVersion, archivedAt: null }, data: { text, version: baseVersion + 1, updatedById: viewer.id } });
  if (count === 1) return { saved: true, version: baseVersion + 1 };
  const row = await db().courseLesson.findUnique({ where: { id: lessonId }, select: { text: true, version: true, updatedAt: true, archivedAt: true, updatedBy: { select: { name: true } } } });
  if (row === null) throw noSuchLesson();
  if (row.archivedAt !== null) throw new ConflictError("This lesson is put away: take it back on the page of the course’s lessons first. What you typed is kept in this browser.");
  // The answer to an earlier save was lost on its way, or both typed the same: there is nothing to choose.
  if (row.text === text) return { saved: true, version: row.version };
  return { saved: false, other: { version: row.version, text: row.text, updatedAt: row.updatedAt, by: row.updatedBy?.name ?? null } };
}

/**
 * Lets those who change one lesson take turns.
 * @throws {NotFoundError} when it is not there
 */
export async function lockLesson(tx: Transaction, lessonId: string): Promise<{ slug: string; text: string; version: number; archivedAt: Date | null; course: { id: string; title: string } }> {
  await tx.$queryRaw`select 1 from "CourseLesson" where id = ${lessonId}::uuid for update`;
  const row = await tx.courseLesson.findUnique({ where: { id: lessonId }, select: { slug: true, text: true, version: true, archivedAt: true, course: { select: { id: true, title: true } } } });
  if (row === null) throw noSuchLesson();
  return row;
}

/**
 * Puts the text of a published version in the draft's place.
 * @throws {ConflictError} when the draft was saved since, or is put away
 */
export async function takeVersion(viewer: Viewer, { lessonId, number, version }: TakeVersionInput): Promise<{ version: number }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    const lesson = await lockLesson(tx, lessonId);
    if (lesson.archivedAt !== null || lesson.version !== version) throw new ConflictError("The draft was changed since you opened this page: look at it again, then take the version.");
    const old = await tx.courseLessonVersion.findUnique({ where: { lessonId_number: { lessonId, number } }, select: { text: true } });
    if (old === null) throw new NotFoundError("There is no such version.");
    return tx.courseLesson.update({ where: { id: lessonId }, data: { text: old.text, version: version + 1, updatedById: viewer.id }, select: { version: true } });
  });
}

/**
 * Puts a lesson's draft away, or takes it back.
 * @throws {ConflictError} while students read it: it is withdrawn first
 */
export async function archiveLesson(viewer: Viewer, { lessonId, archived }: ArchiveLessonInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    await lockLesson(tx, lessonId);
    const live = await tx.courseLessonVersion.count({ where: { lessonId, withdrawnAt: null } });
    if (archived && live > 0) throw new ConflictError("Students read this lesson: withdraw it first, then put it away.");
    await tx.courseLesson.update({ where: { id: lessonId }, data: { archivedAt: archived ? new Date() : null }, select: { id: true } });
  });
}
