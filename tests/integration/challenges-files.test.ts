import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { parse } from "yaml";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { addAsset, dropAsset, selectAsset } from "#features/challenges/assets.ts";
import { publishChallenge } from "#features/challenges/publish.ts";
import { selectStudio } from "#features/challenges/queries.ts";
import { createChallenge, saveChallenge } from "#features/challenges/service.ts";
import { exportChallenge, importChallenge, importInto } from "#features/challenges/zip.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { syncPublished } from "#lib/catalog/sync-published.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { zipStream, type ZippedFile } from "#lib/zip-stream.ts";
import { filesOf, makeChallenge, newSlug, png, prove, twoInstructors, withFacts, type Instructor } from "#tests/factories/challenges.ts";
import { makePerson } from "#tests/factories/people.ts";

let ingrid: Instructor;
let ivan: Instructor;

before(async () => { ({ ingrid, ivan } = await twoInstructors()); });
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

/** An archive of these files, as it is downloaded. */
const zipped = async (files: AsyncGenerator<ZippedFile>) => new Uint8Array(await new Response(zipStream(files)).arrayBuffer());

describe("pictures", () => {
  it("a name that is taken gets a number; what a version shows stays", async () => {
    const { id } = await makeChallenge(ingrid);
    assert.deepEqual([await addAsset(ingrid, id, "My Curve.png", png), await addAsset(ingrid, id, "my-curve.png", png)].map(({ path }) => path), ["assets/my-curve.png", "assets/my-curve-2.png"]);
    const files = await filesOf(ingrid, id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "instructions.md": `${files["instructions.md"]}\n![A curve](assets/my-curve.png)\n` } });
    await prove(ingrid, id);
    const student = withFacts(await makePerson(), "Ada");
    await assert.rejects(selectAsset(student, id, "assets/my-curve.png"), NotFoundError);
    await publishChallenge(ingrid, { challengeId: id, version: 2, note: "With a curve" });
    await assert.rejects(dropAsset(ingrid, { challengeId: id, path: "assets/my-curve.png" }), ConflictError);
    await dropAsset(ingrid, { challengeId: id, path: "assets/my-curve-2.png" });
    await syncPublished();
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.match(listExercises().find((exercise) => exercise.id === id)?.instructions ?? "", new RegExp(`/api/v1/exercises/${id}/assets/my-curve\\.png`));
    assert.equal((await selectAsset(student, id, "assets/my-curve.png")).mediaType, "image/png");
    await assert.rejects(selectAsset(student, id, "assets/my-curve-2.png"), NotFoundError);
    await assert.rejects(selectAsset(student, id, "exercise.yaml"), NotFoundError);
  });

  it("twenty and no more", async () => {
    const { id } = await makeChallenge(ingrid);
    for (let i = 0; i < 20; i++) await addAsset(ingrid, id, "a.png", png);
    await assert.rejects(addAsset(ingrid, id, "a.png", png), /at most 20/);
  });
});

describe("archives", () => {
  it("what is exported comes back as it was, under another name and id", async () => {
    const { id } = await makeChallenge(ingrid);
    await addAsset(ingrid, id, "a.png", png);
    const { name, files } = await exportChallenge(ingrid, id);
    const zip = await zipped(files);
    assert.match(name, /^challenge-.*\.zip$/);
    const copy = await importChallenge(ivan, zip, { slug: newSlug(), month: 5 });
    const [before, after] = [await selectStudio(ingrid, id), await selectStudio(ingrid, copy.id)];
    assert.deepEqual(after.challenge.assets, before.challenge.assets);
    assert.equal(parse(after.challenge.files["exercise.yaml"]).id, copy.id);
    const without = ({ "exercise.yaml": _yaml, ...rest }: Record<string, string>) => rest;
    assert.deepEqual(without(after.challenge.files), without(before.challenge.files));
    await assert.rejects(importChallenge(ivan, zip, { slug: after.challenge.slug, month: 5 }), ConflictError);
  });

  it("an archive takes a draft's place, once, and keeps its id", async () => {
    const [source, target] = [await makeChallenge(ingrid), await createChallenge(ingrid, { title: "A class", slug: newSlug(), month: 1, from: "class", copyOf: "" })];
    const zip = await zipped((await exportChallenge(ingrid, source.id)).files);
    const results = await Promise.allSettled([1, 2].map(() => importInto(ivan, target.id, 1, zip)));
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const { files, version } = (await selectStudio(ingrid, target.id)).challenge;
    assert.deepEqual([version, parse(files["exercise.yaml"]).id, files["mistakes/no-root.ts"] !== undefined, files["mistakes/old-count.ts"]], [2, target.id, true, undefined]);
  });

  it("one that is none makes nothing", async () => {
    const slug = newSlug();
    await assert.rejects(importChallenge(ingrid, png, { slug, month: 1 }), ExpectedError);
    assert.equal(await db().challenge.count({ where: { slug } }), 0);
  });
});
