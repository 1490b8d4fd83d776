import "server-only";
import type { Role } from "#domain/accounts.ts";
import type { Day } from "#domain/day.ts";
import { inOrder, mayDelete, mayEdit, mayModerate, mayReport, sightOf, type PostKind, type Sight } from "#domain/discussion.ts";
import { taughtBy } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import { selectReader, type DiscussionReader } from "./queries.ts";
import { subjectFor, type Subject } from "./subject.ts";

/** A question or an answer as somebody sees it: what is sealed or out has no text at all. */
export interface PostView {
  post: PostKind;
  id: string;
  sight: Sight;
  author: string | null;
  /** What the author is on the site, where that is more than student. */
  role: Exclude<Role, "student"> | null;
  createdAt: Date;
  editedAt: Date | null;
  spoiler: boolean;
  html: string;
  /** As it was written, for whoever may change it. */
  source: string | null;
  /** Why a moderator took it out; null while it is not. */
  hiddenWhy: string | null;
  may: { edit: boolean; delete: boolean; report: boolean; moderate: boolean };
  reported: boolean;
}

export interface AnswerView extends PostView {
  thanks: number;
  thanked: boolean;
  mayThank: boolean;
  accepted: boolean;
}

export interface OpenQuestion {
  state: "open";
  subject: Subject;
  title: string;
  question: PostView;
  answers: AnswerView[];
  following: boolean;
  mayAccept: boolean;
}

/** What there is for the viewer: the discussion, or only that it is sealed, or that its month has not opened. */
export type QuestionView = OpenQuestion | { state: "sealed"; subject: Subject } | { state: "locked"; subject: Subject & { month: number }; opens: Day };

interface Row {
  id: string;
  authorId: string | null;
  author: { name: string; role: Role } | null;
  text: string;
  spoiler: boolean;
  createdAt: Date;
  editedAt: Date | null;
  hiddenAt: Date | null;
  hiddenWhy: string | null;
  flags: unknown[];
}

function viewOf(reader: DiscussionReader, subject: Subject, post: PostKind, row: Row, answersOfOthers = 0): PostView {
  const facts = { authorId: row.authorId, spoiler: row.spoiler, hidden: row.hiddenAt !== null };
  const sight = sightOf(reader, subject, facts);
  const may = {
    edit: mayEdit(reader, facts), delete: mayDelete(reader, facts, answersOfOthers), moderate: mayModerate(reader, facts),
    report: row.flags.length === 0 && mayReport(reader, subject, facts),
  };
  return {
    post, id: row.id, sight, may, createdAt: row.createdAt, editedAt: row.editedAt, spoiler: row.spoiler,
    author: sight === "out" ? null : row.author?.name ?? null,
    role: sight === "out" || row.author === null || row.author.role === "student" ? null : row.author.role,
    html: sight === "whole" ? markdownToHtml(row.text, `post-${row.id.slice(-12)}-`) : "",
    source: may.edit ? row.text : null,
    hiddenWhy: sight === "whole" ? row.hiddenWhy : null,
    reported: row.flags.length > 0,
  };
}

const postColumns = (viewer: { id: string }) => ({
  id: true, authorId: true, text: true, spoiler: true, createdAt: true, editedAt: true, hiddenAt: true, hiddenWhy: true,
  author: { select: { name: true, role: true } },
  flags: { where: { userId: viewer.id }, select: { id: true } },
}) as const;

/**
 * A question with its answers, as the viewer may see it; null when there is none, or none for them. Everything is
 * read side by side.
 */
export async function selectOptionalQuestion(viewer: { id: string; role: Role }, id: string): Promise<QuestionView | null> {
  const [reader, row, taught] = await Promise.all([
    selectReader(viewer),
    db().question.findUnique({
      where: { id },
      select: {
        ...postColumns(viewer), kind: true, slug: true, title: true, acceptedReplyId: true,
        followers: { where: { userId: viewer.id }, select: { userId: true } },
        replies: { select: { ...postColumns(viewer), _count: { select: { thanks: true } }, thanks: { where: { userId: viewer.id }, select: { userId: true } } } },
      },
    }),
    viewer.role === "admin" ? { id } : db().question.findFirst({ where: { id, author: taughtBy(viewer) }, select: { id: true } }),
  ]);
  if (!row) return null;
  const subject = subjectFor(row, reader.courseId);
  const question = viewOf(reader, subject, "question", row, row.replies.filter(({ authorId }) => authorId === null || authorId !== row.authorId).length);
  if (question.sight === "out") return null;
  if (reader.exam(subject) !== null) return null;
  const opens = reader.opens(subject);
  if (opens !== null && subject.month !== null) return { state: "locked", subject: { ...subject, month: subject.month }, opens };
  if (question.sight === "sealed") return { state: "sealed", subject };
  const own = row.authorId === viewer.id;
  const answers = row.replies.map(({ _count, thanks, ...reply }): AnswerView => {
    const view = viewOf(reader, subject, "reply", reply);
    return { ...view, thanks: _count.thanks, thanked: thanks.length > 0, mayThank: view.sight === "whole" && reply.hiddenAt === null && reply.authorId !== viewer.id, accepted: reply.id === row.acceptedReplyId };
  });
  return {
    state: "open", subject, title: row.title, question, answers: inOrder(answers, row.acceptedReplyId),
    following: row.followers.length > 0, mayAccept: row.hiddenAt === null && (own || taught !== null),
  };
}
