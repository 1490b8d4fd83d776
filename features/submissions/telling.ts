import "server-only";
import { z } from "zod";
import type { VerdictKind } from "#domain/verdict.ts";
import { isAlwaysTold, type Telling } from "#domain/withheld.ts";
import { selectSilence, type Silence } from "#features/schedule/queries.ts";
import { db } from "#lib/db.ts";

interface VerdictLine { kind: VerdictKind; score: number; maxScore: number; durationMs: number }

/** A line of a list, as its student is told of it. */
export const toldLine = (verdict: VerdictLine, withheld: boolean): VerdictLine =>
  withheld && !isAlwaysTold(verdict.kind) ? { kind: "withheld", score: 0, maxScore: 0, durationMs: 0 } : verdict;

/** How the verdict on what was handed in then is told to its student. */
export const tellingOf = (silence: Silence, { exerciseId, createdAt }: { exerciseId: string; createdAt: Date }): Telling =>
  ({ until: silence.until(exerciseId, createdAt), exam: silence.exam(exerciseId) !== null });

/** A Run is told at all times: it shows visible cases alone. */
export const tellingOfJob = (silence: Silence, job: { mode: string; exerciseId: string; createdAt: Date }): Telling =>
  job.mode === "run" ? { ...tellingOf(silence, job), until: null } : tellingOf(silence, job);

/** How the events of one of the viewer's own gradings are told. */
export async function selectTelling(viewer: { id: string }, gradingId: string): Promise<Telling> {
  const [silence, job] = await Promise.all([
    selectSilence(viewer),
    z.uuid().safeParse(gradingId).success ? db().gradingJob.findFirst({ where: { id: gradingId, userId: viewer.id }, select: { mode: true, exerciseId: true, createdAt: true } }) : null,
  ]);
  return job ? tellingOfJob(silence, job) : { until: null, exam: false };
}
