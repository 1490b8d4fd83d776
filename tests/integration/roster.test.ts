import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { NotFoundError } from "#domain/errors.ts";
import { join } from "#features/cohorts/joining.ts";
import { importRoster, previewRoster } from "#features/cohorts/roster.ts";
import { mailInvitations } from "#features/cohorts/send-invitations.ts";
import { archiveCohort } from "#features/cohorts/service.ts";
import { mailNotifications } from "#features/notifications/send-mails.ts";
import { db } from "#lib/db.ts";
import { mailTo, outboxOf, tokenIn } from "#tests/factories/outbox.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

/** What workers do by themselves. */
async function mail(): Promise<void> {
  const never = new AbortController().signal;
  await mailInvitations(never);
  await mailNotifications(never);
}

const address = () => `${randomUUID()}@example.org`;

async function setUp() {
  const ingrid = { ...await makePerson("student", "Ingrid"), name: "Ingrid" };
  const { id: cohortId } = await makeCohort([{ person: ingrid, role: "instructor" }]);
  const [known, german, member, unknown, claimed] = [address(), address(), address(), address(), address()];
  await db().user.create({ data: { name: "Ada", email: known } });
  await db().user.create({ data: { name: "Grete", email: german, language: "de" } });
  await db().user.create({ data: { name: "Moses", email: member, enrolments: { create: { cohortId, role: "mentor" } } } });
  // Typed by somebody, confirmed by nobody.
  await db().user.create({ data: { name: "Eve", newEmail: claimed } });
  const text = `name,email,role\nAda,${known},student\nGrete,${german},mentor\nMoses,${member},student\nNew,${unknown},mentor\nBad,no address,student\nTwice,${unknown},student\nClaimed,${claimed},\n`;
  return { ingrid, cohortId, known, german, member, unknown, claimed, text };
}

describe("a roster", () => {
  it("is looked at without anything happening", async () => {
    const { ingrid, cohortId, text } = await setUp();
    const before = await db().auditEntry.count();
    const { lines, problems } = await previewRoster(ingrid, { cohortId, text });
    assert.deepEqual(lines.map(({ line, outcome, is }) => [line, outcome, is]), [[2, "enrol", null], [3, "enrol", null], [4, "member", "mentor"], [5, "invite", null], [8, "invite", null]]);
    assert.deepEqual(problems.map(({ line }) => line), [6, 7]);
    assert.deepEqual([await db().enrolment.count({ where: { cohortId } }), await db().invitation.count({ where: { cohortId } }), await db().auditEntry.count()], [2, 0, before]);
  });

  it("is imported once, mailed in each person's language, and written down; a second time changes nothing", async () => {
    const { ingrid, cohortId, known, german, member, unknown, claimed, text } = await setUp();
    assert.deepEqual(await importRoster(ingrid, { cohortId, text }), { enrolled: 2, invited: 2, there: 1, problems: 2 });
    const roles = async () => (await db().enrolment.findMany({ where: { cohortId }, select: { role: true, user: { select: { name: true } } } })).map(({ role, user }) => `${user.name} ${role}`).sort();
    assert.deepEqual(await roles(), ["Ada student", "Grete mentor", "Ingrid instructor", "Moses mentor"]);
    assert.deepEqual([outboxOf(known).length, outboxOf(unknown).length], [0, 0]);
    await mail();
    assert.match((await mailTo(known)).subject, /^Ingrid has put you into “Autumn”, which begins on/);
    assert.match((await mailTo(german)).subject, /^Ingrid hat dich als Betreuer:in in „Autumn“ aufgenommen/);
    const told = await db().notification.findMany({ where: { kind: "enrolled" }, select: { href: true, user: { select: { name: true } } } });
    assert.deepEqual(told.map(({ user, href }) => [user.name, href]).sort(), [["Ada", "/today"], ["Grete", `/desk/cohorts/${cohortId}`]]);
    const invitation = await mailTo(unknown);
    assert.match(invitation.text, /Hello New,/);
    await mailTo(claimed);
    assert.deepEqual(await importRoster(ingrid, { cohortId, text: `\uFEFF${text.replaceAll(",", ";").replaceAll("\n", "\r\n")}` }), { enrolled: 0, invited: 0, there: 5, problems: 2 });
    await mail();
    assert.deepEqual([await db().invitation.count({ where: { cohortId } }), outboxOf(unknown).length, outboxOf(member).length], [2, 1, 0]);
    const entries = await db().auditEntry.findMany({ where: { actorId: ingrid.id }, select: { action: true, subject: true, after: true } });
    assert.deepEqual(entries.map(({ action, subject }) => `${action} ${subject}`).sort(), ["enrolment.changed Ada (Autumn)", "enrolment.changed Grete (Autumn)", "invitation.changed Autumn"]);
    // The way in that was mailed works, in the role of the list.
    const fresh = await db().user.create({ data: { name: "New", newEmail: unknown }, select: { id: true, name: true } });
    await join(fresh, tokenIn(invitation, "join"), randomUUID());
    assert.ok((await roles()).includes("New mentor"));
  });

  it("two imports at once invite everybody once", async () => {
    const { ingrid, cohortId, text } = await setUp();
    const results = await Promise.all([importRoster(ingrid, { cohortId, text }), importRoster(ingrid, { cohortId, text })]);
    assert.deepEqual(results.map(({ enrolled }) => enrolled).sort(), [0, 2]);
    assert.equal(await db().invitation.count({ where: { cohortId } }), 2);
    assert.equal(await db().notification.count({ where: { kind: "enrolled", href: { in: ["/today", `/desk/cohorts/${cohortId}`] }, user: { enrolments: { some: { cohortId } } } } }), 2);
  });

  it("is for who runs the cohort alone, and for one that is not archived", async () => {
    const { ingrid, cohortId, member, text } = await setUp();
    const moses = await db().user.findUniqueOrThrow({ where: { email: member }, select: { id: true, name: true, role: true } });
    await assert.rejects(previewRoster(moses, { cohortId, text }), NotFoundError);
    await assert.rejects(importRoster(moses, { cohortId, text }), NotFoundError);
    await archiveCohort(ingrid, { cohortId, archived: true });
    await assert.rejects(importRoster(ingrid, { cohortId, text }), /archived/);
  });

  it("two thousand lines are one transaction of seconds", async () => {
    const { ingrid, cohortId } = await setUp();
    const tag = randomUUID().slice(0, 8);
    await db().user.createMany({ data: Array.from({ length: 1990 }, (_, index) => ({ name: `P ${index}`, email: `${tag}-${index}@example.org` })) });
    const text = Array.from({ length: 2000 }, (_, index) => `P ${index},${tag}-${index}@example.org`).join("\n");
    const started = performance.now();
    const { lines } = await previewRoster(ingrid, { cohortId, text });
    assert.deepEqual([lines.filter(({ outcome }) => outcome === "enrol").length, lines.filter(({ outcome }) => outcome === "invite").length], [1990, 10]);
    assert.deepEqual(await importRoster(ingrid, { cohortId, text }), { enrolled: 1990, invited: 10, there: 0, problems: 0 });
    assert.equal(await db().invitation.count({ where: { cohortId, mailDueAt: { not: null } } }), 10);
    assert.ok(performance.now() - started < 10_000);
  });
});
