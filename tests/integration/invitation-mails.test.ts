import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, afterEach, before, describe, it } from "node:test";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { listInvitations } from "#features/cohorts/invitation-queries.ts";
import { endInvitation, makeInvitation } from "#features/cohorts/invitations.ts";
import { join, selectJoin } from "#features/cohorts/joining.ts";
import { importRoster } from "#features/cohorts/roster.ts";
import { sendAllAgain, sendInvitationAgain } from "#features/cohorts/send-again.ts";
import { mailInvitations } from "#features/cohorts/send-invitations.ts";
import { archiveCohort } from "#features/cohorts/service.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { startMailServer, type MailServer } from "#tests/factories/mail-server.ts";
import { tokenIn } from "#tests/factories/outbox.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";

// In this file mails reach people. The clock of the job is the test's own.

let mails: MailServer;
before(async () => {
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url;
});
afterEach(async () => {
  env().SMTP_URL = mails.url;
  await db().invitation.deleteMany();
});
after(async () => {
  mails.stop();
  await db().$disconnect();
});

// Each test is some months after the one before: what a process remembers of a server that was away is over by then.
let seasons = 0;
const start = Date.now();
const freshNow = () => new Date(start + ++seasons * 100 * 86_400_000);
const later = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000);
const never = new AbortController().signal;
const send = (now: Date) => mailInvitations(never, now);
const address = () => `${randomUUID()}@example.org`;
const network = () => randomUUID();

async function setUp(language: string | null = null) {
  const now = freshNow();
  const ingrid = { ...await makePerson("student", "Ingrid"), name: "Ingrid" };
  await db().user.update({ where: { id: ingrid.id }, data: { language } });
  const { id: cohortId } = await makeCohort([{ person: ingrid, role: "instructor" }]);
  const roster = (addresses: readonly string[], at = now) => importRoster(ingrid, { cohortId, text: addresses.map((each) => `New,${each}`).join("\n") }, at);
  const rowOf = (email: string) => db().invitation.findFirstOrThrow({ where: { cohortId, email } });
  const lineOf = async (email: string, at: Date) => (await listInvitations(ingrid, cohortId, 1, "all", at)).lines.find((line) => line.email === email);
  const again = async (email: string, at: Date) => sendInvitationAgain(ingrid, { cohortId, invitationId: (await rowOf(email)).id }, at);
  const leads = async (token: string, at: Date) => (await selectJoin(null, token, network(), inEnglish, at)).kind;
  return { now, ingrid, cohortId, roster, rowOf, lineOf, again, leads };
}

