import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { notificationKinds, usualChoice, type MailChoice, type NotificationKind } from "#domain/notifications.ts";
import { decideEvidence, handInEvidence } from "#features/achievements/service.ts";
import { countUnread, listNotifications, notificationsPerPage, selectNotificationSettings, selectUnread } from "#features/notifications/queries.ts";
import { settingsSchema } from "#features/notifications/schema.ts";
import { notify, openNotification, readAll, removeOldNotifications, saveSettings, stopMails, type Notice } from "#features/notifications/service.ts";
import { personOfOptionalToken, personOfToken, tokenOfPerson } from "#features/notifications/unsubscribe-token.ts";
import { unreadEvents, type UnreadEvent } from "#features/notifications/unread-events.ts";
import { exportData } from "#features/personal-data/export.ts";
import { setThanks, shareSolution } from "#features/solutions/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";
import { until } from "#tests/factories/until.ts";

after(async () => {
  await closeFeed();
  await db().$disconnect();
});

const answered = (person: Person, key: string = randomUUID(), title = "Why softmax?"): Notice =>
  ({ userId: person.id, kind: "question_answered", facts: { title, by: "Kenji" }, href: "/discussion/1", key });
const tell = (...notices: Notice[]) => db().$transaction((tx) => notify(tx, notices));
const choose = (person: Person, kind: NotificationKind, onSite: boolean, mail: MailChoice) => db().notificationChoice.create({ data: { userId: person.id, kind, onSite, mail } });
const linesOf = async (person: Person, page = 1, unreadOnly = false) => (await listNotifications(person, { page, unreadOnly })).lines;
const textOf = async (person: Person) => (await selectUnread(person, inEnglish)).newest?.text;

describe("telling people", () => {
  it("the same thing is told once, also by two at the same time, and to each of several", async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    await Promise.all([tell(answered(ada, "one")), tell(answered(ada, "one"), answered(eve, "one"))]);
    await tell(answered(ada, "one"));
    assert.equal(await countUnread(ada), 1);
    assert.equal(await countUnread(eve), 1);
  });

  it("a kind that somebody wants nowhere leaves no row; by mail alone it is neither shown nor counted", async () => {
    const [none, mailOnly] = [await makePerson(), await makePerson()];
    await choose(none, "question_answered", false, "none");
    await choose(mailOnly, "question_answered", false, "soon");
    await tell(answered(none), answered(mailOnly));
    assert.equal(await db().notification.count({ where: { userId: none.id } }), 0);
    assert.equal(await db().notification.count({ where: { userId: mailOnly.id } }), 1);
    assert.equal(await countUnread(mailOnly), 0);
    assert.deepEqual(await linesOf(mailOnly), []);
    // "Mark all as read" is about what the page shows: the mail still goes out.
    await readAll(mailOnly, new Date());
    assert.equal(await db().notification.count({ where: { userId: mailOnly.id, readAt: null } }), 1);
  });

  it("nothing is told of what did not happen", async () => {
    const ada = await makePerson();
    await assert.rejects(db().$transaction(async (tx) => { await notify(tx, [answered(ada)]); throw new Error("not after all"); }));
    assert.equal(await countUnread(ada), 0);
  });
});

