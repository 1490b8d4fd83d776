import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import type { VerdictKind } from "#domain/verdict.ts";
import { exerciseProgress } from "#features/submissions/queries.ts";
import { applyPreview, dropPreview, previewRegrade, selectOptionalPreview } from "#features/submissions/regrade-preview.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { endAll, forkWorker } from "#tests/factories/processes.ts";
import { makeVerdict } from "#tests/factories/scripted-grader.ts";
import { until } from "#tests/factories/until.ts";

const [exercise] = listExercises();
const named = async (person: Promise<Person>) => ({ ...await person, name: "Ina" });
const instructor = () => named(makePerson("instructor"));

/** What was judged `kind` and would now be judged as its source says (the scripted grader: "verdict wrong_answer"). */
async function graded(person: Person, kind: VerdictKind, source: string, daysAgo = 10): Promise<string> {
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  const names = { userId: person.id, exerciseId: exercise.id, exerciseSlug: exercise.slug };
  const { id } = await db().submission.create({ data: { ...names, requestId: randomUUID(), source, createdAt: at } });
  const job = await db().gradingJob.create({ data: { ...names, mode: "submit", submissionId: id, seed: 7, createdAt: at, finishedAt: at, attempt: 1 } });
  const score = kind === "accepted" ? 10 : 0;
  await db().verdict.create({ data: { gradingJobId: job.id, submissionId: id, kind, score, maxScore: 10, durationMs: 1, detail: makeVerdict(exercise.slug, { verdict: kind, score }), createdAt: at } });
  const facts = { lastVerdict: kind, lastAttemptAt: at, ...kind === "accepted" ? { acceptedAt: at, bestScore: 10 } : {} };
  await db().exerciseProgress.upsert({
    where: { userId_exerciseId: { userId: person.id, exerciseId: exercise.id } },
    create: { userId: person.id, exerciseId: exercise.id, attempts: 1, ...facts }, update: { attempts: { increment: 1 }, ...facts },
  });
  return id;
}
const standing = async (person: Person) => (await exerciseProgress(person.id)).get(exercise.id);
const [right, wrong] = ["verdict accepted", "verdict wrong_answer"];

async function ready(viewer: Awaited<ReturnType<typeof instructor>>) {
  const { id, submissions } = await previewRegrade(viewer, exercise.slug);
  await forkWorker();
  const preview = await until("the preview", async () => { const now = await selectOptionalPreview(viewer, exercise.id); return now && now.done === now.total ? now : null; }, 30_000);
  return { id, submissions, preview };
}

