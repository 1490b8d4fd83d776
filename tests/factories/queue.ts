import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { selectGrading } from "#features/submissions/queries.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { Person } from "./people.ts";
import { until } from "./until.ts";

/** The exercise of the tests of the queue; their scripted grader does what a source says, such as "sleep 1000". */
export const [exercise] = listExercises();
export const submit = (person: Person, source = "code") => submitSolution(person, { exerciseSlug: exercise.slug, source, requestId: randomUUID() });
export const jobOf = (id: string) => db().gradingJob.findUniqueOrThrow({ where: { id } });

/** The verdict, when there is one. */
export async function finished(person: Person, gradingId: string, timeoutMs = 10_000) {
  return until("the verdict", async () => {
    const state = await selectGrading(person, gradingId);
    return state.status === "finished" ? state.verdict : null;
  }, timeoutMs);
}

/** Every submission has its one verdict, and nothing is left in the queue. */
export async function assertSettled(gradings: number): Promise<void> {
  assert.equal(await db().verdict.count(), gradings);
  assert.equal(await db().gradingJob.count({ where: { finishedAt: null } }), 0);
}

/** No job, no worker that was heard of, no entry. */
export async function emptyQueue(): Promise<void> {
  await db().gradingJob.deleteMany();
  await db().workerHeartbeat.deleteMany();
  await db().$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`;
}
