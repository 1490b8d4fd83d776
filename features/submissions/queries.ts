import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { verdictKindSchema, verdictSchema, type Verdict, type VerdictKind } from "#domain/verdict.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { countAhead } from "#lib/queue/place.ts";

interface Viewer { id: string; role: Role }

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

export interface Attempt {
  /** The submission's. */
  id: string;
  createdAt: Date;
  /** Null while it waits or is being graded. */
  verdict: { kind: VerdictKind; score: number; maxScore: number; durationMs: number } | null;
}

const verdictLine = { kind: true, score: true, maxScore: true, durationMs: true } as const;
const newestVerdict = { orderBy: { createdAt: "desc" }, take: 1 } as const;

/** The viewer's own attempts at an exercise, the newest first. */
export async function listAttempts(viewer: Pick<Viewer, "id">, exerciseId: string, limit = 100): Promise<Attempt[]> {
  const submissions = await db().submission.findMany({
    where: { userId: viewer.id, exerciseId },
    orderBy: { createdAt: "desc" },
    take: limit,
    select: { id: true, createdAt: true, verdicts: { ...newestVerdict, select: verdictLine } },
  });
  return submissions.map(({ verdicts: [verdict], ...submission }) => ({
    ...submission, verdict: verdict ? { ...verdict, kind: verdictKindSchema.parse(verdict.kind) } : null,
  }));
}

export interface AttemptDetail {
  id: string;
  author: { id: string; name: string };
  exerciseId: string;
  exerciseSlug: string;
  source: string;
  createdAt: Date;
  /** Null while it waits or is being graded: then `gradingId` has the live events. */
  verdict: Verdict | null;
  gradingId: string;
}

/**
 * One attempt with everything: one's own, or that of a student whom the viewer teaches.
 * @throws {NotFoundError} also when it is somebody else's
 */
export async function selectAttempt(viewer: Viewer, submissionId: string): Promise<AttemptDetail> {
  const found = isId(submissionId) ? await db().submission.findUnique({
    where: { id: submissionId },
    select: {
      id: true, exerciseId: true, exerciseSlug: true, source: true, createdAt: true,
      user: { select: { id: true, name: true } },
      verdicts: { ...newestVerdict, select: { detail: true } },
      gradingJobs: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
    },
  }) : null;
  if (!found || (found.user.id !== viewer.id && !await teaches(viewer, found.user.id))) throw new NotFoundError("There is no such attempt among yours.");
  const { user, verdicts, gradingJobs, ...attempt } = found;
  return { ...attempt, author: user, verdict: verdicts[0] ? verdictSchema.parse(verdicts[0].detail) : null, gradingId: gradingJobs[0].id };
}

export interface ExerciseStanding {
  attempts: number;
  bestScore: number;
  lastVerdict: VerdictKind;
  lastAttemptAt: Date;
  acceptedAt: Date | null;
}

/** How one person stands with each exercise that they have tried, by the exercise's id. */
export async function exerciseProgress(userId: string): Promise<Map<string, ExerciseStanding>> {
  const rows = await db().exerciseProgress.findMany({
    where: { userId },
    select: { exerciseId: true, attempts: true, bestScore: true, lastVerdict: true, lastAttemptAt: true, acceptedAt: true },
  });
  return new Map(rows.map(({ exerciseId, lastVerdict, ...row }) => [exerciseId, { ...row, lastVerdict: verdictKindSchema.parse(lastVerdict) }]));
}

/** The viewer's gradings of an exercise that are not finished, the newest first: a page that was reloaded watches on. */
export async function listOpenGradings(viewer: Pick<Viewer, "id">, exerciseId: string): Promise<{ id: string; mode: "run" | "submit"; submissionId: string | null; createdAt: Date }[]> {
  return db().gradingJob.findMany({
    where: { userId: viewer.id, exerciseId, finishedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, mode: true, submissionId: true, createdAt: true },
  });
}

export type GradingState =
  | { status: "waiting" | "grading"; ahead: number }
  /** `awards` are the ids of the achievements that came with it. */
  | { status: "finished"; verdict: Verdict; awards: string[] };

/**
 * Where one of the viewer's own gradings stands.
 * @throws {NotFoundError} also when it is somebody else's
 */
export async function selectGrading(viewer: Pick<Viewer, "id">, gradingId: string): Promise<GradingState> {
  const job = isId(gradingId) ? await db().gradingJob.findFirst({
    where: { id: gradingId, userId: viewer.id },
    select: { finishedAt: true, workerId: true, result: true, verdict: { select: { detail: true } } },
  }) : null;
  if (!job) throw new NotFoundError("There is no such grading among yours.");
  if (job.finishedAt === null) {
    return job.workerId === null ? { status: "waiting", ahead: await countAhead(gradingId) } : { status: "grading", ahead: 0 };
  }
  const awards = job.verdict ? await db().award.findMany({ where: { userId: viewer.id, cause: `grading:${gradingId}` }, select: { achievement: true } }) : [];
  return { status: "finished", verdict: verdictSchema.parse(job.verdict?.detail ?? job.result), awards: awards.map(({ achievement }) => achievement) };
}