beforeEach(async () => {
  await db().submission.deleteMany();
  await db().gradingJob.deleteMany();
  await db().regradeBatch.deleteMany();
  await db().$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`;
});
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("a preview of a regrade", () => {
  it("grades of each student the newest submission and the newest accepted one, and changes nothing", async () => {
    const [ina, ada, bob] = [await instructor(), await makePerson(), await makePerson()];
    await graded(ada, "wrong_answer", right, 12);
    const lost = await graded(ada, "accepted", wrong, 11);
    const won = await graded(ada, "wrong_answer", right, 9);
    await graded(bob, "accepted", right, 8);
    const { submissions, preview } = await ready(ina);
    assert.equal(submissions, 3, "Ada's first is neither");
    assert.deepEqual(preview.changes.map(({ submissionId, before, after: now }) => [submissionId, before.kind, now.kind]).sort(), [[lost, "accepted", "wrong_answer"], [won, "wrong_answer", "accepted"]].sort());
    assert.deepEqual([preview.failed, preview.decidedAt, preview.applied], [0, null, false]);
    assert.equal(await db().verdict.count(), 4);
    assert.equal((await standing(ada))?.acceptedAt !== null, true);
  });

  it("applied it gives what is accepted now, and takes nothing from anybody", async () => {
    const [ina, ada, bob] = [await instructor(), await makePerson(), await makePerson()];
    await graded(ada, "accepted", wrong);
    const won = await graded(bob, "wrong_answer", right);
    const { id } = await ready(ina);
    assert.deepEqual(await applyPreview(ina, id, false), { changed: 2, taken: 0 });
    assert.ok((await standing(ada))?.acceptedAt, "Ada keeps it");
    const { createdAt } = await db().submission.findUniqueOrThrow({ where: { id: won } });
    assert.deepEqual((await standing(bob))?.acceptedAt, createdAt, "as of the day on which it was handed in");
    assert.ok(await db().award.findFirst({ where: { userId: bob.id } }));
    const [entry] = await db().auditEntry.findMany({ where: { actorId: ina.id, action: "challenge.regraded" } });
    assert.match(JSON.stringify(entry.after), /accepted/);
    const after = await selectOptionalPreview(ina, exercise.id);
    assert.deepEqual([after?.applied, after?.changes.length], [true, 2], "what it changed can still be read");
  });

  it("an instructor who says so takes an acceptance, but not from whom another submission is accepted", async () => {
    const [ina, ada, bob] = [await instructor(), await makePerson(), await makePerson()];
    await graded(ada, "accepted", wrong);
    await graded(bob, "accepted", wrong, 12);
    await graded(bob, "accepted", right, 14);
    await graded(bob, "wrong_answer", right, 5);
    const { id } = await ready(ina);
    assert.deepEqual(await applyPreview(ina, id, true), { changed: 3, taken: 1 });
    assert.deepEqual([(await standing(ada))?.acceptedAt, (await standing(ada))?.bestScore], [null, 0]);
    assert.ok((await standing(bob))?.acceptedAt);
  });

  it("what the grader could not grade stays as it was", async () => {
    const [ina, ada] = [await instructor(), await makePerson()];
    await graded(ada, "accepted", "throw");
    const { id, preview } = await ready(ina);
    assert.deepEqual([preview.failed, preview.changes.length], [1, 0]);
    assert.deepEqual(await applyPreview(ina, id, true), { changed: 0, taken: 0 });
    assert.ok((await standing(ada))?.acceptedAt);
  });

  it("is decided on once, not while it is under way, and a new one takes the place of one that nobody decided on", async () => {
    const [ina, ada] = [await instructor(), await makePerson()];
    await graded(ada, "accepted", wrong);
    const first = await previewRegrade(ina, exercise.slug);
    await assert.rejects(applyPreview(ina, first.id, false), /under way/);
    const { id } = await ready(ina);
    await assert.rejects(applyPreview(ina, first.id, false), NotFoundError);
    const outcomes = await Promise.allSettled([applyPreview(ina, id, true), applyPreview(ina, id, true), dropPreview(ina, id)]);
    assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
    await assert.rejects(dropPreview(ina, id), ConflictError);
  });

  it("of an older version of the exercise it is not applied: it would store verdicts that nobody gets any more", async () => {
    const [ina, ada] = [await instructor(), await makePerson()];
    await graded(ada, "accepted", wrong);
    const { id, preview } = await ready(ina);
    assert.equal(preview.outdated, false);
    await db().challenge.create({ data: { id: exercise.id, slug: `of-${exercise.id.slice(-8)}`, month: 1, files: {} } });
    await db().challengeVersion.create({ data: { challengeId: exercise.id, number: 1, files: {}, filesHash: "x", note: "New cases" } });
    assert.equal((await selectOptionalPreview(ina, exercise.id))?.outdated, true);
    await assert.rejects(applyPreview(ina, id, true), (error) => error instanceof ConflictError && /published anew/.test(error.message));
    assert.ok((await standing(ada))?.acceptedAt, "nothing was taken");
    const again = await ready(ina);
    assert.equal(again.preview.outdated, false);
    assert.deepEqual(await applyPreview(ina, again.id, false), { changed: 1, taken: 0 });
    await db().challenge.delete({ where: { id: exercise.id } });
  });

  it("students of others’ cohorts are not named", async () => {
    const [stranger, ina, ada] = [await instructor(), await named(makePerson()), await makePerson()];
    await makeCohort([{ person: ada, role: "student" }, { person: ina, role: "instructor" }]);
    await graded(ada, "accepted", wrong);
    const { preview } = await ready(stranger);
    assert.deepEqual(preview.changes.map(({ student }) => student), [{ id: ada.id, name: null }]);
    assert.deepEqual((await selectOptionalPreview(ina, exercise.id))?.changes.map(({ student }) => student.name), ["Ada"]);
  });

  it("is for instructors alone, and needs something to grade", async () => {
    const ina = await instructor();
    for (const role of ["student", "mentor"] as const) {
      const other = await named(makePerson(role));
      await assert.rejects(previewRegrade(other, exercise.slug), NotFoundError);
      await assert.rejects(selectOptionalPreview(other, exercise.id), NotFoundError);
      await assert.rejects(applyPreview(other, randomUUID(), true), NotFoundError);
      await assert.rejects(dropPreview(other, randomUUID()), NotFoundError);
    }
    await assert.rejects(previewRegrade(ina, exercise.slug), ConflictError);
    assert.equal(await selectOptionalPreview(ina, exercise.id), null);
  });
});
