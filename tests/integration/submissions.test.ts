import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ConflictError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { OwnInputError } from "#domain/own-input-error.ts";
import { UngradableSourceError } from "#domain/source-limits.ts";
import type { GradingEvent } from "#domain/verdict.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { exerciseProgress, listAttempts, listOpenGradings, selectAttempt, selectGrading } from "#features/submissions/queries.ts";
import { maxWaiting, runSolution, submitSolution } from "#features/submissions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { startWorker, type RunningWorker } from "#worker/start-worker.ts";
import { sweep } from "#worker/reap.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { scriptedFacts, scriptedGrade } from "#tests/factories/scripted-grader.ts";
import { until } from "#tests/factories/until.ts";

const [exercise, otherExercise] = listExercises();
/** The target of the whole path, and what a machine that is busy with other tests may add. */
const medianTargetMs = 100;
const busyMachineMs = 100;
/** startedAt is the database's clock and finishedAt the worker's: one machine's, read at other moments. */
const clockToleranceMs = 5;
const submission = (source: string, requestId = randomUUID()) => ({ exerciseSlug: exercise.slug, source, requestId });

async function finished(person: Person, gradingId: string) {
  return until("the verdict", async () => {
    const state = await selectGrading(person, gradingId);
    return state.status === "finished" ? state : null;
  });
}

async function eventsOf(person: Person, gradingId: string): Promise<GradingEvent[]> {
  const events: GradingEvent[] = [];
  for await (const event of await gradingEvents(person, gradingId, AbortSignal.timeout(10_000))) events.push(event);
  return events;
}

describe("what is refused before it is stored", () => {
  let ada: Person;
  before(async () => { ada = await makePerson(); });
  after(async () => assert.equal(await db().submission.count({ where: { userId: ada.id } }), 0, "nothing of it was stored"));

  it("empty source, and source of blanks alone", async () => {
    for (const source of ["", " \n\t "]) await assert.rejects(submitSolution(ada, submission(source)), (error) => error instanceof UngradableSourceError && /nothing to grade/.test(error.message));
  });

  it("300 KB of source, counted in bytes", async () => {
    await assert.rejects(submitSolution(ada, submission("x".repeat(300 * 1024))), /300 KB; at most 256 KB/);
    await assert.rejects(submitSolution(ada, submission("é".repeat(150 * 1024))), /300 KB/);
  });

  it("a NUL character, which the database cannot store", async () => {
    await assert.rejects(submitSolution(ada, submission("const a = '\0';")), UngradableSourceError);
  });

  it("an unknown slug, with the one that was meant", async () => {
    const wrong = `${exercise.slug.slice(0, -1)}_`;
    await assert.rejects(submitSolution(ada, { ...submission("code"), exerciseSlug: wrong }), (error) => error instanceof NotFoundError && error.message.includes(exercise.slug));
  });

  it("own input that is no array of arguments", async () => {
    await assert.rejects(runSolution(ada, { exerciseSlug: exercise.slug, source: "code", ownInput: "[1, " }), OwnInputError);
  });
});

