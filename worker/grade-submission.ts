import { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";
import type { GradingEvent, Verdict } from "#domain/verdict.ts";
import type { Wire } from "#domain/value.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
import { publish } from "#lib/queue/events.ts";
import { release, takeNext, type TakenJob } from "#lib/queue/take.ts";
import { EventPublisher } from "./event-publisher.ts";
import { untilDatabaseAnswers } from "./until-database-answers.ts";

/** What the worker asks of the grader. Rejects when aborted or when the exercise cannot be loaded. */
export type Grade = (request: {
  exerciseSlug: string;
  source: string;
  mode: "run" | "submit";
  seed: number;
  ownInput: Wire[] | null;
  onEvent: (event: GradingEvent) => void;
  signal: AbortSignal;
}) => Promise<Verdict>;

export interface GradingContext {
  workerId: string;
  grade: Grade;
  /** Aborted when the worker must give back what it holds. */
  signal: AbortSignal;
  /** Ids of the jobs that this worker is working on. */
  underWay: Set<string>;
}

export const payloadSchema = z.object({ userId: z.uuid() });

/** Worker deaths and system errors together, after which a job ends with a system error. */
export const maxFailures = 3;
const retryAfterMs = 500;

/** One turn of a student: take the next job, grade it, store the one verdict, tell who watches. */
export async function gradeNext(userId: string, context: GradingContext): Promise<void> {
  const job = await takeNext(userId, context.workerId);
  if (!job) return;
  context.underWay.add(job.id);
  try {
    await gradeJob(job, context);
  } finally {
    context.underWay.delete(job.id);
  }
}

async function gradeJob(job: TakenJob, context: GradingContext): Promise<void> {
  const log = logger.child({ grading: job.id, exercise: job.exerciseSlug, mode: job.mode, attempt: job.attempt });

  if (job.failures >= maxFailures) {
    log.error("given up: the grader or its worker failed too often");
    await storeVerdict(job, unfinishedVerdict(job));
    return;
  }

  const verdict = await gradeAndStream(job, context, log);
  if (verdict === null) {
    // The worker ends before the grading did: another takes the job over.
    await untilDatabaseAnswers(() => release(job, { failed: false }));
    return;
  }
  if (verdict.verdict === "system_error" && job.failures + 1 < maxFailures) {
    log.error({ summary: verdict.summary }, "system error: the job is graded again");
    await untilDatabaseAnswers(() => release(job, { failed: true, delayMs: retryAfterMs * 2 ** job.failures }));
    return;
  }
  const stored = await storeVerdict(job, verdict);
  log.info({ verdict: verdict.verdict, durationMs: verdict.durationMs, stored }, "graded");
}

/** Grades with live events; null when the worker must end first. */
async function gradeAndStream(job: TakenJob, context: GradingContext, log: typeof logger): Promise<Verdict | null> {
  const publisher = new EventPublisher(job.id);
  try {
    return await context.grade({
      exerciseSlug: job.exerciseSlug,
      source: job.source,
      mode: job.mode,
      seed: job.seed,
      ownInput: job.ownInput,
      onEvent: (event) => publisher.send(event),
      signal: context.signal,
    });
  } catch (error) {
    if (context.signal.aborted) return null;
    log.error({ err: error }, "the grader threw");
    return systemError(job, error instanceof ExpectedError ? error.message : "an unforeseen error");
  } finally {
    // The verdict says all that was still to be sent.
    publisher.stop();
  }
}

/**
 * One transaction: verdict, progress, awards, the student's next turn and the event. A database that
 * is away for a while costs waiting, not the verdict.
 */
async function storeVerdict(job: TakenJob, verdict: Verdict): Promise<boolean> {
  return untilDatabaseAnswers(() => db().$transaction(async (tx) => {
    if (!await recordVerdict(tx, job, verdict)) return false;
    const counts = job.mode === "submit" && verdict.verdict !== "system_error";
    const awards = counts ? await awardAchievements(tx, job.userId, `grading:${job.id}`) : [];
    await enqueueStudent(tx, job.userId);
    await publish(job.id, [{ type: "verdict", verdict, awards }], tx);
    return true;
  }));
}

function systemError(job: TakenJob, reason: string): Verdict {
  return {
    exercise: job.exerciseSlug, verdict: "system_error", score: 0, maxScore: 0, durationMs: 0,
    summary: `The grader failed, not your program; nothing is counted. (${reason})`,
    tests: [], output: "", plots: [], compileErrors: [], error: null, mistake: null, seed: job.seed,
  };
}

const unfinishedVerdict = (job: TakenJob) => systemError(job, `it did not finish in ${job.failures} tries; submit again, and tell your instructor if it stays so`);
