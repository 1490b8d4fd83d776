import assert from "node:assert/strict";
import { after, test } from "node:test";
import { listQueue } from "#features/queue/queries.ts";
import { selectAnnouncements } from "#features/announcements/queries.ts";
import { db } from "#lib/db.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { makeCohort } from "#tests/factories/people.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";
import { storeMentoring } from "../../prisma/demo/mentoring.ts";

after(() => db().$disconnect());

test("the demo's mentor has a review that waits and one that was answered, an announcement, messages and office hours to come", async () => {
  const make = (name: string) => db().user.create({ data: { name, email: `${name}@demo.example`, emailVerified: new Date() }, select: { id: true, role: true } });
  const [mentor, amara, kenji, mei, priya] = [await make("mentor"), await make("amara"), await make("kenji"), await make("mei"), await make("priya")];
  const cohort = await makeCohort([{ person: mentor, role: "mentor" }, ...[amara, kenji, mei, priya].map((person) => ({ person, role: "student" as const }))]);
  await makeSubmission(kenji, selectExercise("scaled-dot-product"), "export const a = 1;");
  await makeSubmission(amara, selectExercise("backprop-mlp"), "export const a = 1;");
  await db().$transaction((tx) => storeMentoring(tx, cohort, new Date()));
  assert.equal((await listQueue(mentor, { cohortId: null, kind: null, mine: false, page: 1 })).total, 1);
  assert.deepEqual((await db().review.findMany({ orderBy: { state: "asc" }, select: { state: true } })).map(({ state }) => state), ["waiting", "changes"]);
  assert.equal((await selectAnnouncements(mei, 1)).total, 1);
  assert.equal(await db().officeHours.count({ where: { startsAt: { gt: new Date() } } }), 2);
  assert.equal(await db().threadMessage.count(), 2);
  assert.equal(await db().note.count({ where: { sharedAt: { not: null } } }), 1);
});
