import "server-only";
import { mayModerate, type PostKind } from "#domain/discussion.ts";
import { db } from "#lib/db.ts";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import { selectReader } from "./queries.ts";
import { subjectFor, type Subject } from "./subject.ts";

export interface ReportedPost {
  post: PostKind;
  id: string;
  questionId: string;
  title: string;
  subject: Subject;
  author: string | null;
  html: string;
  createdAt: Date;
  /** The oldest first. */
  reports: { id: string; by: string; reason: string; createdAt: Date }[];
  /** Not for what the viewer wrote. */
  mayJudge: boolean;
}

const most = 200;
const columns = { id: true, authorId: true, spoiler: true, hiddenAt: true, text: true, createdAt: true, author: { select: { name: true } } } as const;
const ofQuestion = { id: true, title: true, kind: true, slug: true } as const;

/** Posts with reports that nobody has settled, the oldest report first; null for who does not teach. */
export async function listReported(viewer: { id: string }): Promise<ReportedPost[] | null> {
  const [reader, flags] = await Promise.all([
    selectReader(viewer),
    db().postFlag.findMany({
      where: { settledAt: null }, orderBy: { createdAt: "asc" }, take: most,
      select: {
        id: true, reason: true, createdAt: true, user: { select: { name: true } },
        question: { select: { ...columns, ...ofQuestion } },
        reply: { select: { ...columns, question: { select: ofQuestion } } },
      },
    }),
  ]);
  if (!reader.staff) return null;
  const posts = new Map<string, ReportedPost>();
  for (const { question, reply, user, ...flag } of flags) {
    const post = reply ?? question;
    const within = reply?.question ?? question;
    if (!post || !within) continue;
    const known = posts.get(post.id) ?? {
      post: reply ? "reply" as const : "question" as const, id: post.id, questionId: within.id, title: within.title, subject: subjectFor(within), author: post.author?.name ?? null,
      html: markdownToHtml(post.text, `post-${post.id.slice(-12)}-`), createdAt: post.createdAt, reports: [],
      mayJudge: mayModerate(reader, { authorId: post.authorId, spoiler: post.spoiler, hidden: post.hiddenAt !== null }),
    };
    known.reports.push({ ...flag, by: user.name });
    posts.set(post.id, known);
  }
  return [...posts.values()];
}
