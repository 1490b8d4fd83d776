import "server-only";
import { z } from "zod";
import { languageFrom } from "#domain/i18n/language.ts";
import { whatToMail } from "#domain/mail-schedule.ts";
import { mailChoices, notificationKinds, toldSchema, usualChoice } from "#domain/notifications.ts";
import { db } from "#lib/db.ts";
import { speakerOf } from "#lib/i18n/server.ts";
import { logger } from "#lib/logger.ts";
import { tryMail } from "#lib/mail.ts";
import { notificationMail } from "./mails.ts";

/** What could not be sent for so long is not news any more; a weekly digest and a quiet night have room in it. */
const newsForDays = 9;
/** A mailbox that says "not now" is left in peace for so long, and given up after so many times. */
const restMs = 10 * 60_000;
const mostTries = 3;

const personSchema = z.object({
  id: z.uuid(), name: z.string(), email: z.string(), language: z.string().nullable(), timeZone: z.string(),
  digest: z.enum(["daily", "weekly"]), quietFrom: z.int().nullable(), quietUntil: z.int().nullable(), lastDigestAt: z.coerce.date().nullable(),
  waiting: z.array(z.object({ id: z.uuid(), mail: z.enum(mailChoices), createdAt: z.coerce.date() })),
});
type Person = z.infer<typeof personSchema>;

const claimedSchema = z.array(z.object({ id: z.uuid(), kind: z.string(), facts: z.unknown() }));

/** Of this process: people whose mailbox said "not now". */
const resting = new Map<string, { until: number; tries: number }>();

/**
 * Sends what is to go out by mail now: what happened lately to those who want to hear of it at once, and the digests
 * that are due. Any number of workers may do it at the same time: what one of them has claimed no other sends. A claim
 * comes before its mail, and is given back only when the mail is known to be with nobody.
 * @returns how many mails went out
 */
export async function mailNotifications(signal: AbortSignal, now = new Date()): Promise<number> {
  let sent = 0;
  for (const person of await peopleWithNews(now)) {
    if (signal.aborted) break;
    if ((resting.get(person.id)?.until ?? 0) > now.getTime()) continue;
    const { soon, digest } = whatToMail(now, person.timeZone, person, person.lastDigestAt, person.waiting);
    if (soon.length + digest.length === 0) continue;
    const { told, digested } = await claim(person, soon, digest, now);
    if (told.length === 0) continue;
    const mail = notificationMail(speakerOf(languageFrom(person.language) ?? "en"), person, told, digested);
    const delivery = await tryMail(mail);
    if (delivery === "sent") sent += 1;
    const tries = (resting.get(person.id)?.tries ?? 0) + 1;
    resting.delete(person.id);
    if (delivery === "unreached" || (delivery === "later" && tries < mostTries)) {
      await giveBack(person, told.map(({ id }) => id), digested);
      // The others will not reach it either: in a minute all of them are tried again.
      if (delivery === "unreached") break;
      resting.set(person.id, { until: now.getTime() + restMs, tries });
    }
  }
  return sent;
}

async function peopleWithNews(now: Date): Promise<Person[]> {
  const usual = JSON.stringify(Object.fromEntries(notificationKinds.map((kind) => [kind, usualChoice(kind).mail])));
  return z.array(personSchema).parse(await db().$queryRaw`
    select person.id, person.name, person.email, person.language, person."timeZone",
      coalesce(schedule.digest::text, 'daily') as digest, schedule."quietFrom", schedule."quietUntil", schedule."lastDigestAt",
      json_agg(json_build_object('id', told.id, 'mail', told.mail, 'createdAt', told."createdAt") order by told."createdAt") as waiting
    from (
      select told.id, told."userId", told."createdAt", coalesce(choice.mail::text, ${usual}::jsonb ->> told.kind, 'none') as mail
      from "Notification" as told left join "NotificationChoice" as choice on choice."userId" = told."userId" and choice.kind = told.kind
      where told."mailedAt" is null and told."createdAt" > ${now}::timestamptz - make_interval(days => ${newsForDays}::int) and told."readAt" is null
    ) as told
    join "User" as person on person.id = told."userId" left join "MailSchedule" as schedule on schedule."userId" = person.id
    where told.mail <> 'none' and person.email is not null
    group by person.id, schedule."userId" order by min(told."createdAt")`);
}

/** Takes what is still there of it, for this worker alone; of a digest only when nobody else has just made one. */
function claim({ id: userId, lastDigestAt }: Person, soon: readonly string[], digest: readonly string[], now: Date) {
  return db().$transaction(async (tx) => {
    const digested = digest.length > 0 && await tx.$executeRaw`
      insert into "MailSchedule" ("userId", "lastDigestAt") values (${userId}::uuid, ${now})
      on conflict ("userId") do update set "lastDigestAt" = excluded."lastDigestAt"
      where "MailSchedule"."lastDigestAt" is not distinct from ${lastDigestAt}::timestamptz` > 0;
    const rows = claimedSchema.parse(await tx.$queryRaw`
      update "Notification" set "mailedAt" = ${now} where id in (
        select id from "Notification" where id = any(${[...soon, ...digested ? digest : []]}::uuid[]) and "mailedAt" is null and "readAt" is null
        for update skip locked
      ) returning id, kind, facts`);
    // Ids are in the order of time.
    const told = rows.sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ id, kind, facts }) => {
      const known = toldSchema.safeParse({ kind, facts }).data;
      return known ? [{ id, ...known }] : [];
    });
    return { told, digested };
  });
}

async function giveBack({ id, lastDigestAt }: Person, ids: string[], digested: boolean): Promise<void> {
  try {
    await db().$transaction([
      db().notification.updateMany({ where: { id: { in: ids } }, data: { mailedAt: null } }),
      ...digested ? [db().mailSchedule.updateMany({ where: { userId: id }, data: { lastDigestAt } })] : [],
    ]);
  } catch (error) {
    logger.error({ err: error, notifications: ids }, "what could not be mailed could not be given back either");
  }
}
