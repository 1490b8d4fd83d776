import "server-only";
import { z } from "zod";
import type { Translate } from "#domain/i18n/translate.ts";
import { usualSchedule, type MailSchedule } from "#domain/mail-schedule.ts";
import { notificationKinds, toldInWords, toldSchema, usualChoice, type Choice, type NotificationKind, type Told } from "#domain/notifications.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string }

// Everywhere: kinds that the viewer wants by mail alone, or not any more, are neither shown nor counted.

const countSchema = z.tuple([z.object({ unread: z.int(), newestAt: z.coerce.date().nullable() })]);

/** How much the viewer was told and has not read. */
export const countUnread = async (viewer: Viewer): Promise<number> => (await selectCount(viewer)).unread;

async function selectCount(viewer: Viewer): Promise<{ unread: number; newestAt: Date | null }> {
  const [count] = countSchema.parse(await db().$queryRaw`
    select count(*)::int as unread, max("createdAt") as "newestAt" from "Notification" as told
    where "userId" = ${viewer.id}::uuid and "readAt" is null
      and not exists (select 1 from "NotificationChoice" as choice where choice."userId" = told."userId" and choice.kind = told.kind and not choice."onSite")`);
  return count;
}

export interface Unread {
  unread: number;
  /** The newest of them. */
  newest: { id: string; text: string } | null;
}

const rowSchema = z.object({ id: z.uuid(), kind: z.string(), facts: z.unknown() });
const newestSchema = z.array(rowSchema.extend({ unread: z.int() })).max(1);

/** The same, with the newest in words, for pages that are open. */
export async function selectUnread(viewer: Viewer, t: Translate): Promise<Unread> {
  const [newest] = newestSchema.parse(await db().$queryRaw`
    select id, kind, facts, (count(*) over ())::int as unread from "Notification" as told
    where "userId" = ${viewer.id}::uuid and "readAt" is null
      and not exists (select 1 from "NotificationChoice" as choice where choice."userId" = told."userId" and choice.kind = told.kind and not choice."onSite")
    order by "createdAt" desc, id desc limit 1`);
  if (newest === undefined) return { unread: 0, newest: null };
  const { id, kind, facts, unread } = newest;
  const told = toldSchema.safeParse({ kind, facts }).data;
  return { unread, newest: told ? { id, text: toldInWords(told, t) } : null };
}

export interface NotificationLine {
  id: string;
  told: Told;
  createdAt: Date;
  read: boolean;
}

export interface NotificationPage {
  /** The newest first. */
  lines: NotificationLine[];
  page: number;
  /** Whether there are older ones. */
  more: boolean;
  unread: number;
  /** When the newest unread one happened; null when there is none. */
  newestAt: Date | null;
}

export const notificationsPerPage = 30;

const linesSchema = z.array(rowSchema.extend({ createdAt: z.coerce.date(), read: z.boolean() }));

/** What the viewer was told: a page of it, or of what they have not read. */
export async function listNotifications(viewer: Viewer, { page, unreadOnly }: { page: number; unreadOnly: boolean }): Promise<NotificationPage> {
  const [count, rows] = await Promise.all([
    selectCount(viewer),
    db().$queryRaw`
      select id, kind, facts, "createdAt", "readAt" is not null as read from "Notification" as told
      where "userId" = ${viewer.id}::uuid and ("readAt" is null or not ${unreadOnly})
        and not exists (select 1 from "NotificationChoice" as choice where choice."userId" = told."userId" and choice.kind = told.kind and not choice."onSite")
      order by "createdAt" desc, id desc limit ${notificationsPerPage + 1} offset ${(page - 1) * notificationsPerPage}`,
  ]);
  const found = linesSchema.parse(rows);
  const lines = found.slice(0, notificationsPerPage).flatMap(({ kind, facts, ...line }) => {
    // A kind of another version of the site cannot be said.
    const told = toldSchema.safeParse({ kind, facts }).data;
    return told ? [{ ...line, told }] : [];
  });
  return { lines, page, more: found.length > notificationsPerPage, ...count };
}

export interface SettingsView {
  choices: { kind: NotificationKind; choice: Choice }[];
  schedule: MailSchedule;
}

/** How the viewer hears of each kind, in the order of the settings, and when mails may come. */
export async function selectNotificationSettings(viewer: Viewer): Promise<SettingsView> {
  const [chosen, schedule] = await Promise.all([
    db().notificationChoice.findMany({ where: { userId: viewer.id }, select: { kind: true, onSite: true, mail: true } }),
    db().mailSchedule.findUnique({ where: { userId: viewer.id }, select: { digest: true, quietFrom: true, quietUntil: true } }),
  ]);
  const byKind = new Map(chosen.map(({ kind, ...choice }) => [kind, choice]));
  return { choices: notificationKinds.map((kind) => ({ kind, choice: byKind.get(kind) ?? usualChoice(kind) })), schedule: schedule ?? usualSchedule };
}
