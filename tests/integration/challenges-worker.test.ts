import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { translator } from "#domain/i18n/translate.ts";
import { inWords } from "#domain/said-in-words.ts";
import type { Verdict } from "#domain/verdict.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectExercise, selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { syncPublished } from "#lib/catalog/sync-published.ts";
import { db } from "#lib/db.ts";
import { german } from "#lib/i18n/german.ts";
import { announceChallenges } from "#lib/queue/challenges.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
import { closeFeed, subscribeToProof } from "#lib/queue/events.ts";
import { enqueueProof } from "#lib/queue/proofs.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { end, endAll, forkRealWorker, forkWorker } from "#tests/factories/processes.ts";
import { until } from "#tests/factories/until.ts";

const t = translator("de", german);
type Files = Record<string, string>;

/** The files of an exercise on disk, as a challenge of another id. */
function filesOf(slug: string, id: string): Files {
  const { folder } = selectExercise(slug);
  const names = ["exercise.yaml", "instructions.md", "hints.md", "starter.ts", "solution.ts", "tests.ts", ...readdirSync(path.join(folder, "mistakes")).map((name) => `mistakes/${name}`)];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  return { ...files, "exercise.yaml": files["exercise.yaml"].replace(/^id: .*$/m, `id: ${id}`) };
}

async function makeChallenge(change: (files: Files) => Files = (files) => files): Promise<{ id: string; slug: string; files: Files }> {
  const [id, slug] = [randomUUID(), `challenge-${randomUUID().slice(0, 8)}`];
  const files = change(filesOf("conv-output-size", id));
  await db().challenge.create({ data: { id, slug, month: 4, files } });
  return { id, slug, files };
}

async function publish({ id, files }: { id: string; files: Files }, number = 1): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.challengeVersion.create({ data: { challengeId: id, number, files, filesHash: randomUUID().replaceAll("-", ""), note: "first" } });
    await announceChallenges(tx);
  });
}

async function askForProof({ id, files }: { id: string; files: Files }): Promise<string> {
  return db().$transaction(async (tx) => {
    const proof = await tx.challengeProof.create({ data: { challengeId: id, filesHash: "hash", files }, select: { id: true } });
    await enqueueProof(tx, proof.id);
    return proof.id;
  });
}
const proofOf = (id: string) => db().challengeProof.findUniqueOrThrow({ where: { id } });

async function verdictOf(person: Person, gradingId: string): Promise<Verdict> {
  for await (const event of await gradingEvents(person, gradingId, AbortSignal.timeout(60_000))) if (event.type === "verdict") return event.verdict;
  throw new Error("no verdict came");
}
const submit = async (person: Person, exerciseSlug: string, source: string) => verdictOf(person, (await submitSolution(person, { exerciseSlug, source, requestId: randomUUID() })).gradingId);

async function tryDraft(person: Person, challengeId: string, source: string, slug = "draft-submit"): Promise<Verdict> {
  const job = await db().$transaction(async (tx) => {
    const made = await tx.gradingJob.create({ data: { mode: "run", userId: person.id, exerciseId: challengeId, exerciseSlug: `${slug}/${challengeId}`, source, seed: 1 }, select: { id: true } });
    await enqueueStudent(tx, person.id);
    return made;
  });
  return verdictOf(person, job.id);
}

after(async () => {
  await endAll();
  await closeFeed();
  await db().$disconnect();
});

