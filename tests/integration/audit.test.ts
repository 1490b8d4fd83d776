import assert from "node:assert/strict";
import { it } from "node:test";
import { recordChange } from "#features/audit/service.ts";
import { db } from "#lib/db.ts";
import { makePerson } from "#tests/factories/people.ts";

it("an entry of the audit can be neither changed nor deleted nor truncated, and outlives its actor", async () => {
  const ada = await makePerson();
  await db().$transaction((tx) => recordChange(tx, { actor: { id: ada.id, name: "Ada" }, action: "role.changed", subject: "Bob", subjectId: ada.id, before: { role: "student" }, after: { role: "mentor" } }));
  const [entry] = await db().auditEntry.findMany({ where: { actorId: ada.id } });
  assert.deepEqual([entry.actorName, entry.before, entry.after], ["Ada", { role: "student" }, { role: "mentor" }]);
  await assert.rejects(db().auditEntry.update({ where: { id: entry.id }, data: { actorName: "Eve" } }), /append-only/);
  await assert.rejects(db().auditEntry.delete({ where: { id: entry.id } }), /append-only/);
  await assert.rejects(db().$executeRaw`truncate "AuditEntry"`, /append-only/);
  await db().user.delete({ where: { id: ada.id } });
  assert.equal(await db().auditEntry.count({ where: { id: entry.id, actorId: ada.id } }), 1);
});

it("a change that is rolled back leaves no entry", async () => {
  const ada = await makePerson();
  await db().$transaction(async (tx) => {
    await recordChange(tx, { actor: { id: ada.id, name: "Ada" }, action: "cohort.changed", subject: "May", subjectId: null });
    throw new Error("taken back");
  }).catch(() => undefined);
  assert.equal(await db().auditEntry.count({ where: { actorId: ada.id } }), 0);
});
