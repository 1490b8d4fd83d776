import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { NotFoundError } from "#domain/errors.ts";
import { maxSourceBytes, UngradableSourceError } from "#domain/source-limits.ts";
import { loadDraft } from "#features/drafts/queries.ts";
import { DraftConflictError, saveDraft } from "#features/drafts/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makePerson } from "#tests/factories/people.ts";

const [exercise, otherExercise] = listExercises();
const draft = (source: string, baseVersion: number) => ({ exerciseSlug: exercise.slug, source, baseVersion });

after(() => db().$disconnect());

describe("drafts", () => {
  it("nothing saved yet, the first save, and the next", async () => {
    const ada = await makePerson();
    assert.equal(await loadDraft(ada, exercise.id), null);
    assert.deepEqual(await saveDraft(ada, draft("one", 0)), { version: 1 });
    assert.deepEqual(await saveDraft(ada, draft("two", 1)), { version: 2 });
    const saved = await loadDraft(ada, exercise.id);
    assert.deepEqual([saved?.source, saved?.version], ["two", 2]);
    assert.equal(await loadDraft(ada, otherExercise.id), null);
    assert.equal(await loadDraft(await makePerson(), exercise.id), null);
  });

  it("a second tab that is behind gets the other's text and time, and overwrites nothing", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("one", 0));
    await saveDraft(ada, draft("first tab", 1));
    await assert.rejects(saveDraft(ada, draft("second tab", 1)), (error) => {
      assert.ok(error instanceof DraftConflictError);
      assert.deepEqual([error.other.source, error.other.version], ["first tab", 2]);
      assert.ok(Math.abs(Date.now() - error.other.updatedAt.getTime()) < 60_000);
      return true;
    });
    assert.equal((await loadDraft(ada, exercise.id))?.source, "first tab");
    // Having seen the other's, the student decides for their own.
    assert.deepEqual(await saveDraft(ada, draft("second tab", 2)), { version: 3 });
  });

  it("two tabs that both begin: one is told", async () => {
    const ada = await makePerson();
    const results = await Promise.allSettled([saveDraft(ada, draft("left", 0)), saveDraft(ada, draft("right", 0))]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  });

  it("of twenty saves at once on one version exactly one is kept", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("start", 0));
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => saveDraft(ada, draft(`text ${i}`, 1))));
    const kept = results.flatMap((result, i) => result.status === "fulfilled" ? [i] : []);
    assert.equal(kept.length, 1);
    const saved = await loadDraft(ada, exercise.id);
    assert.deepEqual([saved?.source, saved?.version], [`text ${kept[0]}`, 2]);
  });

  it("the same text from two tabs is no conflict", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("one", 0));
    await saveDraft(ada, draft("same", 1));
    assert.deepEqual(await saveDraft(ada, draft("same", 1)), { version: 2 });
  });

  it("a draft may be empty, but not too large, and not for an exercise that is not there", async () => {
    const ada = await makePerson();
    assert.deepEqual(await saveDraft(ada, draft("", 0)), { version: 1 });
    assert.deepEqual(await saveDraft(ada, draft("x".repeat(maxSourceBytes), 1)), { version: 2 });
    await assert.rejects(saveDraft(ada, draft("x".repeat(maxSourceBytes + 1), 2)), UngradableSourceError);
    await assert.rejects(saveDraft(ada, { ...draft("x", 0), exerciseSlug: "no-such-exercise" }), NotFoundError);
  });
});
