import { after, afterEach, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { once } from "node:events";
import type { MailChoice, NotificationKind } from "#domain/notifications.ts";
import { mailNotifications } from "#features/notifications/send-mails.ts";
import { notify } from "#features/notifications/service.ts";
import { personOfToken } from "#features/notifications/unsubscribe-token.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { makePerson } from "#tests/factories/people.ts";
import { startMailServer, type MailServer } from "#tests/factories/mail-server.ts";

// In this file mails reach people. The clock is the test's own: rows are made at a moment, and the job is asked at another.

let mails: MailServer;
before(async () => {
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url;
});
afterEach(async () => {
  env().SMTP_URL = mails.url;
  await db().notification.deleteMany();
});
after(async () => {
  mails.stop();
  await db().$disconnect();
});

const never = new AbortController().signal;
const noon = new Date("2026-11-28T12:00:00Z");
const later = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000);

interface Facts { language?: string; timeZone?: string; email?: string | null }
async function somebody(facts: Facts = {}) {
  const { id } = await makePerson("student", "Ada");
  return db().user.update({ where: { id }, data: facts, select: { id: true, email: true } });
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

async function told(person: Somebody, title: string, at: Date, kind: "question_answered" | "thanked" | "answer_accepted" = "question_answered"): Promise<void> {
  const key = randomUUID();
  await db().$transaction((tx) => notify(tx, [{ userId: person.id, kind, facts: { title, by: "Kenji" }, href: "/discussion/1", key }]));
  await db().notification.updateMany({ where: { userId: person.id, key }, data: { createdAt: at } });
}
const choose = (person: Somebody, kind: NotificationKind, mail: MailChoice) => db().notificationChoice.create({ data: { userId: person.id, kind, onSite: true, mail } });
const schedule = (person: Somebody, quietFrom: number | null, quietUntil: number | null, digest: "daily" | "weekly" = "daily") =>
  db().mailSchedule.create({ data: { userId: person.id, digest, quietFrom, quietUntil } });
const send = (now: Date) => mailNotifications(never, now);
const countTo = ({ email }: Somebody) => mails.countTo(email ?? "nobody");
const mailTo = ({ email }: Somebody, count = 1) => mails.mailTo(email ?? "nobody", count);

describe("mails at once", () => {
  it("several things within a minute are one mail, with a link to each, why it came, and how to end it", async () => {
    const ada = await somebody();
    await told(ada, "Why softmax?", noon);
    await told(ada, "Why Adam?", later(noon, 0.5));
    assert.equal(await send(later(noon, 1)), 1);
    const { text, subject } = await mailTo(ada);
    assert.equal(subject, "2 notifications from Descent");
    const ids = await db().notification.findMany({ where: { userId: ada.id }, select: { id: true, mailedAt: true } });
    for (const { id, mailedAt } of ids) {
      assert.ok(text.includes(`${env().NEXTAUTH_URL}/notifications/${id}`));
      assert.ok(mailedAt);
    }
    assert.match(text, /“Why softmax\?”[\s\S]*“Why Adam\?”[\s\S]*because your settings say so[\s\S]*\/settings#notifications\s*$/);
    assert.equal(await send(later(noon, 2)), 0);
    assert.equal(countTo(ada), 1);
  });

  it("the header for mail programs holds a token of this person", async () => {
    const ada = await somebody();
    await told(ada, "Why softmax?", noon);
    await send(noon);
    const { head } = await mailTo(ada);
    const token = /^List-Unsubscribe: <[^>]*\/api\/v1\/notifications\/unsubscribe\/([\w.-]+)>$/m.exec(head)?.[1] ?? "";
    assert.equal(personOfToken(token), ada.id);
    assert.match(head, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  });

  it("is in the language of the person", async () => {
    const ada = await somebody({ language: "de" });
    await told(ada, "Warum Softmax?", noon);
    await send(noon);
    assert.match((await mailTo(ada)).text, /^Hallo Ada,[\s\S]*Kenji hat „Warum Softmax\?“ beantwortet\./);
  });

  it("nothing that was read, nothing that is wanted without mail, nothing to an address that nobody has confirmed, nothing of last month", async () => {
    const [reader, quiet, unconfirmed, late] = [await somebody(), await somebody(), await somebody({ email: null }), await somebody()];
    for (const person of [reader, unconfirmed]) await told(person, "Why softmax?", noon);
    await told(quiet, "Adam", noon, "thanked");
    await told(late, "Why softmax?", later(noon, -30 * 24 * 60));
    await db().notification.updateMany({ where: { userId: reader.id }, data: { readAt: noon } });
    assert.equal(await send(later(noon, 1)), 0);
  });

  it("waits for the end of the quiet hours", async () => {
    const ada = await somebody({ timeZone: "Europe/Berlin" });
    await schedule(ada, 12 * 60, 14 * 60);
    await told(ada, "Why softmax?", noon);
    assert.equal(await send(new Date("2026-11-28T12:59:00Z")), 0);
    assert.equal(await send(new Date("2026-11-28T13:00:00Z")), 1);
  });
});

describe("digests", () => {
  it("come in the morning of the person's own time zone, once, with everything since the last one", async () => {
    const ada = await somebody({ timeZone: "Europe/Berlin" });
    await told(ada, "Why softmax?", new Date("2026-11-27T12:00:00Z"), "answer_accepted");
    await told(ada, "Why Adam?", new Date("2026-11-27T18:00:00Z"), "answer_accepted");
    assert.equal(await send(new Date("2026-11-27T18:01:00Z")), 0);
    assert.equal(await send(new Date("2026-11-28T05:59:00Z")), 0);
    assert.equal(await send(new Date("2026-11-28T06:00:00Z")), 1);
    assert.match((await mailTo(ada)).subject, /What is new for you at Descent \(2\)/);
    await told(ada, "Why ReLU?", new Date("2026-11-28T06:00:30Z"), "answer_accepted");
    assert.equal(await send(new Date("2026-11-28T06:01:00Z")), 0);
    assert.equal(await send(new Date("2026-11-29T06:00:00Z")), 1);
    assert.equal(countTo(ada), 2);
  });

  it("a weekly one comes on Monday, and takes along what is wanted at once", async () => {
    const ada = await somebody();
    await schedule(ada, null, null, "weekly");
    await choose(ada, "thanked", "digest");
    await told(ada, "Adam", new Date("2026-11-24T12:00:00Z"), "thanked");
    assert.equal(await send(new Date("2026-11-29T23:00:00Z")), 0);
    await told(ada, "Why softmax?", new Date("2026-11-30T06:59:30Z"));
    assert.equal(await send(new Date("2026-11-30T07:00:00Z")), 1);
    assert.match((await mailTo(ada)).text, /“Adam”[\s\S]*“Why softmax\?”/);
  });
});

describe("several workers", () => {
  it("at the same time send one mail, and one digest", async () => {
    const [ada, eve] = [await somebody(), await somebody()];
    for (let i = 0; i < 5; i++) {
      await told(ada, `Question ${i}`, noon);
      await told(eve, `Answer ${i}`, later(noon, -24 * 60), "answer_accepted");
    }
    const sent = await Promise.all(Array.from({ length: 6 }, () => send(noon)));
    assert.equal(sent.reduce((sum, count) => sum + count, 0), 2);
    assert.equal(countTo(ada), 1);
    assert.equal(countTo(eve), 1);
    assert.match((await mailTo(ada)).text, /Question 0[\s\S]*Question 4/);
  });
});

describe("a mail server", () => {
  /** One that greets and then answers the command with this line. */
  async function answering(command: RegExp, line: string) {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.write("220 test\r\n");
      socket.on("data", (chunk: Buffer) => { for (const said of chunk.toString().split("\r\n").filter(Boolean)) socket.write(`${command.test(said) ? line : /^data$/i.test(said) ? "354 go on" : "250 ok"}\r\n`); });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    env().SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    return server;
  }

  it("that cannot be reached loses nothing: the mails go out when it is back, a digest too", async () => {
    const [ada, eve] = [await somebody(), await somebody()];
    await told(ada, "Why softmax?", noon);
    await told(eve, "Why Adam?", later(noon, -24 * 60), "answer_accepted");
    env().SMTP_URL = "smtp://127.0.0.1:1";
    assert.equal(await send(noon), 0);
    assert.equal(await db().notification.count({ where: { mailedAt: { not: null } } }), 0);
    env().SMTP_URL = mails.url;
    assert.equal(await send(later(noon, 1)), 2);
    assert.equal(countTo(ada) + countTo(eve), 2);
  });

  it("that says “not now” is asked again after a while, three times and no more", async () => {
    const ada = await somebody();
    await told(ada, "Why softmax?", noon);
    const server = await answering(/^rcpt/i, "450 come back later");
    const waits = () => db().notification.count({ where: { userId: ada.id, mailedAt: null } });
    await send(noon);
    assert.equal(await waits(), 1);
    await send(later(noon, 1));
    await send(later(noon, 11));
    assert.equal(await waits(), 1);
    await send(later(noon, 22));
    assert.equal(await waits(), 0);
    server.close();
  });

  it("that refuses for good is not asked again", async () => {
    const ada = await somebody();
    await told(ada, "Why softmax?", noon);
    const server = await answering(/^rcpt/i, "550 no such mailbox");
    await send(noon);
    server.close();
    env().SMTP_URL = mails.url;
    assert.equal(await send(later(noon, 1)), 0);
  });
});
