import "server-only";
import { z } from "zod";
import { threadKey } from "#domain/messages.ts";
import { notify } from "#features/notifications/service.ts";
import type { Transaction } from "#lib/db.ts";
import { tellPeople } from "#lib/queue/people.ts";
import type { Viewer } from "./access.ts";

const rowsSchema = z.array(z.object({ userId: z.uuid(), readAt: z.date().nullable(), title: z.string(), by: z.string() }));

/**
 * Tells the members of a conversation who are still in its cohort that there is something new: by a notification until
 * they have looked, and their open pages each time.
 * @param only these members, where not all are meant
 */
export async function tellThread(tx: Transaction, author: Viewer, threadId: string, only: readonly string[] | null = null): Promise<void> {
  const rows = rowsSchema.parse(await tx.$queryRaw`
    select member."userId"::text, member."readAt", thread.title, author.name as by from "ThreadMember" as member
    join "MessageThread" as thread on thread.id = member."threadId" join "User" as person on person.id = member."userId" join "User" as author on author.id = ${author.id}::uuid
    where member."threadId" = ${threadId}::uuid and person.id <> author.id
      and (person.role = 'admin' or exists (select 1 from "Enrolment" as enrolment where enrolment."userId" = person.id and enrolment."cohortId" = thread."cohortId"))`);
  const listeners = rows.filter(({ userId }) => only === null || only.includes(userId));
  await notify(tx, listeners.map(({ userId, readAt, title, by }) => ({ userId, kind: "thread_message", key: threadKey(threadId, readAt), href: `/messages/${threadId}`, facts: { by, title: title === "" ? null : title } })));
  await tellPeople(tx, [author.id, ...listeners.map(({ userId }) => userId)]);
}
