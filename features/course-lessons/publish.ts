import "server-only";
import { ConflictError, InvalidFileError } from "#domain/errors.ts";
import { said } from "#domain/said.ts";
import { recordChange } from "#features/audit/service.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { db, type Transaction } from "#lib/db.ts";
import { announceChallenges } from "#lib/queue/challenges.ts";
import { lookAtText } from "./look.ts";
import type { PublishLessonInput, WithdrawLessonInput } from "./schema.ts";
import { lockLesson, noSuchLesson, standardText, type Viewer } from "./service.ts";

type Publisher = Viewer & { name: string };

const newestOf = (tx: Transaction, lessonId: string) =>
  tx.courseLessonVersion.findFirst({ where: { lessonId }, orderBy: { number: "desc" }, select: { number: true, text: true, withdrawnAt: true } });

/** By what the audit knows a lesson: "attention (Deep learning in twelve months)". */
const subjectOf = ({ slug, course }: { slug: string; course: { title: string } }): string => `${slug} (${course.title})`;

/**
 * Makes the saved draft what the course's students read: an immutable version, which every process takes at the commit.
 * @throws {ConflictError} when another state was seen, is published already, or the standard year has its name by now
 * @throws {InvalidFileError} when something of it cannot be shown
 */
export async function publishLesson(viewer: Publisher, { lessonId, version, note }: PublishLessonInput): Promise<{ number: number }> {
  await requireInstructor(viewer);
  // Drawing takes its time: not while the row is held. The version says that the text is still this one.
  const draft = await db().courseLesson.findUnique({ where: { id: lessonId }, select: { text: true, version: true } });
  const problem = draft?.version === version ? lookAtText(draft.text).problems[0] : undefined;
  return db().$transaction(async (tx) => {
    const lesson = await lockLesson(tx, lessonId);
    if (lesson.archivedAt !== null) throw new ConflictError("This lesson is put away: take it back first.");
    if (lesson.version !== version) throw new ConflictError("The draft was changed since you opened this page. Look at the new differences below, then publish.");
    const newest = await newestOf(tx, lessonId);
    if (newest && newest.withdrawnAt === null && newest.text === lesson.text) throw new ConflictError("Exactly this is published already, as version {number}.", { number: newest.number });
    if (problem) {
      throw new InvalidFileError(null, problem.line === null
        ? said("The lesson cannot be shown to students: {message}", { message: problem.said })
        : said("Line {line} cannot be shown to students: {message}", { line: problem.line, message: problem.said }));
    }
    const number = (newest?.number ?? 0) + 1;
    await tx.courseLessonVersion.create({ data: { lessonId, number, text: lesson.text, note, publishedById: viewer.id }, select: { id: true } });
    await recordChange(tx, {
      actor: viewer, action: "lesson.published", subject: subjectOf(lesson), subjectId: lessonId,
      before: newest && newest.withdrawnAt === null ? { version: newest.number } : null, after: { version: number, note },
    });
    await announceChallenges(tx);
    return { number };
  });
}

/**
 * Takes a lesson's text out of the course: the standard year's stands again, or none. Notes and progress stay.
 * @param input.number of the newest version, which was seen
 * @throws {ConflictError} when it is not the newest, or is withdrawn already
 */
export async function withdrawLesson(viewer: Publisher, { lessonId, number }: WithdrawLessonInput): Promise<{ standard: boolean }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    const lesson = await lockLesson(tx, lessonId);
    const newest = await newestOf(tx, lessonId);
    if (newest === null) throw noSuchLesson();
    if (newest.number !== number) throw new ConflictError("Version {newest} was published in the meantime: look at it before you withdraw anything.", { newest: newest.number });
    if (newest.withdrawnAt !== null) throw new ConflictError("This version is withdrawn already.");
    // The older ones too: otherwise the one before would stand again.
    await tx.courseLessonVersion.updateMany({ where: { lessonId, withdrawnAt: null }, data: { withdrawnAt: new Date() } });
    await recordChange(tx, { actor: viewer, action: "lesson.withdrawn", subject: subjectOf(lesson), subjectId: lessonId, before: { version: number }, after: null });
    await announceChallenges(tx);
    return { standard: standardText(lesson.slug) !== null };
  });
}
