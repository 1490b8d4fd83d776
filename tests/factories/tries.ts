import { randomUUID } from "node:crypto";
import type { VerdictKind } from "#domain/verdict.ts";
import type { Exercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type { Person } from "./people.ts";

interface Try {
  kind: VerdictKind;
  hoursAgo?: number;
  source?: string;
  mistake?: { slug: string; message: string };
  /** As they stand in the verdict. */
  tests?: Prisma.InputJsonArray;
}

/** Submissions with their verdicts, and the progress that they make, without a grader; returns the submissions' ids. @param tries the oldest first @param clock the test's own */
export async function makeTries(person: Pick<Person, "id">, exercise: Pick<Exercise, "id" | "slug">, tries: readonly Try[], clock = new Date()): Promise<string[]> {
  const key = { userId: person.id, exerciseId: exercise.id };
  const names = { ...key, exerciseSlug: exercise.slug };
  const now = clock.getTime();
  const ids: string[] = [];
  for (const [index, { kind, hoursAgo, source = "export {};", mistake, tests = [] }] of tries.entries()) {
    const at = new Date(hoursAgo === undefined ? now + index : now - hoursAgo * 3_600_000);
    const { id } = await db().submission.create({ data: { ...names, requestId: randomUUID(), source, createdAt: at }, select: { id: true } });
    const job = await db().gradingJob.create({ data: { ...names, mode: "submit", submissionId: id, seed: 1, finishedAt: at }, select: { id: true } });
    await db().verdict.create({ data: { gradingJobId: job.id, submissionId: id, kind, score: 0, maxScore: 10, durationMs: 1, mistake: mistake?.slug, detail: { tests, mistake: mistake ?? null }, createdAt: at } });
    ids.push(id);
    if (kind === "system_error" || kind === "cancelled") continue;
    const facts = { lastVerdict: kind, lastAttemptAt: at };
    const accepted = kind === "accepted" ? at : null;
    await db().exerciseProgress.upsert({
      where: { userId_exerciseId: key }, create: { ...key, ...facts, attempts: 1, acceptedAt: accepted },
      update: { ...facts, attempts: { increment: 1 } },
    });
    if (accepted) await db().exerciseProgress.updateMany({ where: { ...key, acceptedAt: null }, data: { acceptedAt: accepted } });
  }
  return ids;
}
