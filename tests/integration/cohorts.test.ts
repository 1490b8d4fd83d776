import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { membershipSchema, newCohortSchema } from "#features/enrolments/schema.ts";
import { changeCohort, createCohort, enrol, listCohorts, setSiteRole } from "#features/enrolments/service.ts";
import { listMemberships } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const cohort = (name = randomUUID()) => ({ name, startsOn: "2027-01-11", open: false, paced: false });
const addressOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email ?? "";

describe("the operator's cohorts", () => {
  it("the first cohort brings the course, the second joins it", async () => {
    const [a, b] = [await createCohort(cohort()), await createCohort(cohort())];
    const courses = await db().cohort.findMany({ where: { id: { in: [a.id, b.id] } }, select: { courseId: true } });
    assert.equal(new Set(courses.map(({ courseId }) => courseId)).size, 1);
  });

  it("a name is given once", async () => {
    const one = cohort();
    await createCohort(one);
    await assert.rejects(createCohort(one), ConflictError);
  });

  it("what is not named stays as it is", async () => {
    const one = cohort();
    await createCohort(one);
    await changeCohort(one.name, { paced: true });
    await changeCohort(one.name, { open: true });
    const found = (await listCohorts()).find(({ name }) => name === one.name);
    assert.deepEqual([found?.startsOn, found?.open, found?.paced, found?.people], ["2027-01-11", true, true, {}]);
  });

  it("an unknown name is answered with those that there are", async () => {
    const one = cohort();
    await createCohort({ ...one, startsOn: "2099-01-01" });
    await assert.rejects(changeCohort("Autumm", { open: true }), (error) => error instanceof NotFoundError && error.message.includes(one.name));
  });

  it("somebody is enrolled once, and a second time changes the role", async () => {
    const [one, ada] = [cohort(), await makePerson()];
    await createCohort(one);
    const email = await addressOf(ada.id);
    await enrol({ cohort: one.name, email, role: "student" });
    await enrol({ cohort: one.name, email: email.toUpperCase(), role: "mentor" });
    assert.deepEqual((await listMemberships(ada)).map(({ name, role }) => [name, role]), [[one.name, "mentor"]]);
    await assert.rejects(enrol({ cohort: one.name, email: "nobody@example.org", role: "student" }), /Nobody has registered/);
  });

  it("an address that somebody typed and nobody confirmed is nobody's", async () => {
    const email = `${randomUUID()}@example.org`;
    await db().user.create({ data: { name: "Eve", newEmail: email } });
    await assert.rejects(setSiteRole(email, "admin"), /answer the mail/);
    assert.equal(await db().user.count({ where: { newEmail: email, role: "admin" } }), 0);
  });

  it("the owner of an address is meant, not somebody who typed it too", async () => {
    const ada = await makePerson();
    const email = await addressOf(ada.id);
    await db().user.create({ data: { name: "Eve", newEmail: email } });
    await setSiteRole(email, "admin");
    assert.deepEqual((await db().user.findMany({ where: { role: "admin", OR: [{ email }, { newEmail: email }] }, select: { id: true } })).map(({ id }) => id), [ada.id]);
  });

  it("a day that is none, and a role that a cohort does not have, are refused in words", () => {
    assert.match(newCohortSchema.safeParse({ ...cohort(), startsOn: "28.9.2026" }).error?.issues[0].message ?? "", /2026-09-28/);
    assert.match(membershipSchema.safeParse({ cohort: "Autumn", email: "a@example.org", role: "admin" }).error?.issues[0].message ?? "", /student, mentor or instructor/);
  });
});
