import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { taughtBy } from "#features/enrolments/queries.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { plainText } from "#lib/search/plain-text.ts";

export interface MessageView {
  id: string;
  text: string;
  createdAt: Date;
  /** Null when the author's account is gone. */
  author: { id: string; name: string } | null;
}

export interface Thread {
  /** The newest last. */
  messages: MessageView[];
  /** How many older ones are not among them. */
  earlier: number;
}

const [shownAtFirst, mostShown] = [50, 1000];

/** The conversation about a student's project: its end, or all of it. Who may read it is decided by who asks. */
export async function selectThread({ id: studentId }: { id: string }, project: string, all: boolean): Promise<Thread> {
  const where = { studentId, project };
  const [newest, count] = await Promise.all([
    db().projectMessage.findMany({
      where, orderBy: { createdAt: "desc" }, take: all ? mostShown : shownAtFirst,
      select: { id: true, text: true, createdAt: true, author: { select: { id: true, name: true } } },
    }),
    db().projectMessage.count({ where }),
  ]);
  return { messages: newest.toReversed(), earlier: Math.max(0, count - newest.length) };
}

export interface ThreadToAnswer {
  learner: { id: string; name: string };
  project: { slug: string; title: string };
  /** The beginning of what the student wrote last, without the signs of Markdown. */
  text: string;
  createdAt: Date;
}

const waitingDays = 30;
const rowsSchema = z.array(z.object({ studentId: z.string(), project: z.string(), text: z.string(), createdAt: z.date() }));

/** Conversations of the viewer's students in which the student wrote last, within a month; the oldest first. */
export async function listThreadsToAnswer(viewer: { id: string; role: Role }, now = new Date()): Promise<ThreadToAnswer[]> {
  const since = new Date(now.getTime() - waitingDays * 24 * 60 * 60 * 1000);
  const students = await db().user.findMany({
    where: { AND: [taughtBy(viewer), { id: { not: viewer.id }, projectMessages: { some: { createdAt: { gte: since } } } }] },
    select: { id: true, name: true },
  });
  if (students.length === 0) return [];
  const rows = rowsSchema.parse(await db().$queryRaw`
    select * from (
      select distinct on (message."studentId", message.project) message."studentId"::text, message.project, message."authorId"::text, left(message.text, 2000) as text, message."createdAt"
      from "ProjectMessage" as message
      where message."studentId" = any(${students.map(({ id }) => id)}::uuid[])
      order by message."studentId", message.project, message."createdAt" desc
    ) as newest
    where newest."authorId" = newest."studentId" and newest."createdAt" >= ${since}
    order by newest."createdAt" limit 200`);
  const names = new Map(students.map((student) => [student.id, student]));
  return rows.flatMap(({ studentId, project: slug, text, createdAt }) => {
    const [learner, project] = [names.get(studentId), selectOptionalProject(slug)];
    return learner && project ? [{ learner, project: { slug, title: project.title }, text: plainText(text).text.slice(0, 300), createdAt }] : [];
  });
}
