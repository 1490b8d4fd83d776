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
import { selectExercisePage } from "#features/exercises/queries.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { syncPublished } from "#lib/catalog/sync-published.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { zipStream } from "#lib/zip-stream.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

type Instructor = Person & { name: string; timeZone: string };
let ingrid: Instructor;
let ivan: Instructor;

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const withFacts = (person: Person, name: string): Instructor => ({ ...person, name, timeZone: "UTC" });
const newSlug = () => `challenge-${randomUUID().slice(0, 8)}`;

before(async () => {
  [ingrid, ivan] = [withFacts(await makePerson("instructor", "Ingrid"), "Ingrid"), withFacts(await makePerson("student", "Ivan"), "Ivan")];
  // An instructor in a cohort, and a student on the site.
  await makeCohort([{ person: ivan, role: "instructor" }]);
});
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

const make = async (viewer: Person = ingrid, slug = newSlug()) => createChallenge(viewer, { title: "A title: mine", slug, month: 2, from: "function", copyOf: "" });
const filesOf = async (id: string) => (await selectStudio(ingrid, id)).challenge.files;

/** As the worker does when it has proved them. */
async function prove(challengeId: string, passed = true): Promise<void> {
  const { version } = (await selectStudio(ingrid, challengeId)).challenge;
  const { proofId } = await startProof(ingrid, { challengeId, version });
  await db().challengeProof.update({ where: { id: proofId }, data: { finishedAt: new Date(), progress: 1, passed, findings: [{ level: passed ? "ok" : "failure", text: "the solution passes" }] } });
}

async function published(): Promise<string> {
  const { id } = await make();
  await prove(id);
  await publishChallenge(ingrid, { challengeId: id, version: 1, note: "First version" });
  return id;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
  return Buffer.concat(chunks);
}

