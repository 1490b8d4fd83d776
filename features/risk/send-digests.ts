import "server-only";
import { z } from "zod";
import { roleSchema } from "#domain/accounts.ts";
import { deskDigestDue } from "#domain/desk-digest.ts";
import { languageFrom } from "#domain/i18n/language.ts";
import { countQueue } from "#features/queue/queries.ts";
import { db } from "#lib/db.ts";
import { speakerOf } from "#lib/i18n/server.ts";
import { logger } from "#lib/logger.ts";
import { tryMail, type Delivery } from "#lib/mail.ts";
import { deskDigestMail, isWorthSaying } from "./mails.ts";
import { listRisks } from "./queries.ts";

const mostCohorts = 12;

const personSchema = z.object({
  id: z.uuid(), name: z.string(), email: z.string(), role: roleSchema, language: z.string().nullable(), timeZone: z.string(),
  quietFrom: z.int().nullable(), quietUntil: z.int().nullable(), sentAt: z.date().nullable(),
});
type Person = z.infer<typeof personSchema>;

/** Who mentors a cohort that has begun, can be reached, and has not switched the mail off. */
const listMentors = async (now: Date): Promise<Person[]> => z.array(personSchema).parse(await db().$queryRaw`
  select person.id, person.name, person.email, person.role::text, person.language, person."timeZone", schedule."quietFrom", schedule."quietUntil", digest."sentAt"
  from "User" as person left join "MailSchedule" as schedule on schedule."userId" = person.id left join "DeskDigest" as digest on digest."userId" = person.id
  where person.email is not null and coalesce(digest.wanted, true) and person.id in (
    select enrolment."userId" from "Enrolment" as enrolment join "Cohort" as cohort on cohort.id = enrolment."cohortId"
    where enrolment.role <> 'student' and cohort."archivedAt" is null and cohort."startsOn" <= ${now}::date
  )
  order by person.id`);

/** Takes this week's mail of somebody for this worker alone: what was sent is compared and set in one statement. */
const claim = async ({ id, sentAt }: Person, now: Date): Promise<boolean> => await db().$executeRaw`
  insert into "DeskDigest" as digest ("userId", "sentAt") values (${id}::uuid, ${now})
  on conflict ("userId") do update set "sentAt" = excluded."sentAt"
  where digest.wanted and digest."sentAt" is not distinct from ${sentAt}::timestamptz` > 0;

/** Of this process: people for whom it went wrong, and until when they are left in peace. */
const resting = new Map<string, number>();
const restMs = 30 * 60_000;

async function giveBack({ id, sentAt }: Person, now: Date): Promise<void> {
  try {
    await db().deskDigest.updateMany({ where: { userId: id, sentAt: now }, data: { sentAt } });
  } catch (error) {
    logger.error({ err: error, person: id }, "a weekly mail that could not be sent could not be given back either");
  }
}

/**
 * Sends the weekly mails about cohorts that are due. Any number of workers may do it at the same time. A claim comes before
 * its mail, also where there turns out to be nothing to say; it is given back when the mail is known to be with nobody.
 * @returns how many mails went out
 */
export async function mailDeskDigests(signal: AbortSignal, now = new Date()): Promise<number> {
  let sent = 0;
  for (const person of await listMentors(now)) {
    if (signal.aborted) break;
    if ((resting.get(person.id) ?? 0) > now.getTime()) continue;
    if (!deskDigestDue(now, person.timeZone, person, person.sentAt) || !await claim(person, now)) continue;
    const delivery = await sendTo(person, now);
    if (delivery === "sent") sent += 1;
    if (delivery === "unreached" || delivery === "later") await giveBack(person, now);
    if (delivery === "later") resting.set(person.id, now.getTime() + restMs);
    // The others will not reach it either: in a minute all of them are tried again.
    if (delivery === "unreached") break;
  }
  return sent;
}

/** What went wrong with one person's mail must not keep the others' from them. */
async function sendTo(person: Person, now: Date): Promise<Delivery | "nothing"> {
  try {
    const [{ cohorts }, queue] = await Promise.all([listRisks(person, now, mostCohorts), countQueue(person, now)]);
    const facts = { cohorts: cohorts.filter(({ risk }) => risk.week.students > 0), queue };
    return isWorthSaying(facts) ? await tryMail(deskDigestMail(speakerOf(languageFrom(person.language) ?? "en"), person, facts, now)) : "nothing";
  } catch (error) {
    logger.error({ err: error, person: person.id }, "a weekly mail could not be written");
    return "later";
  }
}
