import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { proofReports, startProof } from "#features/challenges/proofs.ts";
import { publishChallenge, takeVersion, withdrawChallenge } from "#features/challenges/publish.ts";
import { selectStudio, selectVersionsPage } from "#features/challenges/queries.ts";
import { archiveChallenge, saveChallenge } from "#features/challenges/service.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { syncPublished } from "#lib/catalog/sync-published.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { filesOf, makeChallenge, prove, publishedChallenge, twoInstructors, type Instructor } from "#tests/factories/challenges.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";

let ingrid: Instructor;
let ivan: Instructor;

before(async () => { ({ ingrid, ivan } = await twoInstructors()); });
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("proving", () => {
  it("one at a time: pressed twice it is one, and another state has to wait", async () => {
    const { id } = await makeChallenge(ingrid);
    const [first, second] = await Promise.all([1, 2].map(() => startProof(ingrid, { challengeId: id, version: 1 })));
    assert.equal(first.proofId, second.proofId);
    assert.equal(await db().challengeProof.count({ where: { challengeId: id } }), 1);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...await filesOf(ingrid, id), "hints.md": "other" } });
    await assert.rejects(startProof(ingrid, { challengeId: id, version: 1 }), ConflictError);
    await assert.rejects(startProof(ingrid, { challengeId: id, version: 2 }), (error) => error instanceof ConflictError && error.message.includes("one is proved at a time"));
  });

  it("its report is told up to the end", async () => {
    const { id } = await makeChallenge(ingrid);
    const { proofId } = await startProof(ingrid, { challengeId: id, version: 1 });
    const reports = await proofReports(ivan, proofId, new AbortController().signal);
    assert.equal((await reports.next()).value?.finishedAt, null);
    await db().$transaction(async (tx) => {
      await tx.challengeProof.update({ where: { id: proofId }, data: { finishedAt: new Date(), passed: false, findings: [{ level: "failure", text: "no" }] } });
      await tx.$executeRaw`select pg_notify('challenge_proof', ${proofId})`;
    });
    const last = (await reports.next()).value;
    assert.deepEqual([last?.passed, last?.findings], [false, [{ level: "failure", text: "no" }]]);
    assert.equal((await reports.next()).done, true);
  });
});