describe("who may", () => {
  it("a student, a mentor and a stranger find nothing of the studio", async () => {
    const { id } = await make();
    const mentor = await makePerson();
    await makeCohort([{ person: mentor, role: "mentor" }]);
    for (const person of [await makePerson(), mentor, await makePerson("mentor")]) {
      const viewer = withFacts(person, "X");
      const draft = { challengeId: id, baseVersion: 1, files: await filesOf(id) };
      const tries: (() => Promise<unknown>)[] = [
        () => selectTeachStart(viewer), () => listChallenges(viewer), () => selectNewChallenge(viewer), () => selectStudio(viewer, id), () => selectTryPage(viewer, id), () => selectVersionsPage(viewer, id, null, null), () => selectOnDisk(viewer, "matmul"),
        () => make(viewer), () => saveChallenge(viewer, draft), () => lookAtDraft(viewer, draft), () => tryDraft(viewer, { challengeId: id, mode: "run", source: "x", ownInput: null }), () => startProof(viewer, { challengeId: id, version: 1 }),
        () => publishChallenge(viewer, { challengeId: id, version: 1, note: "A note" }), () => withdrawChallenge(viewer, { challengeId: id, number: 1 }), () => archiveChallenge(viewer, { challengeId: id, archived: true }),
        () => addAsset(viewer, id, "a.png", png), () => dropAsset(viewer, { challengeId: id, path: "assets/a.png" }), () => exportChallenge(viewer, id), () => importChallenge(viewer, png, { slug: newSlug(), month: 1 }), () => importInto(viewer, id, 1, png),
        () => proofReports(viewer, randomUUID(), new AbortController().signal), () => selectAsset(viewer, id, "assets/a.png"),
      ];
      for (const attempt of tries) await assert.rejects(attempt, NotFoundError, String(attempt));
    }
    assert.equal((await selectStudio(ingrid, id)).challenge.version, 1);
  });

  it("every instructor may change every challenge, also one of a cohort; the owner is named", async () => {
    const { id } = await make(ivan);
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
      const files = await filesOf(id);
      assert.equal(parse(files["exercise.yaml"]).id, id);
      assert.deepEqual((await selectTryPage(ingrid, id)).view.problems, []);
    }
  });

  it("a name of an exercise on disk, of a challenge, and of an archived one is refused with one that is free", async () => {
    await assert.rejects(make(ingrid, "matmul"), (error) => error instanceof ConflictError && error.message.includes("“matmul-2” is free"));
    const slug = newSlug();
    const { id } = await make(ingrid, slug);
    await archiveChallenge(ingrid, { challengeId: id, archived: true });
    await assert.rejects(make(ivan, slug), (error) => error instanceof ConflictError && error.message.includes(`${slug}-2`));
  });

  it("a double click is one challenge", async () => {
    const slug = newSlug();
    const results = await Promise.allSettled([make(ingrid, slug), make(ingrid, slug)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.ok(results.every((result) => result.status === "fulfilled" || result.reason instanceof ConflictError));
  });

  it("a copy of an exercise on disk has its files, another id and another title", async () => {
    const slug = newSlug();
    const { id } = await createChallenge(ingrid, { title: "My product", slug, month: 1, from: "copy", copyOf: "matmul" });
    const [copy, original] = [await filesOf(id), (await selectOnDisk(ingrid, "matmul")).files];
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
    const { id } = await make();
    const files = await filesOf(id);
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
    const { id } = await make();
    const files = await filesOf(id);
    const both = await Promise.all(["a", "b"].map((text) => saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": text } })));
    assert.deepEqual(both.map(({ saved }) => saved).sort(), [false, true]);
    const again = await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: await filesOf(id) });
    assert.deepEqual(again.saved && again.version, 2);
  });

  it("what is wrong does not stop a draft; a file that is none, and a NUL, do", async () => {
    const { id } = await make();
    const files = await filesOf(id);
    assert.ok((await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "exercise.yaml": "id: [", "tests.ts": "" } })).saved);
    const { view } = await selectTryPage(ingrid, id);
    assert.deepEqual([view.facts, view.problems[0].path, view.problems[0].line], [null, "exercise.yaml", 1]);
    await assert.rejects(saveChallenge(ingrid, { challengeId: id, baseVersion: 2, files: { ...files, "../x.ts": "" } }), ExpectedError);
    await assert.rejects(saveChallenge(ingrid, { challengeId: id, baseVersion: 2, files: { ...files, "hints.md": "\0" } }), ExpectedError);
    await assert.rejects(saveChallenge(ingrid, { challengeId: randomUUID(), baseVersion: 1, files }), NotFoundError);
  });

  it("an archived challenge is not changed until it is taken out", async () => {
    const { id } = await make();
    const files = await filesOf(id);
    await archiveChallenge(ingrid, { challengeId: id, archived: true });
    await assert.rejects(saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files }), ConflictError);
    await archiveChallenge(ivan, { challengeId: id, archived: false });
    assert.ok((await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files })).saved);
  });

  it("the preview says which topic, exercise, picture and id there are not", async () => {
    const { id } = await make();
    const files = await filesOf(id);
    const yaml = files["exercise.yaml"].replace("prereq.stats.descriptive", "prereq.stats.descriptiv").replace("prerequisites: []", "prerequisites: [matmull]").replace(id, randomUUID());
    const { problems } = await lookAtDraft(ingrid, { challengeId: id, files: { ...files, "exercise.yaml": yaml, "instructions.md": `${files["instructions.md"]}\n![A curve](assets/curve.png)\n` } });
    assert.deepEqual(problems.map(({ path, message }) => [path, /id|topic|exercise "|picture/.exec(message)?.[0]]), [["exercise.yaml", "id"], ["exercise.yaml", "topic"], ["exercise.yaml", 'exercise "'], ["instructions.md", "picture"]]);
    assert.ok(problems.every(({ line }) => line !== null));
  });
});

describe("proving", () => {
  it("one at a time: pressed twice it is one, and another state has to wait", async () => {
    const { id } = await make();
    const [first, second] = await Promise.all([1, 2].map(() => startProof(ingrid, { challengeId: id, version: 1 })));
    assert.equal(first.proofId, second.proofId);
    assert.equal(await db().challengeProof.count({ where: { challengeId: id } }), 1);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...await filesOf(id), "hints.md": "other" } });
    await assert.rejects(startProof(ingrid, { challengeId: id, version: 1 }), ConflictError);
    await assert.rejects(startProof(ingrid, { challengeId: id, version: 2 }), (error) => error instanceof ConflictError && error.message.includes("one is proved at a time"));
  });

  it("its report is told up to the end", async () => {
    const { id } = await make();
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
    const { id } = await make();
    const publish = (version: number) => publishChallenge(ingrid, { challengeId: id, version, note: "First version" });
    await assert.rejects(publish(1), /no passed proof/);
    await prove(id, false);
    await assert.rejects(publish(1), /no passed proof/);
    await prove(id);
    const files = await filesOf(id);
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
    const id = await published();
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

  it("what is new in a second version is told for thirty days to who handed in before it, and to nobody else", async () => {
    const id = await published();
    const { slug } = (await selectStudio(ingrid, id)).challenge;
    const files = await filesOf(id);
    const live = async () => { await syncPublished(); await new Promise((resolve) => setTimeout(resolve, 700)); };
    const handIn = (userId: string) => db().submission.create({ data: { userId, exerciseId: id, exerciseSlug: slug, source: "export {};", requestId: randomUUID() }, select: { id: true } });
    const [ada, bob, eve] = [await makePerson(), await makePerson(), await makePerson()];
    const told = async (viewer: Person, now?: Date) => (await selectExercisePage(viewer, slug, now)).change?.note ?? null;
    await live();
    await handIn(ada.id);
    assert.equal(await told(ada), null);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": `${files["hints.md"]} ` } });
    await prove(id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await publishChallenge(ingrid, { challengeId: id, version: 2, note: "A clearer statement" });
    await live();
    await handIn(bob.id);
    assert.deepEqual([await told(ada), await told(bob), await told(eve)], ["A clearer statement", null, null]);
    assert.equal(await told(ada, new Date(Date.now() + 31 * 86_400_000)), null);
    assert.equal(await db().notification.count({ where: { userId: { in: [ada.id, bob.id, eve.id] } } }), 0);
  });

  it("two states are compared file by file; a version that is not there is not found", async () => {
    const id = await published();
    const files = await filesOf(id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "hints.md": "new" } });
    const { compared, versions } = await selectVersionsPage(ingrid, id, null, null);
    assert.deepEqual([compared.from, compared.to, compared.before["hints.md"], compared.after["hints.md"], versions.length], [1, null, files["hints.md"], "new", 1]);
    await assert.rejects(selectVersionsPage(ingrid, id, 1, 7), NotFoundError);
  });

  it("what cannot be shown is not published, proved or not", async () => {
    const { id } = await make();
    const files = await filesOf(id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "instructions.md": `${files["instructions.md"]}\n[a lesson](lesson:no-such-lesson)\n` } });
    await prove(id);
    await assert.rejects(publishChallenge(ingrid, { challengeId: id, version: 2, note: "First version" }), /instructions\.md cannot be shown/);
  });
});