describe("without a worker", () => {
  it("a double click is one submission and one job", async () => {
    const ada = await makePerson();
    const request = submission("code");
    const answers = await Promise.all([submitSolution(ada, request), submitSolution(ada, request), submitSolution(ada, request)]);
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
    assert.equal(await db().submission.count({ where: { userId: ada.id } }), 1);
    assert.equal(await db().gradingJob.count({ where: { userId: ada.id } }), 1);
  });

  it("a request's number is not taken for another source, and two people may have the same", async () => {
    const [ada, bob] = [await makePerson(), await makePerson()];
    const request = submission("code");
    await submitSolution(ada, request);
    await assert.rejects(submitSolution(ada, { ...request, source: "other code" }), ConflictError);
    await submitSolution(bob, request);
  });

  it("the twenty-first grading that waits is refused, also when all come at once", async () => {
    const ada = await makePerson();
    const results = await Promise.allSettled(Array.from({ length: maxWaiting + 4 }, () => submitSolution(ada, submission("code"))));
    const refused = results.filter((result) => result.status === "rejected");
    assert.equal(refused.length, 4);
    for (const { reason } of refused) assert.ok(reason instanceof ThrottledError && /20 gradings waiting/.test(reason.message), String(reason));
    await assert.rejects(runSolution(ada, { exerciseSlug: exercise.slug, source: "code" }), ThrottledError);
  });

  it("the place in the queue counts students in turns, and a Run goes first", async () => {
    await db().gradingJob.deleteMany();
    const [ada, bob] = [await makePerson(), await makePerson()];
    const first = await submitSolution(ada, submission("code"));
    const second = await submitSolution(ada, submission("code"));
    const bobs = await submitSolution(bob, submission("code"));
    const ahead = async (person: Person, { gradingId }: { gradingId: string }) => {
      const state = await selectGrading(person, gradingId);
      return state.status === "waiting" ? state.ahead : null;
    };
    assert.deepEqual([await ahead(ada, first), await ahead(bob, bobs), await ahead(ada, second)], [0, 1, 2]);
    const run = await runSolution(bob, { exerciseSlug: exercise.slug, source: "code" });
    assert.equal(await ahead(bob, run), 0);
    assert.equal(await ahead(ada, first), 1);
    assert.equal((await listOpenGradings(bob, exercise.id)).length, 2);
  });

  it("what is somebody else's does not exist", async () => {
    const [ada, eve] = [await makePerson(), await makePerson("mentor")];
    const { submissionId, gradingId } = await submitSolution(ada, submission("secret"));
    await assert.rejects(selectAttempt(eve, submissionId), NotFoundError);
    await assert.rejects(selectGrading(eve, gradingId), NotFoundError);
    await assert.rejects(gradingEvents(eve, gradingId, new AbortController().signal), NotFoundError);
    for (const id of ["", "1", "not-an-id", randomUUID(), `${submissionId}'--`]) {
      await assert.rejects(selectAttempt(ada, id), NotFoundError);
      await assert.rejects(selectGrading(ada, id), NotFoundError);
    }
    assert.deepEqual(await listAttempts(eve, exercise.id), []);
  });

  it("a mentor of the student's cohort may read the attempt, a fellow student and a mentor of another cohort may not", async () => {
    const [ada, fellow, mentor, stranger] = [await makePerson(), await makePerson(), await makePerson(), await makePerson("mentor")];
    await makeCohort([{ person: ada, role: "student" }, { person: fellow, role: "student" }, { person: mentor, role: "mentor" }]);
    await makeCohort([{ person: stranger, role: "mentor" }]);
    const { submissionId } = await submitSolution(ada, submission("for my mentor"));
    assert.equal((await selectAttempt(mentor, submissionId)).source, "for my mentor");
    assert.equal((await selectAttempt(await makePerson("admin"), submissionId)).author.id, ada.id);
    await assert.rejects(selectAttempt(fellow, submissionId), NotFoundError);
    await assert.rejects(selectAttempt(stranger, submissionId), NotFoundError);
  });
});