describe("the list", () => {
  it("is paged, the newest first; what is read leaves the unread ones", async () => {
    const ada = await makePerson();
    const count = notificationsPerPage + 5;
    await db().notification.createMany({ data: Array.from({ length: count }, (_, i) => ({
      userId: ada.id, kind: "thanked", facts: { title: `number ${i}`, by: "Kenji" }, href: "/", key: String(i), createdAt: new Date(Date.UTC(2026, 10, 1, 0, i)),
    })) });
    const first = await listNotifications(ada, { page: 1, unreadOnly: false });
    assert.equal(first.lines.length, notificationsPerPage);
    assert.equal(first.unread, count);
    assert.ok(first.more);
    assert.deepEqual(first.lines[0].told.facts, { title: `number ${count - 1}`, by: "Kenji" });
    const second = await listNotifications(ada, { page: 2, unreadOnly: false });
    assert.equal(second.lines.length, 5);
    assert.ok(!second.more);
    await openNotification(ada, first.lines[0].id);
    assert.equal((await linesOf(ada, 1, true)).some(({ id }) => id === first.lines[0].id), false);
    assert.equal((await linesOf(ada)).find(({ id }) => id === first.lines[0].id)?.read, true);
    // What came after the page was made stays new.
    await tell(answered(ada));
    await readAll(ada, first.newestAt ?? new Date(0));
    assert.equal(await countUnread(ada), 1);
  });

  it("opening one leads where it says, twice too; somebody else's does not exist and stays unread", async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    await tell(answered(ada));
    const [{ id }] = await linesOf(ada);
    assert.equal(await openNotification(eve, id), null);
    assert.equal(await countUnread(ada), 1);
    assert.equal(await openNotification(ada, id), "/discussion/1");
    const { readAt } = await db().notification.findUniqueOrThrow({ where: { id } });
    assert.equal(await openNotification(ada, id), "/discussion/1");
    assert.deepEqual((await db().notification.findUniqueOrThrow({ where: { id } })).readAt, readAt);
    await readAll(eve, new Date());
    assert.deepEqual(await linesOf(eve), []);
  });

  it("a row of another version of the site is passed over", async () => {
    const ada = await makePerson();
    await db().notification.create({ data: { userId: ada.id, kind: "telepathy", facts: { thought: 1 }, href: "/", key: "x" } });
    await tell(answered(ada));
    assert.equal((await linesOf(ada)).length, 1);
  });

  it("what was read goes after ninety days, what was not stays", async () => {
    const ada = await makePerson();
    await tell(answered(ada, "read and old"), answered(ada, "old"), answered(ada, "read"));
    const old = new Date(Date.now() - 91 * 86_400_000);
    await db().notification.updateMany({ where: { userId: ada.id, key: { contains: "old" } }, data: { createdAt: old } });
    await db().notification.updateMany({ where: { userId: ada.id, key: { contains: "read" } }, data: { readAt: new Date() } });
    await removeOldNotifications();
    assert.deepEqual((await db().notification.findMany({ where: { userId: ada.id }, orderBy: { key: "asc" }, select: { key: true } })).map(({ key }) => key), ["old", "read"]);
  });
});

describe("a page that is open", () => {
  /** Collects what the page is told until `stop`. */
  function watch(person: Person, life?: number) {
    const left = new AbortController();
    const heard: UnreadEvent[] = [];
    const over = (async () => { for await (const event of unreadEvents(person, inEnglish, left.signal, life)) heard.push(event); })();
    return { heard, over, stop: () => { left.abort(); return over; } };
  }

  it("hears at the commit and not before, and nothing of what was rolled back or is somebody else's", async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    const page = watch(ada);
    await until("the first count", async () => page.heard.length === 1);
    assert.equal(page.heard[0].unread, 0);
    await db().$transaction(async (tx) => {
      await notify(tx, [answered(ada)]);
      await sleep(100);
      assert.equal(page.heard.length, 1, "before the commit");
    });
    await until("the news", async () => page.heard.length === 2);
    assert.deepEqual({ unread: page.heard[1].unread, text: page.heard[1].newest?.text, person: page.heard[1].person }, { unread: 1, text: "Kenji answered “Why softmax?”.", person: ada.id });
    await assert.rejects(db().$transaction(async (tx) => { await notify(tx, [answered(ada)]); throw new Error("not after all"); }));
    await tell(answered(eve));
    await sleep(100);
    assert.equal(page.heard.length, 2);
    const [{ id }] = await linesOf(ada);
    await openNotification(ada, id);
    await until("that it was read elsewhere", async () => page.heard.at(-1)?.unread === 0);
    await page.stop();
  });

  it("several tabs of one person hear the same, and their streams end by themselves", async () => {
    const ada = await makePerson();
    const pages = [watch(ada, 400), watch(ada, 400)];
    await until("the first counts", async () => pages.every(({ heard }) => heard.length === 1));
    await tell(answered(ada));
    await Promise.all(pages.map(({ over }) => over));
    for (const { heard } of pages) assert.equal(heard.at(-1)?.unread, 1);
  });
});

