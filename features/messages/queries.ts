import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";
import { plainText } from "#lib/search/plain-text.ts";
import { selectOwnThread, type OwnThread, type Viewer } from "./access.ts";
import { listCandidates, type Candidate } from "./new-queries.ts";

export const threadsPerPage = 30;
const [shownAtFirst, mostShown] = [50, 1000];
const snippetLength = 160;

export interface ThreadLine {
  id: string;
  title: string;
  cohort: string;
  /** The other members, by name. */
  others: string[];
  unread: boolean;
  /** The newest message that the viewer may read; null where there is none. */
  last: { text: string; by: string | null; mine: boolean; at: Date } | null;
}

export interface Inbox {
  lines: ThreadLine[];
  total: number;
  page: number;
}

const linesSchema = z.array(z.object({
  id: z.uuid(), title: z.string(), cohort: z.string(), others: z.array(z.string()), unread: z.boolean(), total: z.int(),
  text: z.string().nullable(), by: z.string().nullable(), mine: z.boolean().nullable(), at: z.date().nullable(),
}));

/** The viewer's conversations, the newest first. Of a cohort that they have left, those that they had read or written in. */
export async function selectInbox(viewer: Viewer, page: number): Promise<Inbox> {
  const rows = linesSchema.parse(await db().$queryRaw`
    with own as (
      select thread.id, thread.title, thread."activeAt", cohort.name as cohort, member."readAt",
        (${viewer.role} = 'admin' or exists (select 1 from "Enrolment" as enrolment where enrolment."userId" = member."userId" and enrolment."cohortId" = thread."cohortId")) as here
      from "ThreadMember" as member join "MessageThread" as thread on thread.id = member."threadId" join "Cohort" as cohort on cohort.id = thread."cohortId"
      where member."userId" = ${viewer.id}::uuid
    ), shown as (
      select own.*, (count(*) over ())::int as total from own
      where here or exists (select 1 from "ThreadMessage" as read where read."threadId" = own.id and (read."createdAt" <= own."readAt" or read."authorId" = ${viewer.id}::uuid))
      order by "activeAt" desc, id desc limit ${threadsPerPage} offset ${(page - 1) * threadsPerPage}
    )
    select shown.id::text, shown.title, shown.cohort, shown.total, left(last.text, 2000) as text, last.name as by, last.mine, last."createdAt" as at,
      array(select person.name from "ThreadMember" as other join "User" as person on person.id = other."userId" where other."threadId" = shown.id and other."userId" <> ${viewer.id}::uuid order by lower(person.name), person.id) as others,
      shown.here and exists (select 1 from "ThreadMessage" as fresh where fresh."threadId" = shown.id and fresh."createdAt" > coalesce(shown."readAt", '-infinity') and fresh."authorId" is distinct from ${viewer.id}::uuid) as unread
    from shown left join lateral (
      select message.text, message."createdAt", author.name, message."authorId" is not distinct from ${viewer.id}::uuid as mine
      from "ThreadMessage" as message left join "User" as author on author.id = message."authorId"
      where message."threadId" = shown.id and (shown.here or message."createdAt" <= shown."readAt" or message."authorId" = ${viewer.id}::uuid)
      order by message."createdAt" desc, message.id desc limit 1
    ) as last on true
    order by shown."activeAt" desc, shown.id desc`);
  return {
    page, total: rows[0]?.total ?? 0,
    lines: rows.map(({ text, by, mine, at, total: _total, ...line }) => ({
      ...line, last: text === null || at === null ? null : { text: plainText(text).text.slice(0, snippetLength), by, mine: mine ?? false, at },
    })),
  };
}

export interface MessageLine {
  id: string;
  text: string;
  createdAt: Date;
  /** Null when the author's account is gone. */
  author: { id: string; name: string } | null;
}

export interface ThreadView {
  thread: OwnThread;
  /** The newest last. */
  messages: MessageLine[];
  /** How many older ones are not among them. */
  earlier: number;
  /** Up to when the page shows something that the viewer has not read; null where they have read all. */
  unreadUpTo: Date | null;
  /** Whom the viewer may add to the group; null for who may not. */
  candidates: Candidate[] | null;
}

/**
 * A conversation of the viewer's: its end, or all of it.
 * @throws {NotFoundError} for everybody who is not a member
 */
export async function selectThread(viewer: Viewer, id: string, all = false): Promise<ThreadView> {
  const thread = await selectOwnThread(viewer, id);
  const { me, access } = thread;
  const where = {
    threadId: id,
    ...access === "left" ? { OR: [{ authorId: viewer.id }, ...me.readAt ? [{ createdAt: { lte: me.readAt } }] : []] } : {},
  };
  const runsGroup = thread.isGroup && me.standing === "staff" && access !== "archived";
  const [newest, count, candidates] = await Promise.all([
    db().threadMessage.findMany({
      where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: all ? mostShown : shownAtFirst,
      select: { id: true, text: true, createdAt: true, author: { select: { id: true, name: true } } },
    }),
    db().threadMessage.count({ where }),
    runsGroup ? listCandidates(thread.cohort.id, "all") : null,
  ]);
  const unread = access === "left" ? undefined : newest.find(({ createdAt, author }) => author?.id !== viewer.id && createdAt > (me.readAt ?? new Date(0)));
  const inIt = new Set([me.id, ...thread.others.map((other) => other.id)]);
  return {
    thread, messages: newest.toReversed(), earlier: Math.max(0, count - newest.length), unreadUpTo: unread?.createdAt ?? null,
    candidates: candidates?.filter((candidate) => !inIt.has(candidate.id)) ?? null,
  };
}