/** A mail server that greets and then answers the command with this line. */
async function answering(command: RegExp, line: string) {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("220 test\r\n");
    socket.on("data", (chunk: Buffer) => { for (const said of chunk.toString().split("\r\n").filter(Boolean)) socket.write(`${command.test(said) ? line : /^data$/i.test(said) ? "354 go on" : "250 ok"}\r\n`); });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  env().SMTP_URL = `smtp://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
  return server;
}

describe("mails of invitations", () => {
  it("of a whole roster go out by a worker, each with a link of its own that leads in", async () => {
    const { now, ingrid, cohortId, roster, lineOf, leads } = await setUp();
    const addresses = Array.from({ length: 60 }, address);
    await roster(addresses);
    assert.deepEqual((await listInvitations(ingrid, cohortId, 1, "all", now)).mails, { waiting: 60, failed: 0 });
    // A look takes fifty.
    assert.deepEqual([await send(now), await send(now), await send(now)], [50, 10, 0]);
    const tokens = new Set<string>();
    for (const each of addresses) tokens.add(tokenIn(await mails.mailTo(each), "join"));
    assert.equal(tokens.size, 60);
    for (const token of [...tokens].slice(0, 3)) assert.equal(await leads(token, now), "open");
    assert.deepEqual((await lineOf(addresses[59], now))?.mail, { state: "sent", sentAt: now, refusedForNow: false });
    assert.match((await mails.mailTo(addresses[7])).text, /^Hello New,\s+Ingrid invites you to Autumn/);
    // Neither a token nor a code is kept.
    const kept = JSON.stringify(await db().invitation.findMany({ where: { cohortId } }));
    assert.ok([...tokens].every((token) => !kept.includes(token)));
  });

  it("two workers at once send one to each", async () => {
    const { now, roster } = await setUp();
    const addresses = Array.from({ length: 20 }, address);
    await roster(addresses);
    const sent = await Promise.all([send(now), send(now), send(now)]);
    assert.equal(sent.reduce((sum, count) => sum + count, 0), 20);
    assert.deepEqual(addresses.map((each) => mails.countTo(each)), addresses.map(() => 1));
  });

  it("the code that was shown is the one in the mail, which speaks the inviter's language", async () => {
    const { now, ingrid, cohortId, leads } = await setUp("de");
    const email = address();
    const { code } = await makeInvitation(ingrid, { cohortId, role: "student", email, maxUses: null, days: 9 }, now);
    assert.equal(await leads(code, now), "open");
    await send(now);
    const mail = await mails.mailTo(email);
    assert.equal(tokenIn(mail, "join"), code.replace("-", ""));
    assert.match(mail.subject, /Einladung|eingeladen/);
    assert.equal(await leads(code, now), "open");
  });

  it("whose maker has left the site is sent all the same", async () => {
    const { now, ingrid, roster } = await setUp();
    const email = address();
    await roster([email]);
    await db().user.delete({ where: { id: ingrid.id } });
    assert.equal(await send(now), 1);
    assert.match((await mails.mailTo(email)).text, /You are invited to Autumn/);
  });

  it("none goes out for what was ended, used or has expired, nor while the cohort is archived", async () => {
    const { now, ingrid, cohortId, roster, rowOf } = await setUp();
    const [ended, used, expired, open] = [address(), address(), address(), address()];
    await roster([ended, used, expired, open]);
    await endInvitation(ingrid, { cohortId, invitationId: (await rowOf(ended)).id }, now);
    await db().invitation.updateMany({ where: { cohortId, email: used }, data: { uses: 1 } });
    await db().invitation.updateMany({ where: { cohortId, email: expired }, data: { expiresAt: now } });
    await archiveCohort(ingrid, { cohortId, archived: true });
    assert.equal(await send(now), 0);
    // Nothing of the three is looked at again; the fourth waits for the cohort.
    assert.equal(await db().invitation.count({ where: { cohortId, mailDueAt: { not: null } } }), 1);
    await archiveCohort(ingrid, { cohortId, archived: false });
    assert.equal(await send(now), 1);
    assert.deepEqual([ended, used, expired, open].map((each) => mails.countTo(each)), [0, 0, 0, 1]);
  });

  it("who joins by the code while the mail waits is not mailed", async () => {
    const { now, ingrid, cohortId } = await setUp();
    const email = address();
    const { code } = await makeInvitation(ingrid, { cohortId, role: "student", email, maxUses: null, days: 9 }, now);
    const ada = await db().user.create({ data: { name: "Ada", email }, select: { id: true, name: true } });
    await join(ada, code, network(), now);
    assert.equal(await send(now), 0);
  });

  it("a worker that dies between claim and mail loses that one mail: the list says sent, and it can be sent again", async () => {
    const { now, roster, rowOf, lineOf, again } = await setUp();
    const [one, other] = [address(), address()];
    await roster([one, other]);
    // What the dead worker left: its claim.
    await db().invitation.updateMany({ where: { email: one }, data: { mailDueAt: null, mailedAt: now, tokenHash: randomUUID() } });
    assert.equal(await send(later(now, 1)), 1);
    assert.deepEqual([mails.countTo(one), mails.countTo(other)], [0, 1]);
    assert.equal((await lineOf(one, now))?.mail?.state, "sent");
    await again(one, later(now, 11));
    assert.equal(await send(later(now, 11)), 1);
    assert.equal(mails.countTo(one), 1);
    assert.equal((await rowOf(one)).mailDueAt, null);
  });
});

describe("a mail server", () => {
  it("that cannot be reached loses nothing, ends no link, and is not asked for each of them", async () => {
    const { now, ingrid, cohortId, roster, rowOf, leads } = await setUp();
    const [email, byHand] = [address(), address()];
    await roster([email, address(), address()]);
    const { code } = await makeInvitation(ingrid, { cohortId, role: "student", email: byHand, maxUses: null, days: 9 }, now);
    const before = await rowOf(email);
    env().SMTP_URL = "smtp://127.0.0.1:1";
    assert.equal(await send(now), 0);
    assert.deepEqual(await rowOf(email), before);
    env().SMTP_URL = mails.url;
    // For a minute this process leaves the server in peace.
    assert.equal(await send(later(now, 0.5)), 0);
    assert.equal(await send(later(now, 2)), 4);
    assert.equal(tokenIn(await mails.mailTo(byHand), "join"), code.replace("-", ""));
    assert.equal(await leads(tokenIn(await mails.mailTo(email), "join"), now), "open");
  });

  it("that is away for more than nine days is given up, and the list says so", async () => {
    const { now, roster, lineOf } = await setUp();
    const email = address();
    await roster([email], later(now, -10 * 24 * 60));
    env().SMTP_URL = "smtp://127.0.0.1:1";
    await send(now);
    assert.equal((await lineOf(email, now))?.mail?.state, "failed");
  });

  it("that says “not now” is asked three times, ten minutes apart; the code that was shown leads in all the while", async () => {
    const { now, ingrid, cohortId, lineOf, leads } = await setUp();
    const email = address();
    const { code } = await makeInvitation(ingrid, { cohortId, role: "student", email, maxUses: null, days: 9 }, now);
    const server = await answering(/^rcpt/i, "450 come back later");
    const stateAt = async (minutes: number) => {
      await send(later(now, minutes));
      return (await lineOf(email, later(now, minutes)))?.mail;
    };
    assert.deepEqual(await stateAt(0), { state: "waiting", sentAt: null, refusedForNow: true });
    assert.equal((await db().invitation.findFirstOrThrow({ where: { email } })).mailTries, 1);
    await stateAt(1);
    assert.equal((await db().invitation.findFirstOrThrow({ where: { email } })).mailTries, 1);
    assert.equal((await stateAt(11))?.state, "waiting");
    assert.equal((await stateAt(22))?.state, "failed");
    server.close();
    env().SMTP_URL = mails.url;
    assert.equal(await send(later(now, 40)), 0);
    assert.equal(await leads(code, later(now, 40)), "open");
  });

  it("that refuses one is not asked again for it, the list says so, and the others are sent", async () => {
    const { now, ingrid, cohortId, roster, lineOf, again } = await setUp();
    const email = address();
    await roster([email]);
    const server = await answering(/^rcpt/i, "550 no such mailbox");
    await send(now);
    server.close();
    env().SMTP_URL = mails.url;
    assert.equal((await lineOf(email, now))?.mail?.state, "failed");
    const view = await listInvitations(ingrid, cohortId, 1, "failed", now);
    assert.deepEqual([view.mails, view.lines.map((line) => line.email), (await listInvitations(ingrid, cohortId, 1, "waiting", now)).lines], [{ waiting: 0, failed: 1 }, [email], []]);
    const other = address();
    await roster([other]);
    assert.equal(await send(later(now, 1)), 1);
    // Refused is not mailed: it may be sent again at once.
    await again(email, later(now, 2));
    assert.equal((await lineOf(email, later(now, 2)))?.mail?.state, "waiting");
    assert.equal(await send(later(now, 2)), 1);
  });
});

describe("sending again", () => {
  it("mails a new link, which ends the old one when it goes out, renews what has expired, and is written down", async () => {
    const { now, ingrid, roster, rowOf, again, leads } = await setUp();
    const email = address();
    await roster([email], later(now, -40 * 24 * 60));
    await send(later(now, -40 * 24 * 60));
    const old = tokenIn(await mails.mailTo(email), "join");
    assert.equal(await leads(old, now), "refused");
    await again(email, now);
    const { id, expiresAt } = await rowOf(email);
    assert.deepEqual(expiresAt, later(now, 30 * 24 * 60));
    // Until the new one is there, whoever finds the old one gets in.
    assert.equal(await leads(old, now), "open");
    await send(now);
    const fresh = tokenIn(await mails.mailTo(email, 2), "join");
    assert.deepEqual([await leads(old, now), await leads(fresh, now)], ["refused", "open"]);
    const entries = await db().auditEntry.findMany({ where: { subjectId: id }, select: { actorId: true, action: true, after: true } });
    assert.deepEqual(entries, [{ actorId: ingrid.id, action: "invitation.changed", after: { expiresAt: expiresAt?.toISOString(), sentAgain: true } }]);
  });

  it("ends the code of one that was made by hand, too", async () => {
    const { now, ingrid, cohortId, again, leads } = await setUp();
    const email = address();
    const { code } = await makeInvitation(ingrid, { cohortId, role: "student", email, maxUses: null, days: null }, now);
    await send(now);
    await again(email, later(now, 11));
    await send(later(now, 11));
    const fresh = tokenIn(await mails.mailTo(email, 2), "join");
    assert.deepEqual([await leads(code, later(now, 11)), await leads(fresh, later(now, 11))], ["refused", "open"]);
  });

  it("a double click sends one; within ten minutes and while it is on its way it is refused in words", async () => {
    const { now, roster, again } = await setUp();
    const email = address();
    await roster([email]);
    await assert.rejects(again(email, now), (error) => error instanceof ConflictError && error.message.includes(email) && /on its way/.test(error.message));
    await send(now);
    await assert.rejects(again(email, later(now, 9)), /less than ten minutes ago/);
    const results = await Promise.allSettled([again(email, later(now, 11)), again(email, later(now, 11)), again(email, later(now, 11))]);
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
    assert.equal(await send(later(now, 11)), 1);
  });

  it("is refused for one that was ended or used, for who is in by another way, and in an archived cohort", async () => {
    const { now, ingrid, cohortId, roster, rowOf, again } = await setUp();
    const [ended, used, inside, open] = [address(), address(), address(), address()];
    await roster([ended, used, inside, open], later(now, -60));
    await send(later(now, -60));
    await endInvitation(ingrid, { cohortId, invitationId: (await rowOf(ended)).id }, now);
    await db().invitation.updateMany({ where: { email: used }, data: { uses: 1 } });
    await db().user.create({ data: { name: "Ada", email: inside, enrolments: { create: { cohortId } } } });
    await assert.rejects(again(ended, now), /was ended/);
    await assert.rejects(again(used, now), /has joined/);
    await assert.rejects(again(inside, now), /is in the cohort already/);
    await archiveCohort(ingrid, { cohortId, archived: true });
    await assert.rejects(again(open, now), /archived/);
    await assert.rejects(sendAllAgain(ingrid, { cohortId }, now), /archived/);
    assert.equal(await send(now), 0);
  });

  it("to all goes to who has not joined, once each: not to members, to who was taken out, or to whose newest was ended", async () => {
    const { now, ingrid, cohortId, roster, rowOf } = await setUp();
    const [waits, expired, joined, inside, out, ended, lately] = [address(), address(), address(), address(), address(), address(), address()];
    const old = later(now, -40 * 24 * 60);
    await roster([expired, waits, out, ended], old);
    await send(old);
    await db().invitation.updateMany({ where: { cohortId, email: out }, data: { uses: 1 } });
    // Expired ones were imported again.
    await roster([waits, ended, joined, inside], later(now, -60));
    await send(later(now, -60));
    await db().invitation.updateMany({ where: { cohortId, email: joined }, data: { uses: 1 } });
    await db().user.create({ data: { name: "Ada", email: inside, enrolments: { create: { cohortId } } } });
    const newest = await db().invitation.findFirstOrThrow({ where: { cohortId, email: ended }, orderBy: { createdAt: "desc" } });
    await endInvitation(ingrid, { cohortId, invitationId: newest.id }, now);
    await roster([lately], later(now, -5));
    await send(later(now, -5));
    const before = new Map([waits, expired, joined, inside, out, ended, lately].map((each) => [each, mails.countTo(each)]));
    assert.deepEqual((await listInvitations(ingrid, cohortId, 1, "all", now)).notJoined, { ready: 2, lately: 1 });
    assert.deepEqual(await sendAllAgain(ingrid, { cohortId }, now), { ready: 2, lately: 1 });
    await assert.rejects(sendAllAgain(ingrid, { cohortId }, now), /less than ten minutes ago/);
    assert.equal(await send(now), 2);
    const news = [waits, expired, joined, inside, out, ended, lately].map((each) => mails.countTo(each) - (before.get(each) ?? 0));
    assert.deepEqual(news, [1, 1, 0, 0, 0, 0, 0]);
    assert.deepEqual((await rowOf(expired)).expiresAt, later(now, 30 * 24 * 60));
    const entries = await db().auditEntry.findMany({ where: { subjectId: cohortId, after: { equals: { sentAgain: 2 } } } });
    assert.equal(entries.length, 1);
  });

  it("to all of a cohort where everybody has joined says so", async () => {
    const { ingrid, cohortId, now } = await setUp();
    await assert.rejects(sendAllAgain(ingrid, { cohortId }, now), /nobody to send it to/);
  });

  it("is for who runs the cohort alone, and not through another one", async () => {
    const [mine, other] = [await setUp(), await setUp()];
    const email = address();
    await mine.roster([email], later(other.now, -60));
    await send(later(other.now, -60));
    const invitationId = (await mine.rowOf(email)).id;
    const named = async (role: "mentor" | "student") => {
      const person = { ...await makePerson("student", "Ada"), name: "Ada" };
      await db().enrolment.create({ data: { userId: person.id, cohortId: mine.cohortId, role } });
      return person;
    };
    for (const viewer of [await named("mentor"), await named("student"), other.ingrid]) {
      await assert.rejects(sendInvitationAgain(viewer, { cohortId: mine.cohortId, invitationId }, other.now), NotFoundError);
      await assert.rejects(sendAllAgain(viewer, { cohortId: mine.cohortId }, other.now), NotFoundError);
      await assert.rejects(listInvitations(viewer, mine.cohortId, 1), NotFoundError);
    }
    await assert.rejects(sendInvitationAgain(other.ingrid, { cohortId: other.cohortId, invitationId }, other.now), NotFoundError);
    assert.equal((await mine.rowOf(email)).mailDueAt, null);
  });
});