describe("with a worker", () => {
  let worker: RunningWorker;
  before(async () => {
    await db().gradingJob.deleteMany();
    worker = await startWorker({ grade: scriptedGrade, facts: scriptedFacts, concurrency: 2 });
  });
  after(async () => {
    await worker.stop(1000);
    await closeFeed();
    await db().$disconnect();
  });

  it("events come in order and end with the one verdict, its award with it", async () => {
    const ada = await makePerson();
    const { gradingId, submissionId } = await submitSolution(ada, submission("events 3 sleep 1500"));
    const events = await eventsOf(ada, gradingId);
    assert.ok(events[0].type === "queued" || events[0].type === "started");
    const verdict = events.at(-1);
    assert.ok(verdict?.type === "verdict" && verdict.verdict.verdict === "accepted");
    assert.deepEqual(verdict.awards, ["ach.first-steps.accepted"]);
    // Whoever comes a moment late is told again what was said, from "started" on.
    const told = events.slice(events.findLastIndex(({ type }) => type === "started"));
    assert.deepEqual(told.filter(({ type }) => type === "test").map((event) => event.type === "test" && event.index), [0, 1, 2]);
    assert.equal((await selectAttempt(ada, submissionId)).verdict?.verdict, "accepted");
    assert.equal(await db().verdict.count({ where: { submissionId } }), 1);
    // Who comes late, or again, gets the same verdict at once.
    assert.deepEqual(await eventsOf(ada, gradingId), [verdict]);
  });

  it("progress counts attempts, keeps the best score and the first acceptance", async () => {
    const ada = await makePerson();
    for (const kind of ["wrong_answer", "accepted", "runtime_error"]) await finished(ada, (await submitSolution(ada, submission(`verdict ${kind}`))).gradingId);
    const standing = (await exerciseProgress(ada.id)).get(exercise.id);
    assert.ok(standing?.acceptedAt);
    assert.deepEqual([standing.attempts, standing.bestScore, standing.lastVerdict], [3, 10, "runtime_error"]);
    assert.deepEqual((await listAttempts(ada, exercise.id)).map(({ verdict }) => verdict?.kind), ["runtime_error", "accepted", "wrong_answer"]);
    assert.deepEqual(await listAttempts(ada, otherExercise.id), []);
  });

  it("a Run is graded with the student's own input and recorded nowhere", async () => {
    const ada = await makePerson();
    const { gradingId } = await runSolution(ada, { exerciseSlug: exercise.slug, source: "code", ownInput: "[[1, NaN], 2]" });
    const state = await finished(ada, gradingId);
    assert.equal(state.verdict.summary, 'run with [[1,{"$":"NaN"}],2]');
    assert.equal((await exerciseProgress(ada.id)).size, 0);
    assert.deepEqual(await listAttempts(ada, exercise.id), []);
    assert.equal(await db().award.count({ where: { userId: ada.id } }), 0);
  });

  it("yesterday's Runs are swept away, submissions are not", async () => {
    const ada = await makePerson();
    const run = await runSolution(ada, { exerciseSlug: exercise.slug, source: "code" });
    const kept = await submitSolution(ada, submission("code"));
    await finished(ada, run.gradingId);
    await finished(ada, kept.gradingId);
    await db().gradingJob.updateMany({ where: { userId: ada.id }, data: { finishedAt: new Date(Date.now() - 25 * 3_600_000) } });
    await sweep();
    await assert.rejects(selectGrading(ada, run.gradingId), NotFoundError);
    assert.equal((await selectGrading(ada, kept.gradingId)).status, "finished");
  });

  it("a grader that fails three times gives a system error, which does not count", { timeout: 20_000 }, async () => {
    const ada = await makePerson();
    const { gradingId } = await submitSolution(ada, submission("throw"));
    const state = await finished(ada, gradingId);
    assert.equal(state.verdict.verdict, "system_error");
    assert.equal((await exerciseProgress(ada.id)).size, 0);
    const job = await db().gradingJob.findUniqueOrThrow({ where: { id: gradingId }, select: { attempt: true } });
    assert.equal(job.attempt, 3);
  });

  it("printed NUL characters and half surrogates do not keep the verdict from being stored", async () => {
    const ada = await makePerson();
    const odd = await startWorker({ grade: async (request) => ({ verdict: { ...(await scriptedGrade(request)).verdict, output: "nul \0, half \ud800" }, exerciseVersion: null }), facts: scriptedFacts, concurrency: 1 });
    await worker.stop(1000);
    try {
      const { verdict } = await finished(ada, (await submitSolution(ada, submission("code"))).gradingId);
      assert.equal(verdict.output, "nul \u2400, half \ufffd");
    } finally {
      await odd.stop(1000);
      worker = await startWorker({ grade: scriptedGrade, facts: scriptedFacts, concurrency: 2 });
    }
  });

  it("one student's jobs are graded one at a time, with two hands free", async () => {
    const ada = await makePerson();
    const ids = await Promise.all(Array.from({ length: 6 }, () => submitSolution(ada, submission("sleep 30")).then(({ gradingId }) => gradingId)));
    for (const id of ids) await finished(ada, id);
    const spans = await db().gradingJob.findMany({ where: { id: { in: ids } }, orderBy: { startedAt: "asc" }, select: { startedAt: true, finishedAt: true } });
    spans.slice(1).forEach(({ startedAt }, index) => {
      const before = spans[index].finishedAt;
      assert.ok(startedAt && before && startedAt.getTime() >= before.getTime() - clockToleranceMs, `${startedAt?.toISOString()} before ${before?.toISOString()}`);
    });
  });

  it("from submit to verdict event in well under a tenth of a second", async () => {
    const ada = await makePerson();
    const times: number[] = [];
    for (let i = 0; i < 15; i++) {
      const startedAt = performance.now();
      const { gradingId } = await submitSolution(ada, submission("code"));
      await eventsOf(ada, gradingId);
      times.push(performance.now() - startedAt);
    }
    const median = times.sort((a, b) => a - b)[7];
    console.log(`submit → verdict event: median ${median.toFixed(1)} ms`);
    assert.ok(median < medianTargetMs + busyMachineMs, `median ${median.toFixed(1)} ms`);
  });
});
