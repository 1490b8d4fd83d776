import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { verdictKindSchema, verdictSchema, type Verdict, type VerdictKind } from "#domain/verdict.ts";
import { toldVerdict } from "#domain/withheld.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { db } from "#lib/db.ts";
import { liveSchema, type Live } from "#lib/queue/live.ts";
import { countAhead } from "#lib/queue/place.ts";
import { tellingOf, tellingOfJob, toldLine } from "./telling.ts";

interface Viewer { id: string; role: Role }

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

export interface Attempt {
  /** The submission's. */
  id: string;
  /** Counted from the first one, 1. */
  number: number;
  createdAt: Date;
  /** The newest; null while it waits or is being graded. */
  verdict: { kind: VerdictKind; score: number; maxScore: number; durationMs: number } | null;
  /** What it was before it was graded again, when that is something else. */
  before: VerdictKind | null;
  /** Gradings before this one in the queue; null when it does not wait. */
  ahead: number | null;
}

const verdictLine = { kind: true, score: true, maxScore: true, durationMs: true } as const;
const newestFirst = { orderBy: { createdAt: "desc" } } as const;
/** Of the places in a list: all of its lines, and all who look at theirs, share one look at the queue. */
const placeAgeMs = 500;

/** The viewer's own attempts at an exercise, the newest first; during an exam without what is to be told at its end. */
export async function listAttempts(viewer: Pick<Viewer, "id">, exerciseId: string, limit = 100): Promise<Attempt[]> {
  const mine = { userId: viewer.id, exerciseId };
  const [total, silence, submissions] = await Promise.all([db().submission.count({ where: mine }), selectSilence(viewer), db().submission.findMany({
    where: mine,
    orderBy: { createdAt: "desc" },
    take: limit,
    select: {
      id: true, createdAt: true, verdicts: { ...newestFirst, take: 2, select: verdictLine },
      gradingJobs: { where: { finishedAt: null, workerId: null, mode: "submit" }, select: { id: true } },
    },
  })]);
  return Promise.all(submissions.map(async ({ verdicts: [verdict, before], gradingJobs: [waiting], ...submission }, index) => {
    const withheld = silence.until(exerciseId, submission.createdAt) !== null;
    return {
      ...submission,
      number: total - index,
      verdict: verdict ? toldLine({ ...verdict, kind: verdictKindSchema.parse(verdict.kind) }, withheld) : null,
      before: before && !withheld && before.kind !== verdict.kind ? verdictKindSchema.parse(before.kind) : null,
      ahead: waiting ? await countAhead(waiting.id, placeAgeMs) : null,
    };
  }));
}

export interface AttemptDetail {
  id: string;
  author: { id: string; name: string };
  exerciseId: string;
  exerciseSlug: string;
  source: string;
  createdAt: Date;
  /** The newest; null while it waits or is being graded: then `gradingId` has the live events. */
  verdict: Verdict | null;
  gradedAt: Date | null;
  /** Verdicts from before it was graded again, the newest first. */
  earlier: { verdict: Verdict; gradedAt: Date }[];
  gradingId: string;
}

/**
 * One attempt with everything: one's own, or that of a student whom the viewer teaches.
 * @throws {NotFoundError} also when it is somebody else's
 */
export async function selectAttempt(viewer: Viewer, submissionId: string): Promise<AttemptDetail> {
  const [silence, found] = await Promise.all([selectSilence(viewer), isId(submissionId) ? db().submission.findUnique({
    where: { id: submissionId },
    select: {
      id: true, exerciseId: true, exerciseSlug: true, source: true, createdAt: true,
      user: { select: { id: true, name: true } },
      verdicts: { ...newestFirst, select: { detail: true, createdAt: true } },
      gradingJobs: { where: { mode: "submit" }, take: 1, select: { id: true } },
    },
  }) : null]);
  if (!found || (found.user.id !== viewer.id && !await teaches(viewer, found.user.id))) throw new NotFoundError("There is no such attempt among yours.");
  const { user, verdicts, gradingJobs, ...attempt } = found;
  const telling = tellingOf(silence, found);
  const told = (detail: unknown): Verdict => user.id === viewer.id ? toldVerdict(verdictSchema.parse(detail), telling) : verdictSchema.parse(detail);
  const [newest, ...earlier] = verdicts.slice(0, telling.until === null ? undefined : 1).map(({ detail, createdAt }) => ({ verdict: told(detail), gradedAt: createdAt }));
  return { ...attempt, author: user, verdict: newest?.verdict ?? null, gradedAt: newest?.gradedAt ?? null, earlier, gradingId: gradingJobs[0].id };
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
export async function listOpenGradings(viewer: Pick<Viewer, "id">, exerciseId: string): Promise<{ id: string; mode: "run" | "submit"; createdAt: Date }[]> {
  const open = await db().gradingJob.findMany({
    where: { userId: viewer.id, exerciseId, finishedAt: null, mode: { in: ["run", "submit"] } },
    ...newestFirst,
    select: { id: true, mode: true, createdAt: true },
  });
  return open.map((job) => ({ ...job, mode: job.mode === "run" ? "run" : "submit" }));
}

export type GradingState =
  | { status: "waiting" | "grading"; ahead: number }
  /** `awards` are the ids of the achievements that came with it. */
  | { status: "finished"; verdict: Verdict; awards: string[] };

/**
 * Where one of the viewer's own gradings stands; during an exam without what is to be told at its end.
 * @param placeAgeMs how old the place in the queue may be: those who ask again and again share one look
 * @throws {NotFoundError} also when it is somebody else's
 */
export async function selectGrading(viewer: Pick<Viewer, "id">, gradingId: string, placeAgeMs = 0): Promise<GradingState> {
  const job = isId(gradingId) ? await db().gradingJob.findFirst({
    where: { id: gradingId, userId: viewer.id },
    select: { finishedAt: true, workerId: true, exerciseId: true, mode: true, createdAt: true, result: true, verdict: { select: { detail: true } } },
  }) : null;
  if (!job) throw new NotFoundError("There is no such grading among yours.");
  if (job.finishedAt === null) {
    return job.workerId === null ? { status: "waiting", ahead: await countAhead(gradingId, placeAgeMs) } : { status: "grading", ahead: 0 };
  }
  const [silence, awards] = await Promise.all([
    selectSilence(viewer),
    job.verdict ? db().award.findMany({ where: { userId: viewer.id, cause: `grading:${gradingId}` }, select: { achievement: true } }) : [],
  ]);
  const telling = tellingOfJob(silence, job);
  return {
    status: "finished", verdict: toldVerdict(verdictSchema.parse(job.verdict?.detail ?? job.result), telling),
    awards: telling.until === null ? awards.map(({ achievement }) => achievement) : [],
  };
}

/** What was said so far of a grading that is under way; null when there is no account of it. The caller has asked whose it is. */
export async function selectLive(gradingId: string): Promise<Live | null> {
  const job = await db().gradingJob.findUnique({ where: { id: gradingId }, select: { live: true } });
  return liveSchema.safeParse(job?.live).data ?? null;
}
