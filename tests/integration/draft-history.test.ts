import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { maxKeptBytes, maxKeptStates } from "#domain/draft-history.ts";
import { NotFoundError } from "#domain/errors.ts";
import { maxSourceBytes, UngradableSourceError } from "#domain/source-limits.ts";
import { listDraftStates, loadDraft, selectOwnSource } from "#features/drafts/queries.ts";
import { DraftConflictError, keepDraftState, restoreAttempt, saveDraft } from "#features/drafts/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

const [exercise, otherExercise] = listExercises();
const draft = (source: string, baseVersion: number, replaced: string | null = null) => ({ exerciseSlug: exercise.slug, source, baseVersion, replaced });
const states = async (person: Person, slug = exercise.slug) => (await listDraftStates(person, slug)).map(({ source }) => source);

/** As if everything so far had happened earlier. */
async function pass(person: Person, seconds: number): Promise<void> {
  await db().$executeRaw`update "DraftState" set "savedAt" = "savedAt" - make_interval(secs => ${seconds}) where "userId" = ${person.id}::uuid`;
  await db().$executeRaw`update "Draft" set "updatedAt" = "updatedAt" - make_interval(secs => ${seconds}) where "userId" = ${person.id}::uuid`;
}

after(() => db().$disconnect());

describe("the history of a draft", () => {
  it("a state a minute, not one for each save", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("a", 0));
    await saveDraft(ada, draft("ab", 1));
    assert.deepEqual(await states(ada), ["a"]);
    await pass(ada, 61);
    await saveDraft(ada, draft("abc", 2));
    assert.deepEqual(await states(ada), ["abc", "ab", "a"]);
    await pass(ada, 61);
    await saveDraft(ada, draft("abc", 3));
    assert.deepEqual(await states(ada), ["abc", "ab", "a"]);
  });

  it("all is selected and deleted: the text is in the history", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("begun", 0));
    await saveDraft(ada, draft("begun, and much more", 1));
    await saveDraft(ada, draft("", 2));
    assert.deepEqual(await states(ada), ["begun, and much more", "begun"]);
  });

  it("what a reset takes away is kept with it, also what was typed since the last save", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("one two", 0));
    await saveDraft(ada, draft("starter", 1, "one two three"));
    assert.deepEqual(await states(ada), ["one two three", "one two"]);
  });

  it("a save that is refused keeps nothing", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("one", 0));
    await saveDraft(ada, draft("two", 1));
    await assert.rejects(saveDraft(ada, draft("three", 1, "replaced")), DraftConflictError);
    assert.deepEqual(await states(ada), ["one"]);
  });

  it("a text is kept once, however often it is submitted, and by two tabs at once", async () => {
    const ada = await makePerson();
    const kept = { exerciseSlug: exercise.slug, source: "submitted" };
    await Promise.all([keepDraftState(ada, kept), keepDraftState(ada, kept), keepDraftState(ada, kept)]);
    assert.deepEqual(await states(ada), ["submitted"]);
    await assert.rejects(keepDraftState(ada, { ...kept, source: "x".repeat(maxSourceBytes + 1) }), UngradableSourceError);
  });

  it("the fifty-first goes, of this exercise and person alone, also when several come at once", async () => {
    const [ada, grace] = [await makePerson(), await makePerson()];
    await keepDraftState(grace, { exerciseSlug: exercise.slug, source: "of grace" });
    await keepDraftState(ada, { exerciseSlug: otherExercise.slug, source: "elsewhere" });
    for (let i = 0; i < maxKeptStates - 1; i++) await keepDraftState(ada, { exerciseSlug: exercise.slug, source: `text ${i}` });
    await Promise.all([1, 2, 3, 4].map((i) => keepDraftState(ada, { exerciseSlug: exercise.slug, source: `at once ${i}` })));
    const kept = await states(ada);
    assert.equal(kept.length, maxKeptStates);
    assert.ok(!kept.includes("text 2") && kept.includes("text 3"));
    assert.deepEqual([await states(grace), await states(ada, otherExercise.slug)], [["of grace"], ["elsewhere"]]);
  });

  it("of the longest texts there are fewer, and the newest is there", async () => {
    const ada = await makePerson();
    const long = (i: number) => `${i}`.padEnd(maxSourceBytes, "x");
    for (let i = 0; i < 10; i++) await keepDraftState(ada, { exerciseSlug: exercise.slug, source: long(i) });
    const kept = await states(ada);
    assert.deepEqual([kept.length, kept[0] === long(9)], [maxKeptBytes / maxSourceBytes, true]);
  });

  it("the text that was kept is the time of its save", async () => {
    const ada = await makePerson();
    await saveDraft(ada, draft("one", 0));
    const [[state], saved] = await Promise.all([listDraftStates(ada, exercise.slug), loadDraft(ada, exercise.id)]);
    assert.equal(state.savedAt.getTime(), saved?.updatedAt.getTime());
    assert.ok(Math.abs(Date.now() - state.savedAt.getTime()) < 60_000);
  });
});

describe("an attempt restored", () => {
  it("is the draft, and what the draft was is in the history", async () => {
    const ada = await makePerson();
    const { id } = await makeSubmission(ada, exercise, "attempt", "wrong_answer");
    assert.deepEqual(await restoreAttempt(ada, { submissionId: id, baseVersion: 0 }), { version: 1 });
    await saveDraft(ada, draft("attempt, mended", 1));
    assert.deepEqual(await restoreAttempt(ada, { submissionId: id, baseVersion: 2 }), { version: 3 });
    assert.equal((await loadDraft(ada, exercise.id))?.source, "attempt");
    assert.equal((await states(ada))[0], "attempt, mended");
  });

  it("a page that is behind overwrites nothing and gets what the other tab has", async () => {
    const ada = await makePerson();
    const { id } = await makeSubmission(ada, exercise, "attempt");
    await saveDraft(ada, draft("of the other tab", 0));
    await assert.rejects(restoreAttempt(ada, { submissionId: id, baseVersion: 0 }), (error) => error instanceof DraftConflictError && error.other.source === "of the other tab");
    assert.equal((await loadDraft(ada, exercise.id))?.source, "of the other tab");
  });

  it("somebody else's is not there, even for their mentor", async () => {
    const [ada, mentor] = [await makePerson(), await makePerson("mentor")];
    await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }]);
    const { id } = await makeSubmission(ada, exercise, "of ada");
    await assert.rejects(restoreAttempt(mentor, { submissionId: id, baseVersion: 0 }), NotFoundError);
    await assert.rejects(selectOwnSource(mentor, id), NotFoundError);
    assert.equal(await loadDraft(mentor, exercise.id), null);
    assert.deepEqual(await selectOwnSource(ada, id), { source: "of ada", exerciseId: exercise.id });
  });
});
