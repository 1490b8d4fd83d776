import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { parse } from "yaml";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { addAsset, dropAsset, selectAsset } from "#features/challenges/assets.ts";
import { lookAtDraft } from "#features/challenges/look-at-draft.ts";
import { proofReports, startProof } from "#features/challenges/proofs.ts";
import { publishChallenge, withdrawChallenge } from "#features/challenges/publish.ts";
import { listChallenges, selectNewChallenge, selectOnDisk, selectStudio, selectTeachStart, selectTryPage, selectVersionsPage } from "#features/challenges/queries.ts";
import { createSchema } from "#features/challenges/schema.ts";
import { archiveChallenge, createChallenge, saveChallenge } from "#features/challenges/service.ts";
import { tryDraft } from "#features/challenges/try-draft.ts";
import { exportChallenge, importChallenge, importInto } from "#features/challenges/zip.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { filesOf, makeChallenge, newSlug, png, twoInstructors, withFacts, type Instructor } from "#tests/factories/challenges.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";

let ingrid: Instructor;
let ivan: Instructor;

before(async () => { ({ ingrid, ivan } = await twoInstructors()); });
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("who may", () => {
  it("a student, a mentor and a stranger find nothing of the studio", async () => {
    const { id } = await makeChallenge(ingrid);
    const mentor = await makePerson();
    await makeCohort([{ person: mentor, role: "mentor" }]);
    for (const person of [await makePerson(), mentor, await makePerson("mentor")]) {
      const viewer = withFacts(person, "X");
      const draft = { challengeId: id, baseVersion: 1, files: await filesOf(ingrid, id) };
      const tries: (() => Promise<unknown>)[] = [
        () => selectTeachStart(viewer), () => listChallenges(viewer), () => selectNewChallenge(viewer), () => selectStudio(viewer, id), () => selectTryPage(viewer, id), () => selectVersionsPage(viewer, id, null, null), () => selectOnDisk(viewer, "matmul"),
        () => makeChallenge(viewer), () => saveChallenge(viewer, draft), () => lookAtDraft(viewer, draft), () => tryDraft(viewer, { challengeId: id, mode: "run", source: "x", ownInput: null }), () => startProof(viewer, { challengeId: id, version: 1 }),
        () => publishChallenge(viewer, { challengeId: id, version: 1, note: "A note" }), () => withdrawChallenge(viewer, { challengeId: id, number: 1 }), () => archiveChallenge(viewer, { challengeId: id, archived: true }),
        () => addAsset(viewer, id, "a.png", png), () => dropAsset(viewer, { challengeId: id, path: "assets/a.png" }), () => exportChallenge(viewer, id), () => importChallenge(viewer, png, { slug: newSlug(), month: 1 }), () => importInto(viewer, id, 1, png),
        () => proofReports(viewer, randomUUID(), new AbortController().signal), () => selectAsset(viewer, id, "assets/a.png"),
      ];
      for (const attempt of tries) await assert.rejects(attempt, NotFoundError, String(attempt));
    }
    assert.equal((await selectStudio(ingrid, id)).challenge.version, 1);
  });

  it("every instructor may change every challenge, also one of a cohort; the owner is named", async () => {
    const { id } = await makeChallenge(ivan);
    const { challenge } = await selectStudio(ingrid, id);
    assert.deepEqual([challenge.owner, challenge.title], ["Ivan", "A title: mine"]);
    assert.deepEqual((await listChallenges(ivan)).find((line) => line.id === id)?.mine, true);
    assert.deepEqual((await listChallenges(ingrid)).find((line) => line.id === id)?.mine, false);
  });

  it("an address that is no id is no challenge", async () => {
    for (const text of ["x", randomUUID(), "../new"]) await assert.rejects(selectStudio(ingrid, text), NotFoundError);
  });
});

