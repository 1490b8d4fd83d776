import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isPicture, signatureLength } from "#domain/picture.ts";
import { listHandInsToJudge } from "#features/projects/judging-queries.ts";
import { listGallery } from "#features/projects/gallery-queries.ts";
import { selectProjectView } from "#features/projects/queries.ts";
import { listThreadsToAnswer } from "#features/projects/thread-queries.ts";
import { db } from "#lib/db.ts";
import { makeCohort } from "#tests/factories/people.ts";
import { storeProjects, surprisePicture } from "../../prisma/demo/projects.ts";

after(() => db().$disconnect());

test("the demo's projects name milestones that exist, leave nothing waiting, and the shown one was accepted", async () => {
  const make = (name: string) => db().user.create({ data: { name, email: `${name}@demo.example` }, select: { id: true, role: true } });
  const [student, kenji, mentor] = [await make("student"), await make("kenji"), await make("mentor")];
  await makeCohort([{ person: student, role: "student" }, { person: kenji, role: "student" }, { person: mentor, role: "mentor" }]);
  await db().$transaction((tx) => storeProjects(tx, new Date("2026-09-28")));
  const painter = await selectProjectView(student, "style-transfer");
  assert.deepEqual(painter.milestones.filter(({ handIns }) => handIns.length > 0).map(({ key, stage }) => [key, stage]), [["one-picture", "open"]]);
  assert.equal(painter.thread.messages.length, 4);
  const engine = await selectProjectView(kenji, "text-engine");
  assert.deepEqual(engine.milestones.map(({ stage }) => stage).filter((stage) => stage !== null && stage !== "accepted"), []);
  assert.deepEqual([engine.report, engine.shown?.title], ["accepted", "A dial for Jane Austen"]);
  assert.deepEqual([await listHandInsToJudge(mentor), await listThreadsToAnswer(mentor, new Date("2026-11-05"))], [[], []]);
  assert.equal((await listGallery({ project: "text-engine", page: 1 })).total, 1);
});

test("the demo's picture is one", () => assert.ok(isPicture("image/png", surprisePicture().subarray(0, signatureLength))));
