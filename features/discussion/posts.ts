import "server-only";
import { sightOf, type PostKind } from "#domain/discussion.ts";
import { ExamError, ForbiddenError, LockedError, NotFoundError } from "#domain/errors.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { DiscussionReader } from "./queries.ts";
import { subjectFor, type Subject } from "./subject.ts";

export interface FoundQuestion {
  id: string;
  authorId: string | null;
  title: string;
  spoiler: boolean;
  hiddenAt: Date | null;
  acceptedReplyId: string | null;
  subject: Subject;
}

interface FoundReply { id: string; authorId: string | null; spoiler: boolean; hiddenAt: Date | null }

/** A post of a question; of an answer, the answer and its question. */
export interface FoundPost { question: FoundQuestion; reply: FoundReply | null }

const questionColumns = { id: true, authorId: true, title: true, spoiler: true, hiddenAt: true, acceptedReplyId: true, kind: true, slug: true } as const;
const replyColumns = { id: true, authorId: true, spoiler: true, hiddenAt: true, question: { select: questionColumns } } as const;

const gone = () => new NotFoundError("This is not there any more: its author or a moderator took it away. Reload the page.");

async function read(tx: Transaction, post: PostKind, id: string): Promise<FoundPost> {
  if (post === "question") {
    const found = await tx.question.findUnique({ where: { id }, select: questionColumns });
    if (!found) throw gone();
    return { question: { ...found, subject: subjectFor(found) }, reply: null };
  }
  const found = await tx.reply.findUnique({ where: { id }, select: replyColumns });
  if (!found) throw gone();
  const { question, ...reply } = found;
  return { question: { ...question, subject: subjectFor(question) }, reply };
}

/**
 * A post that the reader sees whole, before they do something with it.
 * @throws {NotFoundError} when it is not there, or a moderator took it out
 * @throws {ForbiddenError} when it is a spoiler for the reader
 * @throws {LockedError} in a month that has not opened for them
 * @throws {ExamError} during an exam that its exercise is part of
 */
export async function selectPost(reader: DiscussionReader, post: PostKind, id: string, tx: Transaction = db()): Promise<FoundPost> {
  const found = await read(tx, post, id);
  const { subject } = found.question;
  for (const each of [found.question, ...found.reply ? [found.reply] : []]) {
    const sight = sightOf(reader, subject, { ...each, hidden: each.hiddenAt !== null });
    if (sight === "out") throw gone();
    if (sight === "sealed") throw new ForbiddenError("This shows a way to the solution of “{exercise}”: it opens when you have solved the exercise.", { exercise: subject.title });
  }
  const exam = reader.exam(subject);
  if (exam !== null) throw new ExamError(exam, "open");
  const opens = reader.opens(subject);
  if (opens !== null && subject.month !== null) throw new LockedError(subject.month, opens);
  return found;
}

/** What notices call a question: not by a title that may give something away. */
export const toldTitle = ({ spoiler, title, subject }: Pick<FoundQuestion, "spoiler" | "title" | "subject">): string => spoiler ? subject.title : title;
