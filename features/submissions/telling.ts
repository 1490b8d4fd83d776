import "server-only";
import { z } from "zod";
import type { VerdictKind } from "#domain/verdict.ts";
import { isAlwaysTold, type Telling } from "#domain/withheld.ts";
import { examsSchema } from "#features/enrolments/queries.ts";
import { examsOf, silenceOf, type Silence } from "#features/schedule/queries.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

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

const jobSchema = z.array(z.object({ mode: z.string(), exerciseId: z.uuid(), createdAt: z.date(), exams: examsSchema })).max(1);

/** How the events of one of the viewer's own gradings are told: one statement, since every verdict is asked for. */
export async function selectTelling(viewer: { id: string }, gradingId: string, now = new Date()): Promise<Telling> {
  const [job] = z.uuid().safeParse(gradingId).success ? jobSchema.parse(await db().$queryRaw`
    select job.mode::text, job."exerciseId", job."createdAt", ${examsOf(Prisma.sql`job."userId"`, now)} as exams
    from "GradingJob" as job where job.id = ${gradingId}::uuid and job."userId" = ${viewer.id}::uuid`) : [];
  return job ? tellingOfJob(silenceOf(job.exams, now), job) : { until: null, exam: false };
}