describe("pictures", () => {
  it("a name that is taken gets a number; what a version shows stays", async () => {
    const { id } = await make();
    assert.deepEqual([await addAsset(ingrid, id, "My Curve.png", png), await addAsset(ingrid, id, "my-curve.png", png)].map(({ path }) => path), ["assets/my-curve.png", "assets/my-curve-2.png"]);
    const files = await filesOf(id);
    await saveChallenge(ingrid, { challengeId: id, baseVersion: 1, files: { ...files, "instructions.md": `${files["instructions.md"]}\n![A curve](assets/my-curve.png)\n` } });
    await prove(id);
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
    const { id } = await make();
    for (let i = 0; i < 20; i++) await addAsset(ingrid, id, "a.png", png);
    await assert.rejects(addAsset(ingrid, id, "a.png", png), /at most 20/);
  });
});

describe("archives", () => {
  it("what is exported comes back as it was, under another name and id", async () => {
    const { id } = await make();
    await addAsset(ingrid, id, "a.png", png);
    const { name, files } = await exportChallenge(ingrid, id);
    const zip = await collect(zipStream(files));
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
    const [source, target] = [await make(), await createChallenge(ingrid, { title: "A class", slug: newSlug(), month: 1, from: "class", copyOf: "" })];
    const zip = await collect(zipStream((await exportChallenge(ingrid, source.id)).files));
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

describe("trying a draft", () => {
  it("queues a Run of the draft for its author alone, for the visible cases or for all", async () => {
    const { id } = await make();
    for (const [mode, slug] of [["run", `draft/${id}`], ["submit", `draft-submit/${id}`]] as const) {
      const { gradingId } = await tryDraft(ingrid, { challengeId: id, mode, source: "export const x = 1;", ownInput: mode === "run" ? "[[3, 4]]" : null });
      const job = await db().gradingJob.findUniqueOrThrow({ where: { id: gradingId }, select: { mode: true, userId: true, exerciseId: true, exerciseSlug: true, submissionId: true, ownInput: true } });
      assert.deepEqual([job.mode, job.userId, job.exerciseId, job.exerciseSlug, job.submissionId, job.ownInput !== null], ["run", ingrid.id, id, slug, null, mode === "run"]);
    }
    await assert.rejects(tryDraft(ingrid, { challengeId: id, mode: "run", source: " ", ownInput: null }), ExpectedError);
    await assert.rejects(tryDraft(ingrid, { challengeId: randomUUID(), mode: "run", source: "x", ownInput: null }), NotFoundError);
  });

  it("twenty wait and no more, as with any Run", async () => {
    const { id } = await make(ivan);
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
