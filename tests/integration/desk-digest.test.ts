import { after, afterEach, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { addDays, dayAt, weekStart } from "#domain/day.ts";
import { notificationKinds } from "#domain/notifications.ts";
import { stopMails } from "#features/notifications/service.ts";
import { personOfToken } from "#features/notifications/unsubscribe-token.ts";
import { selectOptionalDigestChoice } from "#features/risk/queries.ts";
import { mailDeskDigests } from "#features/risk/send-digests.ts";
import { saveDigestChoice } from "#features/risk/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { startMailServer, type MailServer } from "#tests/factories/mail-server.ts";
import { riskyCohort } from "#tests/factories/risk.ts";
import { someone } from "#tests/factories/schedule.ts";
import { makeTries } from "#tests/factories/tries.ts";

// In this file mails reach people. The clock is the test's own: it is next Monday, for all that happened before it too.

let mails: MailServer;
before(async () => {
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url;
});
afterEach(async () => {
  env().SMTP_URL = mails.url;
  await db().cohort.updateMany({ data: { archivedAt: new Date() } });
});
after(async () => {
  mails.stop();
  await db().$disconnect();
});

const monday = new Date(`${addDays(weekStart(dayAt(new Date(), "UTC")), 7)}T07:00:00Z`);
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const never = new AbortController().signal;
const send = (now = monday) => mailDeskDigests(never, now);
const addressOf = async ({ id }: { id: string }) => (await db().user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email ?? "nobody";
const countTo = async (person: { id: string }) => mails.countTo(await addressOf(person));
const mailTo = async (person: { id: string }) => mails.mailTo(await addressOf(person));

/** A cohort of which Ada fails at an exercise. */
async function failing() {
  const cohort = await riskyCohort(2, monday);
  await makeTries(cohort.ada, selectExercise("matmul"), Array.from({ length: 6 }, (_, index) => ({ kind: "wrong_answer" as const, hoursAgo: 6 - index })), monday);
  return cohort;
}

describe("the weekly mail of the desk", () => {
  it("says who needs help and why, what the week brought and what waits, and how to end it; once", async () => {
    const { mentor, id, ada } = await failing();
    await db().projectReport.create({ data: { userId: ada.id, project: "style-transfer", text: "…", createdAt: later(-3 * 24 * 60) } });
    assert.equal(await send(later(-1)), 0);
    assert.equal(await send(), 1);
    const { subject, text, head } = await mailTo(mentor);
    assert.match(subject, /^Your cohorts this week: \d student/);
    assert.match(text, /^Hello Moses,/);
    const flat = text.replace(/\s+/g, " ");
    assert.match(flat, /1 piece of work waits for an answer[^.]*\. 1 of them waits for longer than you meant them to\./);
    assert.match(flat, /Autumn In the last seven days \d of 3 students were active/);
    assert.match(flat, /Ada: 6 failed attempts at “[^”]+” since [^,]+, no hint opened/);
    assert.ok(text.includes(`${env().NEXTAUTH_URL}/desk/cohorts/${id}/risk`) && text.includes("/settings#desk-digest"));
    const token = /^List-Unsubscribe: <[^>]*\/unsubscribe\/([\w.-]+)>$/m.exec(head)?.[1] ?? "";
    assert.equal(personOfToken(token), mentor.id);
    for (const now of [later(1), later(60 * 24)]) assert.equal(await send(now), 0);
    assert.equal(await countTo(mentor), 1);
  });

  it("of two workers at the same moment one sends it", async () => {
    const { mentor } = await failing();
    const sent = await Promise.all([send(), send(), send()]);
    assert.deepEqual([sent.reduce((sum, each) => sum + each, 0), await countTo(mentor)], [1, 1]);
  });

  it("comes by the clock and in the language of the mentor", async () => {
    const { mentor } = await failing();
    await db().user.update({ where: { id: mentor.id }, data: { language: "de", timeZone: "America/New_York" } });
    assert.deepEqual([await send(later(4 * 60)), await send(later(5 * 60))], [0, 1]);
    assert.match((await mailTo(mentor)).text, /^Hallo Moses,[\s\S]*gescheiterte Versuche/);
  });

  it("not when there is nothing to say, and not later in the week either", async () => {
    const { mentor } = await riskyCohort(-3, monday);
    await failing().then(({ id }) => db().cohort.update({ where: { id }, data: { archivedAt: new Date() } }));
    assert.deepEqual([await send(), await countTo(mentor)], [0, 0]);
    const quiet = await riskyCohort(6, monday);
    await db().lessonProgress.updateMany({ where: { userId: { in: [quiet.ada.id, quiet.bob.id, quiet.eve.id] } }, data: { readAt: monday } });
    await db().cohort.update({ where: { id: quiet.id }, data: { riskThresholds: { behind: { on: false } } } });
    assert.equal(await send(), 0);
    await makeTries(quiet.ada, selectExercise("matmul"), [{ kind: "accepted", hoursAgo: 0 }], monday);
    assert.deepEqual([await send(later(60)), await countTo(quiet.mentor)], [0, 0]);
  });

  it("not to who switched it off, stopped all mails, or has confirmed no address", async () => {
    const [off, stopped, unconfirmed] = [await failing(), await failing(), await failing()];
    await saveDigestChoice(off.mentor, { wanted: false });
    await stopMails(stopped.mentor.id, notificationKinds);
    await db().user.update({ where: { id: unconfirmed.mentor.id }, data: { email: null } });
    assert.equal(await send(), 0);
    assert.deepEqual([await selectOptionalDigestChoice(off.mentor), await selectOptionalDigestChoice(stopped.mentor)], [false, false]);
    await saveDigestChoice(off.mentor, { wanted: true });
    assert.equal(await send(), 1);
  });

  it("a server that cannot be reached loses none: it goes out when it is back", async () => {
    const { mentor } = await failing();
    env().SMTP_URL = "smtp://127.0.0.1:1";
    assert.equal(await send(), 0);
    assert.equal((await db().deskDigest.findUniqueOrThrow({ where: { userId: mentor.id }, select: { sentAt: true } })).sentAt, null);
    env().SMTP_URL = mails.url;
    assert.equal(await send(later(1)), 1);
  });

  it("is offered in the settings to who mentors a running cohort, and to nobody else", async () => {
    const { mentor, ada, id } = await riskyCohort();
    const admin = await someone("Root", "admin");
    assert.deepEqual([await selectOptionalDigestChoice(mentor), await selectOptionalDigestChoice(ada), await selectOptionalDigestChoice(admin)], [true, null, null]);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() } });
    assert.equal(await selectOptionalDigestChoice(mentor), null);
  });
});
