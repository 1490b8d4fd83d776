import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { createAccount } from "#features/accounts/registration.ts";
import { changeMemberRole, removeMember } from "#features/cohorts/members.ts";
import { listInvitations } from "#features/cohorts/invitation-queries.ts";
import { listCohortLines, membersPerPage, selectCohortFacts, selectCohortHead, selectMembers } from "#features/cohorts/queries.ts";
import { archiveCohort, changeCohortFacts, makeCohort } from "#features/cohorts/service.ts";
import { membersFilterSchema } from "#features/cohorts/schema.ts";
import { listMemberships } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { makeCohort as cohortOf, makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const named = async (role: Role = "student", name = "Ada") => ({ ...await makePerson(role, name), name });
const everybody = membersFilterSchema.parse({});
const entriesOf = (subjectId: string) => db().auditEntry.findMany({ where: { subjectId }, orderBy: [{ at: "asc" }, { id: "asc" }], select: { action: true, actorName: true, subject: true, before: true, after: true } });
const fresh = (name: string = randomUUID()) => ({ name, startsOn: "2027-01-11", timeZone: "Europe/Berlin", paced: true, open: false });

/** A cohort with somebody of each role. */
async function staffed() {
  const [student, mentor, instructor, admin] = [await named(), await named("student", "Moses"), await named("student", "Ingrid"), await named("admin", "Alma")];
  const { id } = await cohortOf([{ person: student, role: "student" }, { person: mentor, role: "mentor" }, { person: instructor, role: "instructor" }]);
  return { id, student, mentor, instructor, admin };
}

describe("who runs a cohort", () => {
  it("an instructor sees their own cohorts, an administrator all; a mentor and a student none", async () => {
    const { id, student, mentor, instructor, admin } = await staffed();
    const other = await staffed();
    const ids = async (viewer: typeof admin) => (await listCohortLines(viewer, { archived: false })).lines.map((line) => line.id);
    assert.deepEqual(await ids(instructor), [id]);
    const all = await ids(admin);
    assert.ok(all.includes(id) && all.includes(other.id));
    for (const nobody of [student, mentor, await named("mentor")]) await assert.rejects(listCohortLines(nobody, { archived: false }), NotFoundError);
    // An instructor of the site has no cohort until they make one, or are put into one.
    assert.deepEqual(await ids(await named("instructor")), []);
  });

  it("nobody else reads or changes it: not its mentor, its student, another's instructor", async () => {
    const { id, student, mentor, instructor } = await staffed();
    const stranger = (await staffed()).instructor;
    for (const viewer of [student, mentor, stranger, await named("instructor")]) {
      await assert.rejects(selectCohortHead(viewer, id), NotFoundError);
      await assert.rejects(selectCohortFacts(viewer, id), NotFoundError);
      await assert.rejects(selectMembers(viewer, id, everybody), NotFoundError);
      await assert.rejects(listInvitations(viewer, id, 1), NotFoundError);
      await assert.rejects(changeCohortFacts(viewer, { cohortId: id, ...fresh(), latePerDay: 0, lateDays: null, graceMinutes: 0 }), NotFoundError);
      await assert.rejects(archiveCohort(viewer, { cohortId: id, archived: true }), NotFoundError);
      await assert.rejects(changeMemberRole(viewer, { cohortId: id, userId: student.id, role: "instructor", confirmed: true }), NotFoundError);
      await assert.rejects(removeMember(viewer, { cohortId: id, userId: instructor.id, confirmed: true }), NotFoundError);
    }
    assert.equal((await selectMembers(instructor, id, everybody)).total, 3);
  });
});

describe("a cohort", () => {
  it("is made with its maker as instructor, and written down; a student makes none", async () => {
    const ingrid = await named("instructor", "Ingrid");
    const input = fresh();
    const { id } = await makeCohort(ingrid, input);
    const { members } = await selectMembers(ingrid, id, everybody);
    assert.deepEqual(members.map((member) => [member.id, member.role]), [[ingrid.id, "instructor"]]);
    assert.deepEqual(await entriesOf(id), [{ action: "cohort.changed", actorName: "Ingrid", subject: input.name, before: null, after: { ...input } }]);
    await assert.rejects(makeCohort(await named(), fresh()), NotFoundError);
  });

  it("two at once of one name are one, whatever the case", async () => {
    const ingrid = await named("instructor");
    const { name } = fresh();
    const results = await Promise.allSettled([makeCohort(ingrid, fresh(name)), makeCohort(ingrid, fresh(name.toUpperCase()))]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("what changes is written down with before and after, what stays is not; a name of another is refused", async () => {
    const ingrid = await named("instructor", "Ingrid");
    const [one, other] = [fresh(), fresh()];
    const { id } = await makeCohort(ingrid, one);
    await makeCohort(ingrid, other);
    const change = { cohortId: id, ...one, startsOn: "2027-02-01", latePerDay: 10, lateDays: 7, graceMinutes: 30 };
    await changeCohortFacts(ingrid, change);
    await changeCohortFacts(ingrid, change);
    const [, entry, ...more] = await entriesOf(id);
    assert.deepEqual([entry.before, entry.after, more], [
      { startsOn: "2027-01-11", latePerDay: 0, lateDays: null, graceMinutes: 0 }, { startsOn: "2027-02-01", latePerDay: 10, lateDays: 7, graceMinutes: 30 }, [],
    ]);
    await assert.rejects(changeCohortFacts(ingrid, { ...change, name: other.name }), ConflictError);
    const { startsOn, latePerDay, timeZone } = await selectCohortFacts(ingrid, id);
    assert.deepEqual([startsOn, latePerDay, timeZone], ["2027-02-01", 10, "Europe/Berlin"]);
  });

  it("in the archive it is none of its students' cohorts and takes no new accounts; out of it, it is again", async () => {
    const { id, student, instructor } = await staffed();
    await db().cohort.update({ where: { id }, data: { open: true, startsOn: new Date("2199-01-01") } });
    await archiveCohort(instructor, { cohortId: id, archived: true });
    await archiveCohort(instructor, { cohortId: id, archived: true });
    assert.deepEqual(await listMemberships(student), []);
    const newcomer = await db().$transaction((tx) => createAccount(tx, { name: "New" }));
    assert.equal(await db().enrolment.count({ where: { userId: newcomer.id, cohortId: id } }), 0);
    const list = async (archived: boolean) => (await listCohortLines(instructor, { archived })).lines.map((line) => line.id);
    assert.deepEqual([await list(false), await list(true)], [[], [id]]);
    await archiveCohort(instructor, { cohortId: id, archived: false });
    assert.equal((await listMemberships(student)).length, 1);
    assert.deepEqual((await entriesOf(id)).map((entry) => [entry.before, entry.after]), [[{ archived: false }, { archived: true }], [{ archived: true }, { archived: false }]]);
    await db().cohort.update({ where: { id }, data: { open: false } });
  });
});

describe("the people of a cohort", () => {
  it("a role is changed once, and written down", async () => {
    const { id, student, instructor } = await staffed();
    const change = { cohortId: id, userId: student.id, role: "mentor" as const, confirmed: false };
    await Promise.all([changeMemberRole(instructor, change), changeMemberRole(instructor, change)]);
    assert.deepEqual((await entriesOf(student.id)).map(({ action, before, after: now }) => ({ action, before, now })), [{ action: "enrolment.changed", before: { role: "student" }, now: { role: "mentor" } }]);
  });

  it("nobody raises their own role, not even an administrator; lowering it is allowed", async () => {
    const { id, instructor, admin } = await staffed();
    await db().enrolment.create({ data: { userId: admin.id, cohortId: id, role: "student" } });
    await assert.rejects(changeMemberRole(admin, { cohortId: id, userId: admin.id, role: "instructor", confirmed: true }), ForbiddenError);
    await changeMemberRole(instructor, { cohortId: id, userId: instructor.id, role: "student", confirmed: true });
    await assert.rejects(changeMemberRole(instructor, { cohortId: id, userId: instructor.id, role: "instructor", confirmed: true }), NotFoundError);
  });

  it("the last instructor goes only after a warning; of two who go at once, one is warned", async () => {
    const { id, mentor, instructor, admin } = await staffed();
    const leave = (userId: string) => ({ cohortId: id, userId, confirmed: false });
    await assert.rejects(removeMember(instructor, leave(instructor.id)), /last instructor/);
    await changeMemberRole(instructor, { cohortId: id, userId: mentor.id, role: "instructor", confirmed: false });
    const results = await Promise.allSettled([removeMember(admin, leave(instructor.id)), removeMember(admin, leave(mentor.id))]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const [left] = (await selectMembers(admin, id, { ...everybody, role: "instructor" })).members;
    await removeMember(admin, { ...leave(left.id), confirmed: true });
    assert.equal((await selectMembers(admin, id, { ...everybody, role: "instructor" })).total, 0);
  });

  it("who is removed keeps their work; a second removal is told", async () => {
    const { id, student, instructor } = await staffed();
    await db().note.create({ data: { userId: student.id, kind: "lesson", slug: "attention", text: "mine" } });
    await removeMember(instructor, { cohortId: id, userId: student.id, confirmed: false });
    await assert.rejects(removeMember(instructor, { cohortId: id, userId: student.id, confirmed: false }), NotFoundError);
    assert.equal(await db().note.count({ where: { userId: student.id } }), 1);
    assert.deepEqual((await entriesOf(student.id)).map((entry) => [entry.subject, entry.before, entry.after]), [["Ada (Autumn)", { role: "student" }, null]]);
  });

  it("they are found by a part of the name or the address, by role, and page by page", async () => {
    const { id, instructor } = await staffed();
    const people = await Promise.all(Array.from({ length: membersPerPage + 2 }, (_, index) => makePerson("student", `Person ${String(index).padStart(3, "0")}`)));
    await db().enrolment.createMany({ data: people.map((person) => ({ userId: person.id, cohortId: id })) });
    const waiting = await db().user.create({ data: { name: "Waits", newEmail: `waits-${randomUUID()}@example.org`, enrolments: { create: { cohortId: id } } }, select: { id: true } });
    const find = (filter: Partial<typeof everybody>) => selectMembers(instructor, id, { ...everybody, ...filter });
    assert.deepEqual([(await find({ role: "student" })).total, (await find({ page: 2, q: "person" })).members.map(({ name }) => name)], [people.length + 2, ["Person 050", "Person 051"]]);
    assert.deepEqual((await find({ q: "WAITS-" })).members.map((member) => member.id), [waiting.id]);
    assert.deepEqual((await find({})).counts, { student: people.length + 2, mentor: 1, instructor: 1 });
  });
});