describe("settings", () => {
  const form = (changes: Record<string, string> = {}) => ({ ...Object.fromEntries(notificationKinds.map((kind) => [`mail.${kind}`, "digest"])), digest: "weekly", ...changes });

  it("are as usual until chosen, and then as chosen; saving twice is once", async () => {
    const ada = await makePerson();
    assert.deepEqual((await selectNotificationSettings(ada)).choices, notificationKinds.map((kind) => ({ kind, choice: usualChoice(kind) })));
    const input = settingsSchema.parse(form({ "onSite.thanked": "on", quiet: "on", quietFrom: "22:30", quietUntil: "07:00" }));
    await Promise.all([saveSettings(ada, input), saveSettings(ada, input)]);
    const { choices, schedule } = await selectNotificationSettings(ada);
    assert.deepEqual(choices.find(({ kind }) => kind === "thanked")?.choice, { onSite: true, mail: "digest" });
    assert.deepEqual(choices.find(({ kind }) => kind === "award_given")?.choice, { onSite: false, mail: "digest" });
    assert.deepEqual(schedule, { digest: "weekly", quietFrom: 1350, quietUntil: 420 });
    await saveSettings(ada, settingsSchema.parse(form()));
    assert.deepEqual((await selectNotificationSettings(ada)).schedule, { digest: "weekly", quietFrom: null, quietUntil: null });
  });

  it("half of the quiet hours, hours of no length and a kind that does not exist are refused", () => {
    const wrong: Record<string, string>[] = [
      { quiet: "on", quietFrom: "22:00" }, { quiet: "on", quietFrom: "22:00", quietUntil: "" }, { quiet: "on", quietFrom: "07:00", quietUntil: "07:00" },
      { "mail.thanked": "pigeon" }, { digest: "hourly" },
    ];
    for (const changes of wrong) {
      assert.ok(!settingsSchema.safeParse(form(changes)).success, JSON.stringify(changes));
    }
    assert.ok(settingsSchema.safeParse(form({ quietFrom: "", quietUntil: "" })).success, "times of hours that are off");
  });

  it("no mails any more: every kind, and only mails", async () => {
    const ada = await makePerson();
    await choose(ada, "thanked", false, "digest");
    await stopMails(personOfToken(tokenOfPerson(ada.id)), notificationKinds);
    const { choices } = await selectNotificationSettings(ada);
    assert.ok(choices.every(({ choice }) => choice.mail === "none"));
    assert.equal(choices.find(({ kind }) => kind === "thanked")?.choice.onSite, false);
    assert.equal(choices.find(({ kind }) => kind === "award_given")?.choice.onSite, true);
    await stopMails(randomUUID(), notificationKinds);
  });

  it("a token that was tampered with, or made for somebody else, stops nobody's mails", async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    const [mine, signature] = tokenOfPerson(ada.id).split(".");
    for (const token of [`${eve.id}.${signature}`, mine, `${mine}.`, `${mine}.${signature.slice(1)}`, `${mine}.${signature}.${signature}`, `${mine}.${signature.replace(/^./, (c) => c === "A" ? "B" : "A")}`, "", "..", `x.${signature}`]) {
      assert.equal(personOfOptionalToken(token), null, token);
      assert.throws(() => personOfToken(token), NotFoundError);
    }
    assert.equal(personOfToken(tokenOfPerson(ada.id)), ada.id);
  });

  it("and what one was told are in the export, nothing of others", async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    await tell(answered(ada, "a", "mine"), answered(eve, "e", "theirs"));
    await choose(ada, "thanked", false, "digest");
    const files: Record<string, string> = {};
    for await (const { path, content } of exportData(ada)) files[path] = new TextDecoder().decode(content);
    assert.match(files["notifications.json"], /mine[\s\S]*"thanked"/);
    assert.doesNotMatch(files["notifications.json"], /theirs/);
  });
});

describe("what happens on the site is told", () => {
  const claim = { achievement: "ach.specialist.deploy", link: null, fileId: null, text: "A classifier of leaves, deployed behind a queue." };

  it("evidence that is answered, with its achievement told once", async () => {
    const [ada, grace] = [await makePerson(), await makePerson("mentor", "Grace")];
    await makeCohort([{ person: ada, role: "student" }, { person: grace, role: "mentor" }]);
    const first = await handInEvidence(ada, claim);
    await decideEvidence(grace, { evidenceId: first.id, decision: "declined", answer: "The address does not answer." });
    assert.match(await textOf(ada) ?? "", /^Grace answered your evidence and says what is missing: “.*deploy/i);
    const second = await handInEvidence(ada, claim);
    await decideEvidence(grace, { evidenceId: second.id, decision: "approved", answer: "" });
    assert.match(await textOf(ada) ?? "", /^Grace approved your evidence/);
    assert.equal(await countUnread(ada), 2);
    const [line] = await linesOf(ada);
    assert.equal(await openNotification(ada, line.id), "/achievements#ach.specialist.deploy");
  });

  it("thanks for a shared solution: thanked, taken back and thanked again is told once", async () => {
    const exercise = selectExercise("matmul");
    const [ada, kenji] = [await makePerson(), await makePerson("student", "Kenji")];
    await makeCohort([{ person: ada, role: "student" }, { person: kenji, role: "student" }]);
    const { id: submissionId } = await makeSubmission(ada, exercise, "export const mine = 1;");
    await makeSubmission(kenji, exercise, "export const his = 1;");
    await shareSolution(ada, exercise.slug);
    await Promise.all([setThanks(kenji, { submissionId, on: true }), setThanks(kenji, { submissionId, on: true })]);
    await setThanks(kenji, { submissionId, on: false });
    await setThanks(kenji, { submissionId, on: true });
    assert.equal(await countUnread(ada), 1);
    assert.equal(await textOf(ada), `Kenji thanks you for what you shared: “${exercise.title}”.`);
    assert.equal(await countUnread(kenji), 0);
  });
});
