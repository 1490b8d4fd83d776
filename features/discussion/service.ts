import "server-only";
import { hourly, maxAnswers, sameAgainMs } from "#domain/discussion.ts";
import { ConflictError, ExamError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { lockStudent } from "#features/enrolments/queries.ts";
import { notify } from "#features/notifications/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { selectPost, toldTitle } from "./posts.ts";
import { selectReader } from "./queries.ts";
import type { Answer, Ask, Edit, Post } from "./schema.ts";
import { selectSubject } from "./subject.ts";
import { inTurn } from "./turns.ts";

export interface Writer { id: string; name: string }

const recently = () => new Date(Date.now() - sameAgainMs);

/** A spoiler is about an exercise: a lesson has no solution. */
const asSpoiler = (kind: string, spoiler: boolean): boolean => spoiler && kind === "exercise";

/**
 * Asks a question on a lesson or an exercise; who asks follows it, and the mentors of their cohorts hear of it. The
 * same question within ten minutes is a double click: it is asked once.
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 * @throws {LockedError} in a month that has not opened for the viewer
 * @throws {ExamError} during an exam that the exercise is part of
 * @throws {ThrottledError} after ten questions within an hour
 */
export async function ask(viewer: Writer, { kind, slug, title, text, spoiler }: Ask): Promise<{ id: string }> {
  const subject = selectSubject({ kind, slug });
  return inTurn({ what: "questions", of: viewer.id, most: hourly.questions }, () => db().$transaction(async (tx) => {
    const { exam } = await lockStudent(tx, viewer.id, { month: subject.month, slug: kind === "exercise" ? slug : null, lesson: kind === "lesson" ? slug : undefined });
    if (exam?.state === "open") throw new ExamError(exam.title, exam.state);
    const same = await tx.question.findFirst({ where: { authorId: viewer.id, kind, slug, title, text, createdAt: { gt: recently() } }, select: { id: true } });
    if (same) return { ...same, again: true };
    const question = { kind, slug, title, text, spoiler: asSpoiler(kind, spoiler) };
    const { id } = await tx.question.create({ data: { ...question, authorId: viewer.id, followers: { create: { userId: viewer.id } } }, select: { id: true } });
    const mentors = await tx.user.findMany({
      where: { id: { not: viewer.id }, enrolments: { some: { role: "mentor", cohort: { enrolments: { some: { userId: viewer.id } } } } } },
      select: { id: true },
    });
    await notify(tx, mentors.map(({ id: userId }) => ({
      userId, kind: "question_asked", facts: { title: toldTitle({ ...question, subject }), by: viewer.name }, href: `/discussion/${id}`, key: `question:${id}`,
    })));
    return { id, again: false };
  }));
}

/**
 * Answers a question; who answers follows it, and everybody else who does hears of the answer. The same answer
 * within ten minutes is a double click.
 * @throws {NotFoundError} {ForbiddenError} {LockedError} when the question is not for the viewer to read
 * @throws {ConflictError} when it was taken out, or has as many answers as it can hold
 * @throws {ThrottledError} after sixty answers within an hour
 */
export async function answer(viewer: Writer, { questionId, text, spoiler }: Answer): Promise<{ id: string }> {
  const reader = await selectReader(viewer);
  const { question } = await selectPost(reader, "question", questionId);
  if (question.hiddenAt !== null) throw new ConflictError("A moderator took this question out: it takes no answers.");
  return inTurn({ what: "answers", of: viewer.id, most: hourly.answers }, () => db().$transaction(async (tx) => {
    // One after the other: a double click finds the first, and a question is not deleted under an answer.
    const [locked] = await tx.$queryRaw<unknown[]>`select 1 from "Question" where id = ${questionId}::uuid for no key update`;
    if (locked === undefined) throw new NotFoundError("The question is not there any more. Copy your answer before you leave the page.");
    const same = await tx.reply.findFirst({ where: { questionId, authorId: viewer.id, text, createdAt: { gt: recently() } }, select: { id: true } });
    if (same) return { ...same, again: true };
    if (await tx.reply.count({ where: { questionId } }) >= maxAnswers) throw new ConflictError("This question has {most} answers, which is as many as it can hold: ask a new one.", { most: maxAnswers });
    const { id } = await tx.reply.create({ data: { questionId, authorId: viewer.id, text, spoiler: asSpoiler(question.subject.kind, spoiler) }, select: { id: true } });
    await tx.question.update({ where: { id: questionId }, data: { activeAt: new Date() }, select: { id: true } });
    await tx.questionFollow.createMany({ data: { questionId, userId: viewer.id }, skipDuplicates: true });
    const followers = await tx.questionFollow.findMany({ where: { questionId, userId: { not: viewer.id } }, select: { userId: true } });
    await notify(tx, followers.map(({ userId }) => ({
      userId, kind: "question_answered", facts: { title: toldTitle(question), by: viewer.name }, href: `/discussion/${questionId}#answer-${id}`, key: `reply:${id}`,
    })));
    return { id, again: false };
  }));
}

const changedElsewhere = () => new ConflictError("This was changed in another tab, or taken out, in the meantime. Copy your text, then reload the page.");

/**
 * Changes one's own question or answer; it is marked as edited.
 * @throws {ConflictError} when it is not as it was when the change began, or is not the viewer's to change
 */
export async function edit(viewer: Pick<Writer, "id">, input: Edit): Promise<void> {
  const { post, id, text, editedAt } = input;
  const { question } = await selectPost(await selectReader(viewer), post, id);
  const data = { text, spoiler: asSpoiler(question.subject.kind, input.spoiler), editedAt: new Date() };
  const mine = { id, authorId: viewer.id, hiddenAt: null, editedAt };
  const { count } = input.post === "question"
    ? await db().question.updateMany({ where: mine, data: { ...data, title: input.title } })
    : await db().reply.updateMany({ where: mine, data });
  if (count === 0) throw changedElsewhere();
}

/**
 * Deletes one's own answer, or one's own question that nobody else has answered.
 * @throws {NotFoundError} when there is none that is the viewer's
 * @throws {ExpectedError} when somebody has answered
 */
export async function remove(viewer: Pick<Writer, "id">, { post, id }: Post): Promise<void> {
  await db().$transaction((tx) => post === "question" ? removeQuestion(tx, viewer, id) : removeReply(tx, viewer, id));
}

async function removeQuestion(tx: Transaction, viewer: Pick<Writer, "id">, id: string): Promise<void> {
  // Locked first: an answer that is being stored now is counted.
  const [own] = await tx.$queryRaw<unknown[]>`select 1 from "Question" where id = ${id}::uuid and "authorId" = ${viewer.id}::uuid for update`;
  if (own === undefined) throw new NotFoundError("You have no such question: it may be deleted already.");
  const others = await tx.reply.count({ where: { questionId: id, OR: [{ authorId: null }, { authorId: { not: viewer.id } }] } });
  if (others > 0) throw new ExpectedError("Somebody has answered in the meantime: their words would go with your question, so it stays.");
  await tx.question.delete({ where: { id }, select: { id: true } });
}

async function removeReply(tx: Transaction, viewer: Pick<Writer, "id">, id: string): Promise<void> {
  const { count } = await tx.reply.deleteMany({ where: { id, authorId: viewer.id } });
  if (count === 0) throw new NotFoundError("You have no such answer: it may be deleted already.");
}
