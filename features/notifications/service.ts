import "server-only";
import { usualChoice, wants, type NotificationKind, type Told } from "#domain/notifications.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { mailLink } from "#lib/mail-text.ts";
import { tellPeople } from "#lib/queue/people.ts";
import type { NotificationSettings } from "./schema.ts";
import { tokenOfPerson } from "./unsubscribe-token.ts";

export type Notice = Told & {
  userId: string;
  /** A path of the site. */
  href: string;
  /** What it tells of ("report:<id>"): the same thing is told once. */
  key: string;
};

/**
 * Tells people something, in the transaction in which it happens: neither is there without the other. Their open
 * pages hear of it at its commit. Who wants a kind neither on the site nor by mail gets no row; who wants it by mail
 * alone gets one that the site neither shows nor counts (queries.ts).
 */
export async function notify(tx: Transaction, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const choices = await tx.notificationChoice.findMany({
    where: { userId: { in: notices.map(({ userId }) => userId) }, kind: { in: [...new Set(notices.map(({ kind }) => kind))] } },
    select: { userId: true, kind: true, onSite: true, mail: true },
  });
  const chosen = new Map(choices.map((choice) => [`${choice.userId} ${choice.kind}`, choice]));
  const wanted = notices.filter(({ userId, kind }) => wants(chosen.get(`${userId} ${kind}`) ?? usualChoice(kind)));
  if (wanted.length === 0) return;
  const told = await tx.notification.createManyAndReturn({
    data: wanted.map(({ userId, kind, facts, href, key }) => ({ userId, kind, facts, href, key })),
    skipDuplicates: true,
    select: { userId: true },
  });
  await tellPeople(tx, told.map(({ userId }) => userId));
}

interface Viewer { id: string }

/** Marks one of the viewer's own as read, and returns where it leads; null when there is none. */
export async function openNotification(viewer: Viewer, id: string): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const found = await tx.notification.findFirst({ where: { id, userId: viewer.id }, select: { href: true } });
    if (!found) return null;
    // What was read first stays when it is opened again.
    const { count } = await tx.notification.updateMany({ where: { id, userId: viewer.id, readAt: null }, data: { readAt: new Date() } });
    if (count > 0) await tellPeople(tx, [viewer.id]);
    return found.href;
  });
}

/** Marks as read what the viewer was told up to the newest that their page shows: what comes in this moment stays new. */
export async function readAll(viewer: Viewer, upTo: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`
      update "Notification" as told set "readAt" = now()
      where "userId" = ${viewer.id}::uuid and "readAt" is null and "createdAt" <= ${upTo}
        and not exists (select 1 from "NotificationChoice" as choice where choice."userId" = told."userId" and choice.kind = told.kind and not choice."onSite")`;
    await tellPeople(tx, [viewer.id]);
  });
}

/** How the viewer wants to hear of each kind, and when mails may come. */
export async function saveSettings(viewer: Viewer, { choices, digest, quiet }: NotificationSettings): Promise<void> {
  const schedule = { digest, quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null };
  await db().$transaction(async (tx) => {
    await tx.mailSchedule.upsert({ where: { userId: viewer.id }, create: { userId: viewer.id, ...schedule }, update: schedule, select: { userId: true } });
    await tx.$executeRaw`
      insert into "NotificationChoice" ("userId", kind, "onSite", mail)
      select ${viewer.id}::uuid, kind, "onSite", mail::"MailChoice"
      from unnest(${choices.map(({ kind }) => kind)}::text[], ${choices.map(({ onSite }) => onSite)}::bool[], ${choices.map(({ mail }) => mail)}::text[]) as chosen(kind, "onSite", mail)
      on conflict ("userId", kind) do update set "onSite" = excluded."onSite", mail = excluded.mail`;
    await tellPeople(tx, [viewer.id]);
  });
}

/** With these a mail program ends all mails to a person at one press (RFC 8058). */
export const unsubscribeHeaders = (userId: string): Record<string, string> => ({
  "List-Unsubscribe": `<${mailLink(`/api/v1/notifications/unsubscribe/${tokenOfPerson(userId)}`)}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** No mail of any kind to this person from now on; on the site everything stays. Nobody is asked who they are: the caller has a signed token. */
export async function stopMails(userId: string, kinds: readonly NotificationKind[]): Promise<void> {
  const noDigest = Prisma.sql`insert into "DeskDigest" ("userId", wanted) select id, false from "User" where id = ${userId}::uuid on conflict ("userId") do update set wanted = false`;
  const noNotification = Prisma.sql`
    insert into "NotificationChoice" ("userId", kind, "onSite", mail)
    select person.id, kind, "onSite", 'none'
    from "User" as person, unnest(${kinds}::text[], ${kinds.map((kind) => usualChoice(kind).onSite)}::bool[]) as chosen(kind, "onSite")
    where person.id = ${userId}::uuid
    on conflict ("userId", kind) do update set mail = 'none'`;
  await db().$transaction([db().$executeRaw(noNotification), db().$executeRaw(noDigest)]);
}

const keepReadDays = 90;

/** Removes what was read and is older than ninety days. */
export async function removeOldNotifications(now = new Date()): Promise<void> {
  await db().notification.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - keepReadDays * 86_400_000) }, readAt: { not: null } } });
}
