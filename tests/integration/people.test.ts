import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { parseCsv } from "#domain/csv.ts";
import { decideEvidence, handInEvidence } from "#features/achievements/service.ts";
import { entriesPerPage, exportAudit, listAuditEntries } from "#features/audit/queries.ts";
import { auditFilterSchema } from "#features/audit/schema.ts";
import { recordChange, recordChanges } from "#features/audit/service.ts";
import { changeCohort, createCohort, enrol, setSiteRole } from "#features/enrolments/service.ts";
import { listPeople, peoplePerPage } from "#features/people/queries.ts";
import { peopleFilterSchema } from "#features/people/schema.ts";
import { changeSiteRole } from "#features/people/service.ts";
import { judge, handIn } from "#features/projects/service.ts";
import { listAchievements } from "#lib/catalog/achievements.ts";
import { evidenceAsked } from "#domain/award-rules.ts";
import { isHanded } from "#domain/project.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const named = async (role: Role = "student", name = "Ada") => ({ ...await makePerson(role, name), name });
const of = (subjectId: string) => db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true, actorName: true, before: true, after: true } });
const filter = (input: Record<string, string> = {}) => auditFilterSchema.parse(input);

describe("roles on the site", () => {
  it("are changed by administrators alone, and written down", async () => {
    const [alma, ada] = [await named("admin", "Alma"), await named()];
    for (const viewer of [ada, await named("mentor"), await named("instructor")]) {
      await assert.rejects(changeSiteRole(viewer, { userId: viewer.id, role: "admin" }), ForbiddenError);
      await assert.rejects(listPeople(viewer, peopleFilterSchema.parse({})), NotFoundError);
    }
    await changeSiteRole(alma, { userId: ada.id, role: "instructor" });
    await changeSiteRole(alma, { userId: ada.id, role: "instructor" });
    assert.deepEqual(await of(ada.id), [{ action: "role.changed", actorName: "Alma", before: { role: "student" }, after: { role: "instructor" } }]);
  });

  it("a page that is older than its reader's own demotion changes nothing", async () => {
    const [alma, other, ada] = [await named("admin"), await named("admin"), await named()];
    await changeSiteRole(other, { userId: alma.id, role: "student" });
    await assert.rejects(changeSiteRole(alma, { userId: ada.id, role: "admin" }), ForbiddenError);
  });

  it("the last administrator stays one, and of two who demote each other at once one stays", async () => {
    const [alma, bea] = [await named("admin", "Alma"), await named("admin", "Bea")];
    const others = await db().user.findMany({ where: { role: "admin", id: { notIn: [alma.id, bea.id] } }, select: { id: true } });
    await db().user.updateMany({ where: { id: { in: others.map(({ id }) => id) } }, data: { role: "student" } });
    const results = await Promise.allSettled([changeSiteRole(alma, { userId: bea.id, role: "student" }), changeSiteRole(bea, { userId: alma.id, role: "student" })]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const [last] = await db().user.findMany({ where: { role: "admin" }, select: { id: true, name: true, role: true } });
    await assert.rejects(changeSiteRole(last, { userId: last.id, role: "student" }), ConflictError);
    assert.equal(await db().user.count({ where: { role: "admin" } }), 1);
    await db().user.updateMany({ where: { id: { in: others.map(({ id }) => id) } }, data: { role: "admin" } });
  });

  it("accounts are found by name, address and role, page by page", async () => {
    const alma = await named("admin");
    const tag = randomUUID();
    await db().user.createMany({ data: Array.from({ length: peoplePerPage + 1 }, (_, index) => ({ name: `Zoe ${tag} ${String(index).padStart(3, "0")}`, newEmail: `zoe-${index}-${tag}@example.org` })) });
    const find = (input: Record<string, unknown>) => listPeople(alma, peopleFilterSchema.parse(input));
    const [first, second, one] = [await find({ q: tag }), await find({ q: tag, page: "2" }), await find({ q: `zoe-7-${tag}`, role: "student" })];
    assert.deepEqual([first.people.length, first.total, second.people.map(({ name }) => name.slice(-3)), one.people.map(({ confirmed }) => confirmed)], [peoplePerPage, peoplePerPage + 1, ["050"], [false]]);
  });
});

describe("what the audit is told", () => {
  it("of the command line: roles, enrolments and cohorts, once each, by nobody's name", async () => {
    const ada = await makePerson();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: ada.id }, select: { email: true } });
    const name = randomUUID();
    const { id } = await createCohort({ name, startsOn: "2027-01-11", open: false, paced: false });
    for (let twice = 0; twice < 2; twice++) {
      await changeCohort(name, { open: true });
      await enrol({ cohort: name, email: email ?? "", role: "student" });
      await setSiteRole(email ?? "", "mentor");
    }
    await enrol({ cohort: name, email: email ?? "", role: "mentor" });
    assert.deepEqual(await of(id), [
      { action: "cohort.changed", actorName: "command line", before: null, after: { name, startsOn: "2027-01-11", open: false, paced: false, timeZone: "UTC" } },
      { action: "cohort.changed", actorName: "command line", before: { open: false }, after: { open: true } },
    ]);
    assert.deepEqual((await of(ada.id)).map(({ action, before, after: now }) => [action, before, now]), [
      ["enrolment.changed", null, { role: "student" }], ["role.changed", { role: "student" }, { role: "mentor" }], ["enrolment.changed", { role: "student" }, { role: "mentor" }],
    ]);
    await changeCohort(name, { open: false });
  });

  it("of judgements: evidence and what was handed in for a project", async () => {
    const [ada, mentor] = [await named(), await named("student", "Moses")];
    await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }]);
    const achievement = listAchievements().find(({ rule }) => evidenceAsked(rule) !== null);
    assert.ok(achievement);
    const evidence = await handInEvidence(ada, { achievement: achievement.id, link: "https://example.org", text: "A text that says what it is and where to look.", fileId: null });
    await decideEvidence(mentor, { evidenceId: evidence.id, decision: "approved", answer: "" });
    assert.deepEqual(await of(evidence.id), [{ action: "evidence.decided", actorName: "Moses", before: { decision: null }, after: { decision: "approved" } }]);
    const project = listProjects().find(({ milestones }) => milestones.some(isHanded));
    const milestone = project?.milestones.find(isHanded);
    assert.ok(project && milestone);
    const report = await handIn(ada, { project: project.slug, milestone: milestone.id, links: [], fileIds: [], text: "It is there; look at the table of the four weights." });
    await judge(mentor, { reportId: report.id, decision: "changes", marks: {}, answer: "Say how the seeds were chosen." });
    assert.deepEqual(await of(report.id), [{ action: "report.decided", actorName: "Moses", before: { decision: null }, after: { decision: "changes" } }]);
  });
});