describe("challenges in the worker", () => {
  let ada: Person;
  before(async () => {
    ada = await makePerson();
    await forkRealWorker();
  });

  it("a draft is proved as a job, whose steps are told, and what is wrong with one stands in the report", { timeout: 300_000 }, async () => {
    const challenge = await makeChallenge();
    const proofId = await askForProof(challenge);
    let told = 0;
    const endListening = await subscribeToProof(proofId, () => { told++; });
    const proof = await until("the proof", async () => { const now = await proofOf(proofId); return now.finishedAt ? now : null; }, 120_000);
    endListening();
    assert.deepEqual([proof.passed, JSON.stringify(proof.findings).includes('"failure"')], [true, false], JSON.stringify(proof.findings));
    assert.ok(told >= 1 && proof.progress === 1);

    const broken = await makeChallenge((files) => ({ ...files, "solution.ts": files["starter.ts"] }));
    const failed = await askForProof(broken);
    const report = await until("the other proof", async () => { const now = await proofOf(failed); return now.finishedAt ? now : null; }, 120_000);
    assert.equal(report.passed, false);
    assert.match(JSON.stringify(report.findings), /the solution passes every case/);
  });

  it("students wait for no proof", { timeout: 120_000 }, async () => {
    const slow = await makeChallenge((files) => ({ ...files, "tests.ts": `${files["tests.ts"]}\nfor (const end = Date.now(); ;);` }));
    await askForProof(slow);
    const started = performance.now();
    assert.equal((await submit(ada, "conv-output-size", filesOf("conv-output-size", "x")["solution.ts"])).verdict, "accepted");
    assert.ok(performance.now() - started < 8000, "the proof's ten seconds are not the student's");
  });

  it("a draft is tried with the cases of a Run and of a Submit, and one that is no exercise yet says why", { timeout: 60_000 }, async () => {
    const { id, files } = await makeChallenge();
    const [all, visible] = [await tryDraft(ada, id, files["solution.ts"]), await tryDraft(ada, id, files["solution.ts"], "draft")];
    assert.equal(all.verdict, "accepted", all.summary);
    assert.ok(all.tests.length > visible.tests.length && visible.tests.every(({ hidden }) => !hidden));
    await db().challenge.update({ where: { id }, data: { files: { ...files, "exercise.yaml": "title: nothing else" } } });
    const unfinished = await tryDraft(ada, id, files["solution.ts"]);
    assert.equal(unfinished.verdict, "compile_error");
    assert.match(unfinished.summary, /^The draft cannot be tried yet: \d+ things/);
    assert.match(unfinished.compileErrors[0].message, /^exercise\.yaml: "id" is missing/);
    const inGerman = ({ summary, summarySaid, compileErrors }: Verdict) => [inWords(summary, summarySaid, t), ...compileErrors.map(({ message, said }) => inWords(message, said, t))];
    assert.deepEqual(inGerman(unfinished).slice(0, 2), ["Der Entwurf lässt sich noch nicht ausprobieren: 8 Dinge sind im Editor in Ordnung zu bringen.", "exercise.yaml: „id“ fehlt: Füge eine Zeile „id: …“ hinzu."]);
    await db().challenge.update({ where: { id }, data: { files: { ...files, "tests.ts": "export default 1;" } } });
    assert.match(inGerman(await tryDraft(ada, id, files["solution.ts"]))[0], /^Die Aufgabe konnte das Programm nicht beurteilen: tests\.ts: Die Datei muss mit export default eines von defineTests/);
  });

  it("a published challenge is in the catalogue, is graded, and goes when it is withdrawn", { timeout: 120_000 }, async () => {
    const challenge = await makeChallenge();
    assert.equal(selectOptionalExercise(challenge.slug), null);
    await publish(challenge);
    await syncPublished();
    const shown = await until("the catalogue", async () => selectOptionalExercise(challenge.slug), 5000);
    assert.deepEqual([shown.id, shown.month, shown.published], [challenge.id, 4, 1]);
    assert.equal((await submit(ada, challenge.slug, challenge.files["solution.ts"])).verdict, "accepted");
    const mistake = Object.entries(challenge.files).find(([name]) => name.startsWith("mistakes/"));
    const wrong = await submit(ada, challenge.slug, mistake?.[1] ?? "");
    assert.deepEqual([wrong.verdict, wrong.mistake?.slug], ["wrong_answer", path.basename(mistake?.[0] ?? "", ".ts")]);
    await db().challengeVersion.updateMany({ where: { challengeId: challenge.id }, data: { withdrawnAt: new Date() } });
    await syncPublished();
    await until("the catalogue without it", async () => (selectOptionalExercise(challenge.slug) === null ? true : null), 5000);
    assert.ok(await db().exerciseProgress.findFirst({ where: { userId: ada.id, exerciseId: challenge.id, acceptedAt: { not: null } } }), "what was solved stays solved");
  });

  it("a challenge with the name of an exercise on disk, or one that cannot be read, takes nothing with it", { timeout: 30_000 }, async () => {
    const [thief, unreadable] = [await makeChallenge(), await makeChallenge((files) => ({ ...files, "exercise.yaml": "title: [" }))];
    await db().challenge.update({ where: { id: thief.id }, data: { slug: "matmul" } });
    await publish(thief);
    await publish(unreadable);
    await syncPublished();
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(selectExercise("matmul").published, null);
    assert.equal(selectOptionalExercise(unreadable.slug), null);
    await db().challengeVersion.deleteMany({ where: { challengeId: { in: [thief.id, unreadable.id] } } });
    await syncPublished();
  });
});

it("a proof whose worker dies is taken up by another", { timeout: 180_000 }, async () => {
  const challenge = await makeChallenge();
  const first = await forkRealWorker();
  const proofId = await askForProof(challenge);
  await until("the start", async () => (await proofOf(proofId)).workerId, 30_000);
  await end(first, "SIGKILL");
  await forkWorker();
  const proof = await until("the proof", async () => { const now = await proofOf(proofId); return now.finishedAt ? now : null; }, 150_000);
  assert.equal(proof.passed, true, JSON.stringify(proof.findings));
});
