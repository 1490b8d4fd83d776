import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { createAccount } from "#features/accounts/registration.ts";
import { endInvitation, makeInvitation } from "#features/cohorts/invitations.ts";
import { join, selectJoin } from "#features/cohorts/joining.ts";
import { listInvitations } from "#features/cohorts/invitation-queries.ts";
import { leadsIntoCohort } from "#features/cohorts/queries.ts";
import { mailInvitations } from "#features/cohorts/send-invitations.ts";
import { archiveCohort } from "#features/cohorts/service.ts";
import { db } from "#lib/db.ts";
import { mailTo, tokenIn } from "#tests/factories/outbox.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const named = async (name = "Ada") => ({ ...await makePerson("student", name), name });
/** Where nobody else tries codes. */
const network = () => randomUUID();

async function setUp() {
  const ingrid = await named("Ingrid");
  const { id } = await makeCohort([{ person: ingrid, role: "instructor" }]);
  const invite = (input: Partial<Parameters<typeof makeInvitation>[1]> = {}, now?: Date) =>
    makeInvitation(ingrid, { cohortId: id, role: "student", email: null, maxUses: null, days: null, ...input }, now);
  return { id, ingrid, invite, lines: async () => (await listInvitations(ingrid, id, 1)).lines };
}

describe("invitations", () => {
  it("code and link lead into the cohort, in the role, and the code is stored nowhere", async () => {
    const { id, invite, lines } = await setUp();
    const { code, link } = await invite({ role: "mentor" });
    const ada = await named();
    assert.deepEqual(await selectJoin(ada, code.toLowerCase(), network(), inEnglish), { kind: "open", cohort: "Autumn", startsOn: "2026-09-28", role: "mentor" });
    assert.deepEqual(await join(ada, link.split("/").at(-1) ?? "", network()), { cohort: "Autumn", joined: true });
    assert.equal((await db().enrolment.findUniqueOrThrow({ where: { userId_cohortId: { userId: ada.id, cohortId: id } } })).role, "mentor");
    const [row] = await db().invitation.findMany({ where: { cohortId: id } });
    assert.ok(!JSON.stringify(row).includes(code.replace("-", "")));
    assert.deepEqual((await lines()).map(({ hint, uses, state }) => [hint, uses, state]), [[code.slice(0, 2), 1, "open"]]);
    const [entry] = await db().auditEntry.findMany({ where: { subjectId: ada.id } });
    assert.deepEqual([entry.action, entry.before, entry.after], ["enrolment.joined", null, { role: "mentor" }]);
  });

  it("twenty who join at once by an invitation for five are five", async () => {
    const { id, invite, lines } = await setUp();
    const { code } = await invite({ maxUses: 5 });
    const people = await Promise.all(Array.from({ length: 20 }, () => named()));
    const results = await Promise.allSettled(people.map((person) => join(person, code, network())));
    assert.deepEqual([results.filter(({ status }) => status === "fulfilled").length, await db().enrolment.count({ where: { cohortId: id, role: "student" } })], [5, 5]);
    for (const result of results) if (result.status === "rejected") assert.ok(result.reason instanceof ConflictError && /joined already/.test(result.reason.message), String(result.reason));
    assert.deepEqual((await lines()).map(({ uses, state }) => [uses, state]), [[5, "used"]]);
  });

  it("a double click joins once and counts once; who is in stays what they are", async () => {
    const { id, ingrid, invite, lines } = await setUp();
    const { code } = await invite({ maxUses: 5 });
    const ada = await named();
    const results = await Promise.all([join(ada, code, network()), join(ada, code, network()), join(ada, code, network())]);
    assert.equal(results.filter(({ joined }) => joined).length, 1);
    assert.deepEqual(await join(ingrid, code, network()), { cohort: "Autumn", joined: false });
    assert.equal((await lines())[0].uses, 1);
    assert.equal((await db().enrolment.findUniqueOrThrow({ where: { userId_cohortId: { userId: ingrid.id, cohortId: id } } })).role, "instructor");
    assert.equal((await selectJoin(ada, code, network(), inEnglish)).kind, "member");
  });

  it("two invitations at once are one enrolment", async () => {
    const { id, invite } = await setUp();
    const [one, other] = [await invite(), await invite({ role: "mentor" })];
    const ada = await named();
    await Promise.allSettled([join(ada, one.code, network()), join(ada, other.code, network())]);
    assert.equal(await db().enrolment.count({ where: { userId: ada.id, cohortId: id } }), 1);
  });

  it("expired, ended, archived and unknown are each told in words, to a visitor too", async () => {
    const { id, ingrid, invite, lines } = await setUp();
    const ada = await named();
    const told = async (code: string, viewer: typeof ada | null = ada) => {
      const view = await selectJoin(viewer, code, network(), inEnglish);
      return view.kind === "refused" ? view.message : view.kind;
    };
    const old = await invite({ days: 1 }, new Date(Date.now() - 2 * 24 * 60 * 60 * 1000));
    assert.match(await told(old.code), /has expired/);
    await assert.rejects(join(ada, old.code, network()), /has expired/);
    const ended = await invite();
    const [{ id: invitationId }] = await lines();
    await endInvitation(ingrid, { cohortId: id, invitationId });
    await assert.rejects(endInvitation(ingrid, { cohortId: id, invitationId }), ConflictError);
    assert.match(await told(ended.code, null), /was ended/);
    assert.deepEqual((await db().auditEntry.findMany({ where: { subjectId: invitationId }, orderBy: { id: "asc" } })).map(({ before, after: now }) => [before, now]).at(-1), [{ ended: false }, { ended: true }]);
    const open = await invite();
    assert.equal(await told(open.code, null), "open");
    await archiveCohort(ingrid, { cohortId: id, archived: true });
    assert.match(await told(open.code), /is over/);
    await assert.rejects(join(ada, open.code, network()), ConflictError);
    await assert.rejects(invite(), /archived/);
    assert.match(await told("3333-3333"), /No invitation has this code/);
    assert.match(await told("<script>"), /No invitation has this code/);
  });

  it("one for an address goes there by mail and lets that account in alone, confirmed or not yet", async () => {
    const { invite } = await setUp();
    const email = `${randomUUID()}@example.org`;
    await invite({ email, maxUses: 9 });
    await mailInvitations(new AbortController().signal);
    const mail = await mailTo(email);
    assert.match(mail.subject, /You are invited to Autumn/);
    const token = tokenIn(mail, "join");
    const eve = await named("Eve");
    await assert.rejects(join(eve, token, network()), ForbiddenError);
    assert.match(JSON.stringify(await selectJoin(eve, token, network(), inEnglish)), /another address/);
    const meant = await db().user.create({ data: { name: "Ada", newEmail: email }, select: { id: true, name: true } });
    assert.equal((await join(meant, token, network())).joined, true);
    await assert.rejects(join(await named(), token, network()), ConflictError);
  });

  it("nobody but who runs the cohort makes or ends one, and not through another cohort", async () => {
    const [mine, other] = [await setUp(), await setUp()];
    await mine.invite();
    const [{ id: invitationId }] = await mine.lines();
    const [mentor, student] = [await named(), await named()];
    await db().enrolment.createMany({ data: [{ userId: mentor.id, cohortId: mine.id, role: "mentor" }, { userId: student.id, cohortId: mine.id }] });
    for (const viewer of [mentor, student, other.ingrid]) {
      await assert.rejects(makeInvitation(viewer, { cohortId: mine.id, role: "mentor", email: null, maxUses: null, days: null }), NotFoundError);
      await assert.rejects(endInvitation(viewer, { cohortId: mine.id, invitationId }), NotFoundError);
    }
    await assert.rejects(endInvitation(other.ingrid, { cohortId: other.id, invitationId }), NotFoundError);
  });

  it("after twenty wrong codes an account waits; right ones do not count", async () => {
    const { invite } = await setUp();
    const { code } = await invite();
    const [ada, place] = [await named(), network()];
    for (let i = 0; i < 25; i++) assert.equal((await selectJoin(ada, code, place, inEnglish)).kind, "open");
    for (let i = 0; i < 20; i++) await assert.rejects(join(ada, "3333-4444", place), NotFoundError);
    await assert.rejects(join(ada, code, place), ThrottledError);
    assert.match(JSON.stringify(await selectJoin(ada, code, place, inEnglish)), /Too many codes/);
    assert.equal((await selectJoin(await named(), code, place, inEnglish)).kind, "open");
  });

  it("who registers on the way to an invitation is put into no other cohort", async () => {
    const { invite } = await setUp();
    const open = await makeCohort([], { startsOn: "2198-01-01" });
    await db().cohort.update({ where: { id: open.id }, data: { open: true } });
    const { code } = await invite();
    for (const [path, leads] of [[`/join/${code}`, true], [`/join/${code.replace("-", "")}`, true], ["/join/33334444", false], ["/today", false], ["/join", false]] as const) assert.equal(await leadsIntoCohort(path), leads, path);
    const account = await db().$transaction((tx) => createAccount(tx, { name: "Vera" }, true));
    assert.equal(await db().enrolment.count({ where: { userId: account.id } }), 0);
    await db().cohort.update({ where: { id: open.id }, data: { open: false } });
  });
});