describe("a new challenge", () => {
  it("its exercise's id is its own, and its template has nothing to mend", async () => {
    for (const from of ["function", "functions", "class", "training", "framework"] as const) {
      const { id } = await createChallenge(ingrid, { title: `A ${from}`, slug: newSlug(), month: 3, from, copyOf: "" });
      const files = await filesOf(ingrid, id);
      assert.equal(parse(files["exercise.yaml"]).id, id);
      assert.deepEqual((await selectTryPage(ingrid, id)).view.problems, []);
    }
  });

  it("a name of an exercise on disk, of a challenge, and of an archived one is refused with one that is free", async () => {
    await assert.rejects(makeChallenge(ingrid, "matmul"), (error) => error instanceof ConflictError && error.message.includes("“matmul-2” is free"));
    const slug = newSlug();
    const { id } = await makeChallenge(ingrid, slug);
    await archiveChallenge(ingrid, { challengeId: id, archived: true });
    await assert.rejects(makeChallenge(ivan, slug), (error) => error instanceof ConflictError && error.message.includes(`${slug}-2`));
  });

  it("a double click is one challenge", async () => {
    const slug = newSlug();
    const results = await Promise.allSettled([makeChallenge(ingrid, slug), makeChallenge(ingrid, slug)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.ok(results.every((result) => result.status === "fulfilled" || result.reason instanceof ConflictError));
  });

  it("a copy of an exercise on disk has its files, another id and another title", async () => {
    const slug = newSlug();
    const { id } = await createChallenge(ingrid, { title: "My product", slug, month: 1, from: "copy", copyOf: "matmul" });
    const [copy, original] = [await filesOf(ingrid, id), (await selectOnDisk(ingrid, "matmul")).files];
    assert.deepEqual(Object.keys(copy).sort(), Object.keys(original).sort());
    assert.equal(copy["tests.ts"], original["tests.ts"]);
    const facts = parse(copy["exercise.yaml"]);
    assert.deepEqual([facts.id, facts.title], [id, "My product"]);
    await assert.rejects(createChallenge(ingrid, { title: "My product", slug: newSlug(), month: 1, from: "copy", copyOf: "no-such" }), NotFoundError);
  });

  it("the form asks for what it needs, in words", () => {
    const { error } = createSchema.safeParse({ title: "ab", slug: "A b", month: "13", from: "copy" });
    assert.deepEqual(error?.issues.map(({ path: [field] }) => field).sort(), ["copyOf", "month", "slug", "title"]);
    assert.equal(createSchema.safeParse({ title: "abc", slug: "a-b", month: "1", from: "copy" }).error?.issues[0].path[0], "copyOf");
  });
});

describe("saving", () => {
  it("a save that is based on an older version changes nothing, and brings what there is", async () => {
    const { id } = await makeChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    const first = await saveChallenge(ivan, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": "theirs" } });
    assert.deepEqual(first.saved && first.version, 2);
    const second = await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "tests.ts": "mine" } });
    assert.ok(!second.saved);
    assert.deepEqual([second.other.version, second.other.by, second.other.files["hints.md"], second.other.files["tests.ts"]], [2, "Ivan", "theirs", files["tests.ts"]]);
    const third = await saveChallenge(ingrid, { challengeId: id, baseVersion: 2, files: { ...second.other.files, "tests.ts": "mine" } });
    assert.ok(third.saved);
    assert.deepEqual((await selectStudio(ingrid, id)).challenge.hash, third.hash);
  });

  it("of two at the same moment one wins; the same text twice is no conflict", async () => {
    const { id } = await makeChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    const both = await Promise.all(["a", "b"].map((text) => saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": text } })));
    assert.deepEqual(both.map(({ saved }) => saved).sort(), [false, true]);
    const again = await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: await filesOf(ingrid, id) });
    assert.deepEqual(again.saved && again.version, 2);
  });

  it("what is wrong does not stop a draft; a file that is none, and a NUL, do", async () => {
    const { id } = await makeChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    assert.ok((await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "exercise.yaml": "id: [", "tests.ts": "" } })).saved);
    const { view } = await selectTryPage(ingrid, id);
    assert.deepEqual([view.facts, view.problems[0].path, view.problems[0].line], [null, "exercise.yaml", 1]);
    await assert.rejects(saveChallenge(ingrid, { challengeId: id, baseVersion: 2, files: { ...files, "../x.ts": "" } }), ExpectedError);
    await assert.rejects(saveChallenge(ingrid, { challengeId: id, baseVersion: 2, files: { ...files, "hints.md": "\0" } }), ExpectedError);
    await assert.rejects(saveChallenge(ingrid, { challengeId: randomUUID(), baseVersion: 1, files }), NotFoundError);
  });

  it("an archived challenge is not changed until it is taken out", async () => {
    const { id } = await makeChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    await archiveChallenge(ingrid, { challengeId: id, archived: true });
    await assert.rejects(saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files }), ConflictError);
    await archiveChallenge(ivan, { challengeId: id, archived: false });
    assert.ok((await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files })).saved);
  });

  it("the preview says which topic, exercise, picture and id there are not", async () => {
    const { id } = await makeChallenge(ingrid);
    const files = await filesOf(ingrid, id);
    const yaml = files["exercise.yaml"].replace("prereq.stats.descriptive", "prereq.stats.descriptiv").replace("prerequisites: []", "prerequisites: [matmull]").replace(id, randomUUID());
    const { problems } = await lookAtDraft(ingrid, { challengeId: id, files: { ...files, "exercise.yaml": yaml, "instructions.md": `${files["instructions.md"]}\n![A curve](assets/curve.png)\n` } });
    assert.deepEqual(problems.map(({ path, message }) => [path, /id|topic|exercise "|picture/.exec(message)?.[0]]), [["exercise.yaml", "id"], ["exercise.yaml", "topic"], ["exercise.yaml", 'exercise "'], ["instructions.md", "picture"]]);
    assert.ok(problems.every(({ line }) => line !== null));
  });
});

describe("trying a draft", () => {
  it("queues a Run of the draft for its author alone, for the visible cases or for all", async () => {
    const { id } = await makeChallenge(ingrid);
    for (const [mode, slug] of [["run", `draft/${id}`], ["submit", `draft-submit/${id}`]] as const) {
      const { gradingId } = await tryDraft(ingrid, { challengeId: id, mode, source: "export const x = 1;", ownInput: mode === "run" ? "[[3, 4]]" : null });
      const job = await db().gradingJob.findUniqueOrThrow({ where: { id: gradingId }, select: { mode: true, userId: true, exerciseId: true, exerciseSlug: true, submissionId: true, ownInput: true } });
      assert.deepEqual([job.mode, job.userId, job.exerciseId, job.exerciseSlug, job.submissionId, job.ownInput !== null], ["run", ingrid.id, id, slug, null, mode === "run"]);
    }
    await assert.rejects(tryDraft(ingrid, { challengeId: id, mode: "run", source: " ", ownInput: null }), ExpectedError);
    await assert.rejects(tryDraft(ingrid, { challengeId: randomUUID(), mode: "run", source: "x", ownInput: null }), NotFoundError);
  });

  it("twenty wait and no more, as with any Run", async () => {
    const { id } = await makeChallenge(ivan);
    const results = await Promise.allSettled(Array.from({ length: 23 }, () => tryDraft(ivan, { challengeId: id, mode: "run", source: "x", ownInput: null })));
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 20);
  });
});

describe("exercises on disk", () => {
  it("are read with all their files", async () => {
    const { paths, exercise } = await selectOnDisk(ingrid, "matmul");
    assert.deepEqual(paths.slice(0, 6), ["exercise.yaml", "instructions.md", "hints.md", "starter.ts", "solution.ts", "tests.ts"]);
    assert.equal(exercise.month, 1);
    await assert.rejects(selectOnDisk(ingrid, "matmull"), (error) => error instanceof NotFoundError && error.message.includes("matmul"));
  });
});
