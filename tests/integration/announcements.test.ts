import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { selectAnnouncements, selectDeskAnnouncements, selectOptionalTodayAnnouncement } from "#features/announcements/queries.ts";
import { announce, dismissAnnouncement, editAnnouncement, removeAnnouncement } from "#features/announcements/service.ts";
import { openNotification } from "#features/notifications/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

after(() => db().$disconnect());

async function school() {
  const [moses, ada, bob, other, stranger] = await Promise.all([makePerson("student", "Moses"), makePerson("student", "Ada"), makePerson("student", "Bob"), makePerson("mentor", "Otto"), makePerson("student", "Eve")]);
  const { id } = await makeCohort([{ person: moses, role: "mentor" }, { person: ada, role: "student" }, { person: bob, role: "student" }]);
  await makeCohort([{ person: other, role: "mentor" }, { person: stranger, role: "student" }]);
  return { id, moses, ada, bob, other, stranger };
}

const say = (person: Person, cohortId: string, title = "No class on Friday", requestId: string = randomUUID()) => announce(person, { cohortId, requestId, title, text: "We meet on **Monday** instead." });
const told = (person: Person) => db().notification.findMany({ where: { userId: person.id, kind: "announcement" }, select: { id: true, facts: true, href: true } });

describe("an announcement", () => {
  it("reaches the students of the cohort and nobody else, who announced it neither", async () => {
    const { id, moses, ada, bob, other, stranger } = await school();
    const made = await say(moses, id);
    for (const person of [ada, bob]) assert.deepEqual((await told(person)).map(({ href, facts }) => [href, facts]), [[`/announcements#announcement-${made.id}`, { by: "Moses", title: "No class on Friday", cohort: "Autumn" }]]);
    for (const person of [moses, other, stranger]) assert.deepEqual(await told(person), []);
    assert.deepEqual((await selectAnnouncements(ada, 1)).lines.map((line) => [line.id, line.by]), [[made.id, "Moses"]]);
    assert.deepEqual((await selectAnnouncements(stranger, 1)).lines, []);
    assert.deepEqual((({ students, total }) => ({ students, total }))(await selectDeskAnnouncements(moses, id, 1)), { students: 2, total: 1 });
  });

  it("is made, changed and deleted by those who mentor the cohort alone", async () => {
    const { id, moses, ada, other, stranger } = await school();
    const made = await say(moses, id);
    for (const person of [ada, other, stranger]) {
      await assert.rejects(say(person, id), NotFoundError);
      await assert.rejects(editAnnouncement(person, { id: made.id, title: "Mine", text: "Mine" }), NotFoundError);
      await assert.rejects(removeAnnouncement(person, made.id), NotFoundError);
      await assert.rejects(selectDeskAnnouncements(person, id, 1), NotFoundError);
    }
    await editAnnouncement(await makePerson("admin"), { id: made.id, title: "No class on Thursday", text: "Sorry." });
    assert.deepEqual((await told(ada)).map(({ facts }) => facts), [{ by: "Moses", title: "No class on Thursday", cohort: "Autumn" }]);
    const [line] = (await selectAnnouncements(ada, 1)).lines;
    assert.ok(line.title === "No class on Thursday" && line.editedAt);
    await removeAnnouncement(moses, made.id);
    assert.deepEqual([(await selectAnnouncements(ada, 1)).total, (await told(ada)).length], [0, 0]);
    await assert.rejects(removeAnnouncement(moses, made.id), NotFoundError);
  });

  it("a double click is one, told once", async () => {
    const { id, moses, ada } = await school();
    const requestId = randomUUID();
    const [one, two] = await Promise.all([say(moses, id, "Once", requestId), say(moses, id, "Once", requestId)]);
    assert.deepEqual([one.id, (await told(ada)).length], [two.id, 1]);
  });

  it("an eleventh within an hour has to wait, and a double click takes no turn", async () => {
    const { id, moses } = await school();
    const requestId = randomUUID();
    for (let count = 0; count < 3; count++) await say(moses, id, "Again", requestId);
    for (let count = 0; count < 9; count++) await say(moses, id, `Number ${count}`);
    await assert.rejects(say(moses, id, "One more"), ThrottledError);
  });

  it("none to an archived cohort; what was announced is read on", async () => {
    const { id, moses, ada } = await school();
    const made = await say(moses, id);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } });
    await assert.rejects(say(moses, id), ForbiddenError);
    await assert.rejects(removeAnnouncement(moses, made.id), ForbiddenError);
    assert.equal((await selectAnnouncements(ada, 1)).total, 1);
  });

  it("a thousand students are told by a few statements", async () => {
    const { id, moses } = await school();
    const people = await db().user.createManyAndReturn({ data: Array.from({ length: 1000 }, () => ({ name: "Many", email: `${randomUUID()}@example.org` })), select: { id: true } });
    await db().enrolment.createMany({ data: people.map((person) => ({ userId: person.id, cohortId: id })) });
    const made = await say(moses, id);
    // PostgreSQL numbers the statements of a transaction and keeps the number with each row.
    const [{ rows, statements }] = await db().$queryRaw<[{ rows: number; statements: number }]>`
      select count(*)::int as rows, count(distinct cmin::text)::int as statements from "Notification" where key = ${`announcement:${made.id}`} and "userId" = any(${people.map((person) => person.id)}::uuid[])`;
    assert.equal(rows, 1000);
    assert.ok(statements <= 4, `${statements} statements`);
  });
});

describe("on the page of today", () => {
  it("stands until it is read or put away, the newest first, and by each for themselves", async () => {
    const { id, moses, ada, bob, stranger } = await school();
    const [first, second] = [await say(moses, id, "First"), await say(moses, id, "Second")];
    const shown = await selectOptionalTodayAnnouncement(ada);
    assert.deepEqual([shown?.id, shown?.title, shown?.text, shown?.by], [second.id, "Second", "We meet on Monday instead.", "Moses"]);
    assert.match(String(await openNotification(ada, shown?.notificationId ?? "")), /^\/announcements#/);
    assert.equal((await selectOptionalTodayAnnouncement(ada))?.id, first.id);
    await dismissAnnouncement(ada, first.id);
    assert.equal(await selectOptionalTodayAnnouncement(ada), null);
    await dismissAnnouncement(stranger, second.id);
    assert.equal((await selectOptionalTodayAnnouncement(bob))?.id, second.id);
    assert.equal(await selectOptionalTodayAnnouncement(stranger), null);
    assert.equal(await selectOptionalTodayAnnouncement(bob, new Date(Date.now() + 15 * 86_400_000)), null, "what is two weeks old makes room");
  });

  it("not for who has left the cohort", async () => {
    const { id, moses, ada } = await school();
    await say(moses, id);
    await db().enrolment.deleteMany({ where: { userId: ada.id } });
    assert.deepEqual([await selectOptionalTodayAnnouncement(ada), (await selectAnnouncements(ada, 1)).total], [null, 0]);
  });
});

it("an export holds what one announced, and it stays without the name when the account goes", async () => {
  const { id, moses, ada } = await school();
  await say(moses, id, "My own title");
  const talk = async (person: Person) => {
    const parts: string[] = [];
    for await (const { path, content } of exportData(person)) if (path === "talk.json") parts.push(new TextDecoder().decode(content));
    return parts.join("");
  };
  assert.deepEqual([(await talk(moses)).includes("My own title"), (await talk(ada)).includes("My own title")], [true, false]);
  await db().user.delete({ where: { id: moses.id }, select: { id: true } });
  assert.deepEqual((await selectAnnouncements(ada, 1)).lines.map(({ by }) => by), [null]);
});
