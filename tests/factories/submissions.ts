import { randomUUID } from "node:crypto";
import type { VerdictKind } from "#domain/verdict.ts";
import type { Exercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { Person } from "./people.ts";

/** A submission that was judged so, without a grader; `secondsAgo` puts several in order. */
export async function makeSubmission(person: Pick<Person, "id">, exercise: Pick<Exercise, "id" | "slug">, source: string, kind: VerdictKind = "accepted", secondsAgo = 0): Promise<{ id: string }> {
  const createdAt = new Date(Date.now() - secondsAgo * 1000);
  const names = { userId: person.id, exerciseId: exercise.id, exerciseSlug: exercise.slug };
  const submission = await db().submission.create({ data: { ...names, requestId: randomUUID(), source, createdAt }, select: { id: true } });
  const job = await db().gradingJob.create({ data: { ...names, mode: "submit", submissionId: submission.id, seed: 1, finishedAt: createdAt }, select: { id: true } });
  await db().verdict.create({ data: { gradingJobId: job.id, submissionId: submission.id, kind, score: 0, maxScore: 10, durationMs: 1, detail: {}, createdAt } });
  if (kind === "accepted") {
    const key = { userId: person.id, exerciseId: exercise.id };
    const facts = { attempts: 1, bestScore: 10, lastVerdict: kind, lastAttemptAt: createdAt, acceptedAt: createdAt };
    await db().exerciseProgress.upsert({ where: { userId_exerciseId: key }, create: { ...key, ...facts }, update: facts });
  }
  return submission;
}
