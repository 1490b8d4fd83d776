import { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";
import { said, type Said } from "#domain/said.ts";
import type { GradingEvent, Verdict } from "#domain/verdict.ts";
import type { OwnInput } from "#domain/own-input.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { openMilestone } from "#features/queue/milestones.ts";
import { cancelledVerdict } from "#features/submissions/cancel.ts";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { systemErrorVerdict } from "#grader/judge/request.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { nextTurn } from "#lib/queue/enqueue.ts";
import { verdictNotice } from "#lib/queue/events.ts";
import { release, studentsWait, takeNext, takeNextRegrade, type TakenJob } from "#lib/queue/take.ts";
import { EventPublisher } from "./event-publisher.ts";
import type { UnderWay } from "./under-way.ts";
import { untilDatabaseAnswers } from "./until-database-answers.ts";

/** What the worker asks of the grader. Rejects when aborted or when the exercise cannot be loaded. */
export type Grade = (request: {
  exerciseSlug: string;
  source: string;
  mode: "run" | "submit";
  seed: number;
  ownInput: OwnInput | null;
  onEvent: (event: GradingEvent) => void;
  signal: AbortSignal;
}) => Promise<Graded>;

export interface Graded {
  verdict: Verdict;
  /** The content of the exercise that judged. */
  exerciseVersion: string | null;
}

export interface GradingContext {
  workerId: string;
  grade: Grade;
  /** Aborted when the worker must give back what it holds. */
  signal: AbortSignal;
  underWay: UnderWay;
}

export const studentPayloadSchema = z.object({ userId: z.uuid() });
export const regradePayloadSchema = z.object({ exerciseId: z.uuid() });

/** Worker deaths and system errors together, after which a job ends with a system error. */
export const maxFailures = 3;
const retryAfterMs = 500;
/** Verdicts on their way to a slow database, beyond which no other program is run. */
const mostStoring = 2;
let storing = 0;
/** How often a regrade looks whether somebody waits for its worker. */
const makeWayEveryMs = 200;

/**
 * One turn of a student: take the next job, grade it, store the one verdict, tell who watches. Resolves when the
 * program has run, while the verdict is still being stored: the next student's program runs in the meantime. The
 * queue's entry is done with by then, but the job is held until its verdict is there, and a worker that dies
 * before loses it as it loses any other: to the next.
 */
export async function gradeNext(userId: string, context: GradingContext): Promise<void> {
  const job = await takeNext(userId, context.workerId);
  if (!job) return;
  await new Promise<void>((resolve, reject) => {
    context.underWay.hold(job.id, ({ signal }) => gradeJob(job, context, signal, resolve)).then(resolve, (error: unknown) => {
      // After the program has run nobody hears the rejection; the job is freed as one that was forgotten.
      logger.error({ err: error, grading: job.id }, "a grading failed in its worker");
      reject(error);
    });
  });
}

/** One turn of an exercise whose submissions are graded again. It makes way when a student has to wait. */
export async function gradeNextAgain(exerciseId: string, context: GradingContext): Promise<void> {
  const job = await takeNextRegrade(exerciseId, context.workerId);
  if (!job) return;
  await context.underWay.hold(job.id, async (stop) => {
    const timer = setInterval(() => {
      studentsWait().then((wait) => { if (wait) stop.abort(); }, () => undefined);
    }, makeWayEveryMs);
    try {
      await gradeJob(job, context, stop.signal);
    } finally {
      clearInterval(timer);
    }
  });
}

/** @param hasRun called when the program is over, before its verdict is stored */
async function gradeJob(job: TakenJob, context: GradingContext, stop: AbortSignal, hasRun: () => void = () => undefined): Promise<void> {
  const log = logger.child({ grading: job.id, exercise: job.exerciseSlug, mode: job.mode, attempt: job.attempt });

  if (job.cancelled) {
    await storeVerdict(job, ours(cancelledVerdict(job)));
    return;
  }
  if (job.failures >= maxFailures) {
    log.error("given up: the grader or its worker failed too often");
    await storeVerdict(job, ours(unfinishedVerdict(job)));
    return;
  }

  const graded = await gradeAndStream(job, context, stop, log);
  if (graded === null) {
    // The worker ends before the grading did, or makes way: it is taken up again from the start.
    await untilDatabaseAnswers(() => release(job, { failed: false }));
    return;
  }
  const { verdict } = graded;
  if (verdict.verdict === "system_error" && job.failures + 1 < maxFailures) {
    log.error({ summary: verdict.summary }, "system error: the job is graded again");
    await untilDatabaseAnswers(() => release(job, { failed: true, delayMs: retryAfterMs * 2 ** job.failures }));
    return;
  }
  if (storing < mostStoring) hasRun();
  storing++;
  const stored = await storeVerdict(job, graded).finally(() => { storing--; });
  log.info({ verdict: verdict.verdict, durationMs: verdict.durationMs, stored }, "graded");
}

/** Grades with live events; null when it was stopped, and is to be graded later. */
async function gradeAndStream(job: TakenJob, context: GradingContext, stop: AbortSignal, log: typeof logger): Promise<Graded | null> {
  const publisher = new EventPublisher(job);
  try {
    return await context.grade({
      exerciseSlug: job.exerciseSlug,
      source: job.source,
      mode: job.mode === "run" ? "run" : "submit",
      seed: job.seed,
      ownInput: job.ownInput,
      onEvent: (event) => publisher.send(event),
      signal: AbortSignal.any([context.signal, stop]),
    });
  } catch (error) {
    if (context.signal.aborted) return null;
    if (stop.aborted) return job.mode === "regrade" || job.mode === "preview" ? null : ours(cancelledVerdict(job));
    log.error({ err: error }, "the grader threw");
    return ours(systemError(job, error instanceof ExpectedError ? error.message : said("an unforeseen error")));
  } finally {
    // The verdict says all that was still to be sent.
    publisher.stop();
  }
}

/**
 * One transaction: verdict, progress, awards, the student's next turn and the event. A database that
 * is away for a while costs waiting, not the verdict.
 */
async function storeVerdict(job: TakenJob, { verdict, exerciseVersion }: Graded): Promise<boolean> {
  return untilDatabaseAnswers(() => db().$transaction(async (tx) => {
    const recorded = await recordVerdict(tx, job, verdict, exerciseVersion);
    if (recorded === null) return false;
    const awards = recorded.mayAward ? await awardAchievements(tx, job.userId, `grading:${job.id}`) : [];
    if (recorded.reviewIn !== null) await openMilestone(tx, job, recorded.reviewIn);
    await tx.$queryRaw`${nextTurn(job)} union all ${verdictNotice(job.id, verdict, awards)}`;
    return true;
  }));
}

/** A verdict that no exercise gave. */
const ours = (verdict: Verdict): Graded => ({ verdict, exerciseVersion: null });

const systemError = ({ exerciseSlug, seed }: TakenJob, reason: string | Said): Verdict => systemErrorVerdict({ slug: exerciseSlug, facts: { points: 0 } }, seed, reason);

const unfinishedVerdict = (job: TakenJob) => systemError(job, said("it did not finish in {tries} tries; submit again, and tell your instructor if it stays so", { tries: job.failures }));
