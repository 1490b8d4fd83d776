import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { applySuggestion, textOfLines } from "#domain/review-lines.ts";
import { loadDraft } from "#features/drafts/queries.ts";
import { saveDraft } from "#features/drafts/service.ts";
import { notify } from "#features/notifications/service.ts";
import { demandNoExam, selectSilence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { reviewerRole } from "./access.ts";
import type { AnswerInput } from "./schema.ts";

interface Viewer { id: string; role: Role }

const facts = { id: true, studentId: true, cohortId: true, exerciseId: true, state: true, reviewerId: true } as const;
/** Answers of one person in a minute: more is a program, or a key that hangs. */
const mostPerMinute = 10;

/**
 * Answers a comment, or with no parent the review of a round as a whole, as its student or as one of its reviewers,
 * and tells the other side. The same words a second time at once are the same answer.
 * @throws {NotFoundError} when the viewer has no part in the review, or the comment cannot be seen
 * @throws {ExamError} as a student in an exam with the exercise, and {ConflictError} as a reviewer of one
 * @throws {ThrottledError} after ten within a minute
 */
export async function answer(viewer: Viewer, { roundId, parentId, text }: AnswerInput): Promise<{ id: string }> {
  const round = await db().reviewRound.findUnique({ where: { id: roundId }, select: { number: true, review: { select: facts } } });
  const exercise = round && exerciseById(round.review.exerciseId);
  if (!exercise) throw new NotFoundError("There is no such review among yours.");
  const { review } = round;
  const own = review.studentId === viewer.id;
  if (!own && await reviewerRole(viewer, review) === null) throw new NotFoundError("There is no such review among yours.");
  const silence = await selectSilence({ id: review.studentId });
  if (own) demandNoExam(silence, exercise.id);
  const exam = silence.exam(exercise.id);
  if (exam) throw new ConflictError("The exercise is part of the exam “{exam}” of this student, in which nothing may help them. What you wrote is kept; send it when the exam is over.", { exam: exam.title });
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const parent = parentId === null ? null : await tx.reviewComment.findFirst({ where: { id: parentId, roundId, parentId: null, sentAt: { not: null } }, select: { authorId: true } });
    if (parentId !== null && parent === null) throw new NotFoundError("This comment is not there any more. Load the page again; what you wrote stays in the page.");
    const lately = await tx.reviewComment.findMany({
      where: { authorId: viewer.id, sentAt: { gte: new Date(Date.now() - 60_000) }, fromLine: null },
      orderBy: { createdAt: "desc" }, take: mostPerMinute, select: { id: true, roundId: true, parentId: true, text: true },
    });
    const again = lately.find((comment) => comment.roundId === roundId && comment.parentId === parentId);
    if (again?.text === text) return { id: again.id };
    if (lately.length >= mostPerMinute) throw new ThrottledError("You have written ten answers within a minute. Wait a moment; what you wrote stays in the page.", 60);
    const { id } = await tx.reviewComment.create({ data: { roundId, parentId, authorId: viewer.id, text, sentAt: new Date() }, select: { id: true } });
    const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    const told = own ? await reviewersOf(tx, review, parent?.authorId ?? null) : [review.studentId];
    await notify(tx, told.map((userId) => ({ userId, kind: "review_answered", key: `review-answer:${id}`, href: `/reviews/${review.id}?round=${round.number}#comment-${parentId ?? id}`, facts: { exercise: exercise.title, by } })));
    return { id };
  });
}

/** Who hears of the student's answer: who wrote the comment and who reviewed last, as far as they review still. */
async function reviewersOf(tx: Transaction, review: { id: string; studentId: string; cohortId: string; exerciseId: string; state: "waiting" | "changes" | "approved" | "withdrawn"; reviewerId: string | null }, authorId: string | null): Promise<string[]> {
  const ids = [...new Set([authorId, review.reviewerId])].filter((id) => id !== null && id !== review.studentId);
  const people = await tx.user.findMany({ where: { id: { in: ids.filter((id) => id !== null) } }, select: { id: true, role: true } });
  const told: string[] = [];
  // A transaction is one connection: one after the other.
  for (const person of people) if (await reviewerRole(person, review, tx) !== null) told.push(person.id);
  return told;
}

export type Applied =
  | { applied: true; slug: string }
  /** The draft does not have the lines any more: what they were, what they were to become, and the draft as it is. */
  | { applied: false; slug: string; before: string; suggestion: string; draft: string };

/**
 * Takes a suggested edit into the viewer's draft of the exercise, where the draft has the lines as they were reviewed;
 * what the draft was is kept in its history. Applied twice it is once.
 * @throws {NotFoundError} when it is no suggestion that was made to the viewer
 * @throws {ExamError} until the end of an exam that the exercise is part of
 * @throws {DraftConflictError} when the draft was saved in this very moment
 */
export async function applyToDraft(viewer: Viewer, { commentId }: { commentId: string }): Promise<Applied> {
  const comment = await db().reviewComment.findFirst({
    where: { id: commentId, suggestion: { not: null }, sentAt: { not: null }, round: { review: { studentId: viewer.id } } },
    select: { suggestion: true, fromLine: true, toLine: true, appliedAt: true, round: { select: { submission: { select: { source: true } }, review: { select: { exerciseId: true } } } } },
  });
  const exercise = comment && exerciseById(comment.round.review.exerciseId);
  if (!exercise || comment.suggestion === null || comment.fromLine === null || comment.toLine === null) throw new NotFoundError("There is no such suggestion to you.");
  const { slug } = exercise;
  if (comment.appliedAt !== null) return { applied: true, slug };
  const [silence, draft] = await Promise.all([selectSilence(viewer), loadDraft(viewer, exercise.id)]);
  demandNoExam(silence, exercise.id);
  const reviewed = comment.round.submission.source;
  const range = { from: comment.fromLine, to: comment.toLine };
  const current = draft?.source ?? reviewed;
  const source = applySuggestion(reviewed, current, range, comment.suggestion);
  if (source === null) return { applied: false, slug, before: textOfLines(reviewed, range), suggestion: comment.suggestion, draft: current };
  await saveDraft(viewer, { exerciseSlug: slug, source, baseVersion: draft?.version ?? 0, replaced: draft?.source ?? null });
  await db().reviewComment.updateMany({ where: { id: commentId, appliedAt: null }, data: { appliedAt: new Date() } });
  return { applied: true, slug };
}