describe("publishing", () => {
  it("needs a passed proof of exactly these files", async () => {
    const { id } = await makeChallenge(ingrid);
    const publish = (version: number) => publishChallenge(ingrid, { challengeId: id, version, note: "First version" });
    await assert.rejects(publish(1), /no passed proof/);
    await prove(ingrid, id, false);
    await assert.rejects(publish(1), /no passed proof/);
    await prove(ingrid, id);
    const files = await filesOf(ingrid, id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": `${files["hints.md"]} ` } });
    await assert.rejects(publish(1), ConflictError);
    await assert.rejects(publish(2), /no passed proof/);
    assert.equal((await selectVersionsPage(ingrid, id, null, null)).proved, false);
    // Back to what was proved: that it was another for a while does not matter.
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 2, files });
    assert.deepEqual(await publish(3), { number: 1 });
    await assert.rejects(publish(3), /published already, as version 1/);
  });

  it("a version is audited, and in the catalogue of a machine that looks; withdrawn it is not, and can come back", async () => {
    const id = await publishedChallenge(ingrid);
    const { slug } = (await selectStudio(ingrid, id)).challenge;
    const live = async () => {
      await syncPublished();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return listExercises().find((exercise) => exercise.slug === slug);
    };
    const exercise = await live();
    assert.deepEqual([exercise?.id, exercise?.month, exercise?.published], [id, 2, 1]);
    await assert.rejects(archiveChallenge(ingrid, { challengeId: id, archived: true }), ConflictError);
    await assert.rejects(withdrawChallenge(ivan, { challengeId: id, number: 2 }), ConflictError);
    await withdrawChallenge(ivan, { challengeId: id, number: 1 });
    await assert.rejects(withdrawChallenge(ivan, { challengeId: id, number: 1 }), ConflictError);
    assert.equal(await live(), undefined);
    assert.deepEqual(await publishChallenge(ingrid, { challengeId: id, version: 1, note: "Here again" }), { number: 2 });
    assert.equal((await live())?.published, 2);
    const audit = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: "asc" }, select: { action: true, actorName: true, subject: true } });
    assert.deepEqual(audit.map(({ action, actorName }) => [action, actorName]), [["challenge.published", "Ingrid"], ["challenge.withdrawn", "Ivan"], ["challenge.published", "Ingrid"]]);
    assert.ok(audit.every(({ subject }) => subject === slug));
  });

  it("a published version can be the draft again: not over what was saved since it was seen, and students notice nothing", async () => {
    const id = await publishedChallenge(ingrid);
    const before = await filesOf(ingrid, id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...before, "hints.md": "Spoiled" } });
    await assert.rejects(takeVersion(ivan, { challengeId: id, number: 1, version: 1 }), ConflictError);
    await assert.rejects(takeVersion(ivan, { challengeId: id, number: 2, version: 2 }), NotFoundError);
    for (const person of [await makePerson(), await makePerson("mentor")]) await assert.rejects(takeVersion(person, { challengeId: id, number: 1, version: 2 }), NotFoundError);
    const outcomes = await Promise.allSettled([1, 2].map(() => takeVersion(ivan, { challengeId: id, number: 1, version: 2 })));
    assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1, "a double click is one");
    const { challenge } = await selectStudio(ingrid, id);
    assert.deepEqual([challenge.files, challenge.version, challenge.updatedBy, challenge.newest?.same], [before, 3, "Ivan", true]);
    assert.equal(await db().challengeVersion.count({ where: { challengeId: id } }), 1);
    await withdrawChallenge(ingrid, { challengeId: id, number: 1 });
    await archiveChallenge(ingrid, { challengeId: id, archived: true });
    await assert.rejects(takeVersion(ivan, { challengeId: id, number: 1, version: 3 }), ConflictError);
  });

  it("what is new in a second version is told for thirty days to who handed in before it, and to nobody else", async () => {
    const id = await publishedChallenge(ingrid);
    const { slug } = (await selectStudio(ingrid, id)).challenge;
    const files = await filesOf(ingrid, id);
    const live = async () => { await syncPublished(); await new Promise((resolve) => setTimeout(resolve, 700)); };
    const handIn = (userId: string) => db().submission.create({ data: { userId, exerciseId: id, exerciseSlug: slug, source: "export {};", requestId: randomUUID() }, select: { id: true } });
    const [ada, bob, eve] = [await makePerson(), await makePerson(), await makePerson()];
    const told = async (viewer: Person, now?: Date) => (await selectExercisePage(viewer, slug, now)).change?.note ?? null;
    await live();
    await handIn(ada.id);
    assert.equal(await told(ada), null);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": `${files["hints.md"]} ` } });
    await prove(ingrid, id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await publishChallenge(ingrid, { challengeId: id, version: 2, note: "A clearer statement" });
    await live();
    await handIn(bob.id);
    assert.deepEqual([await told(ada), await told(bob), await told(eve)], ["A clearer statement", null, null]);
    assert.equal(await told(ada, new Date(Date.now() + 31 * 86_400_000)), null);
    assert.equal(await db().notification.count({ where: { userId: { in: [ada.id, bob.id, eve.id] } } }), 0);
  });

  it("two states are compared file by file; a version that is not there is not found", async () => {
    const id = await publishedChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": "new" } });
    const { compared, versions } = await selectVersionsPage(ingrid, id, null, null);
    assert.deepEqual([compared.from, compared.to, compared.before["hints.md"], compared.after["hints.md"], versions.length], [1, null, files["hints.md"], "new", 1]);
    await assert.rejects(selectVersionsPage(ingrid, id, 1, 7), NotFoundError);
  });

  it("what cannot be shown is not published, proved or not", async () => {
    const { id } = await makeChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "instructions.md": `${files["instructions.md"]}\n[a lesson](lesson:no-such-lesson)\n` } });
    await prove(ingrid, id);
    await assert.rejects(publishChallenge(ingrid, { challengeId: id, version: 2, note: "First version" }), /instructions\.md cannot be shown/);
  });
});
