import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { startProof } from "#features/challenges/proofs.ts";
import { publishChallenge } from "#features/challenges/publish.ts";
import { selectStudio } from "#features/challenges/queries.ts";
import { createChallenge } from "#features/challenges/service.ts";
import { makeMistake } from "#features/insights/mistake-draft.ts";
import { selectOptionalInsights } from "#features/insights/queries.ts";
import { exerciseById, listExercises } from "#lib/catalog/exercises.ts";
import { syncPublished } from "#lib/catalog/sync-published.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeTries } from "#tests/factories/tries.ts";
import { until } from "#tests/factories/until.ts";

const source = "export const f = (x: number) => x + 1;";
let grace: Awaited<ReturnType<typeof makePerson>> & { name: string; timeZone: string };
const challenge = { id: "", slug: `challenge-${randomUUID().slice(0, 8)}` };
let submissionId: string;

before(async () => {
  grace = { ...await makePerson("instructor", "Grace"), name: "Grace", timeZone: "UTC" };
  challenge.id = (await createChallenge(grace, { title: "A new one", slug: challenge.slug, month: 2, from: "function", copyOf: "" })).id;
  const { proofId } = await startProof(grace, { challengeId: challenge.id, version: 1 });
  await db().challengeProof.update({ where: { id: proofId }, data: { finishedAt: new Date(), progress: 1, passed: true, findings: [] } });
  await publishChallenge(grace, { challengeId: challenge.id, version: 1, note: "First version" });
  await syncPublished();
  await until("the catalogue has the challenge", async () => exerciseById(challenge.id) !== null);
  const results = [{ name: "a row", status: "failed", got: 2 }];
  [submissionId] = await makeTries(await makePerson(), challenge, [{ kind: "wrong_answer", source, tests: results }]);
  await makeTries(await makePerson(), challenge, [{ kind: "wrong_answer", source, tests: results }]);
});
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("a mistake for a challenge", () => {
  it("a published challenge has its insights like an exercise on disk", async () => {
    const insights = await selectOptionalInsights(grace, challenge.slug);
    assert.deepEqual([insights?.exercise.published, insights?.failures.clusters.map(({ students }) => students)], [1, [2]]);
  });

  it("goes into the draft with a comment to fill in; what students solve stays as it is", async () => {
    assert.deepEqual(await makeMistake(grace, { exerciseSlug: challenge.slug, submissionId, name: "one-too-many" }), { challengeId: challenge.id });
    const { challenge: { version, files } } = await selectStudio(grace, challenge.id);
    assert.equal(version, 2);
    assert.ok(files["mistakes/one-too-many.ts"].startsWith("/**") && files["mistakes/one-too-many.ts"].includes(source));
    const [live] = await db().challengeVersion.findMany({ where: { challengeId: challenge.id }, select: { number: true, files: true } });
    assert.ok(!JSON.stringify(live.files).includes("one-too-many"));
  });

  it("a name that is taken, is no name, or leads elsewhere is refused", async () => {
    for (const name of ["one-too-many", "", "No Root", "../solution"]) await assert.rejects(makeMistake(grace, { exerciseSlug: challenge.slug, submissionId, name }), ExpectedError);
    assert.equal((await selectStudio(grace, challenge.id)).challenge.version, 2);
  });

  it("an exercise on disk takes none, a student makes none, and another exercise's submission is none", async () => {
    const [onDisk] = listExercises().filter(({ published }) => published === null);
    const [theirs] = await makeTries(await makePerson(), onDisk, [{ kind: "wrong_answer" }]);
    await assert.rejects(makeMistake(grace, { exerciseSlug: onDisk.slug, submissionId: theirs, name: "no-root" }), (error) => error instanceof ExpectedError && error.message.includes("Only a challenge"));
    await assert.rejects(makeMistake(grace, { exerciseSlug: challenge.slug, submissionId: theirs, name: "no-root" }), NotFoundError);
    await assert.rejects(makeMistake(await makePerson(), { exerciseSlug: challenge.slug, submissionId, name: "no-root" }), NotFoundError);
  });
});