describe("the audit", () => {
  it("is read by administrators alone", async () => {
    for (const role of ["student", "mentor", "instructor"] as const) {
      const viewer = await named(role);
      await assert.rejects(listAuditEntries(viewer, filter()), NotFoundError);
      assert.throws(() => exportAudit(viewer, filter()), NotFoundError);
    }
  });

  it("is paged by the last entry, also among many of one moment, and filtered by who, what and whom", async () => {
    const [alma, actor] = [await named("admin"), await named("student", `Act ${randomUUID()}`)];
    const count = entriesPerPage * 2 + 3;
    await db().$transaction((tx) => recordChanges(tx, Array.from({ length: count }, (_, index) => ({ actor, action: "cohort.changed" as const, subject: `Cohort ${index} of 100 %`, subjectId: null, after: { n: index } }))));
    const seen: string[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page = await listAuditEntries(alma, { ...filter({ actor: actor.id }), after });
      seen.push(...page.lines.map(({ id }) => id));
      after = page.next;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [count, count]);
    const find = async (input: Record<string, string>) => (await listAuditEntries(alma, filter(input))).lines.length;
    assert.equal(await find({ actor: actor.name.toUpperCase(), subject: "cohort 7 of" }), 1);
    assert.equal(await find({ actor: actor.id, action: "role.changed" }), 0);
    // What cannot be read is as if it were not there.
    assert.equal(await find({ actor: actor.id, action: "constructor", after: "' or 1=1" }), entriesPerPage);
  });

  it("goes out as a table without formulas, whole although it comes in pieces", async () => {
    const [alma, actor] = [await named("admin"), await named("student", "=CMD|' /C calc'!A0")];
    await db().$transaction((tx) => recordChanges(tx, Array.from({ length: 1100 }, () => ({ actor, action: "cohort.changed" as const, subject: "@SUM(A1)", subjectId: null, before: { name: 'a "b"' } }))));
    await db().$transaction((tx) => recordChange(tx, { actor: alma, action: "cohort.changed", subject: "of another", subjectId: null }));
    let text = "";
    let pieces = 0;
    for await (const piece of exportAudit(alma, filter({ actor: actor.id }))) {
      text += piece;
      pieces++;
    }
    const [heading, ...rows] = parseCsv(text);
    assert.deepEqual([heading.cells[0], rows.length], ["at", 1100]);
    assert.ok(pieces > 2);
    assert.deepEqual(rows[0].cells.slice(1, 2).concat(rows[0].cells.slice(4)), ["'=CMD|' /C calc'!A0", "'@SUM(A1)", "", '{"name":"a \\"b\\""}', ""]);
  });
});
