import { randomUUID } from "node:crypto";
import { mailInvitations } from "#features/cohorts/send-invitations.ts";
import { cancelledVerdict } from "#features/submissions/cancel.ts";
import { mailNotifications } from "#features/notifications/send-mails.ts";
import { removeOldNotifications } from "#features/notifications/service.ts";
import { openMilestonesAfterExams } from "#features/queue/milestones.ts";
import { mailDeskDigests } from "#features/risk/send-digests.ts";
import { awardAfterExams } from "#features/schedule/service.ts";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { takeNext } from "#lib/queue/take.ts";
import { regradeTask, studentTask } from "#lib/queue/enqueue.ts";
import { proofTask } from "#lib/queue/proofs.ts";
import { gradeNext, gradeNextAgain, regradePayloadSchema, studentPayloadSchema, type Grade, type GradingContext } from "./grade-submission.ts";
import { Heartbeat, type WorkerFacts } from "./heartbeat.ts";
import { startQueueRunner } from "./queue-runner.ts";
import { proofPayloadSchema, Prover } from "./prove-challenge.ts";
import { freeForgotten, reap, sweep } from "./reap.ts";
import { UnderWay } from "./under-way.ts";

export interface WorkerOptions {
  grade: Grade;
  facts: () => WorkerFacts;
  /** Jobs at a time. */
  concurrency: number;
  /** The process is ended when its main thread has not answered for so long; half a minute unless told. */
  maxSilenceMs?: number;
}

export interface RunningWorker {
  id: string;
  /** Finishes what is under way, or gives it back after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

const reapEveryMs = 500;
const sweepEveryMs = 60_000;
const mailEveryMs = 60_000;
/** Whoever invites somebody may sit beside them. */
const inviteEveryMs = 5000;
/** What an exam kept back is given within a minute of its end. */
const examsEveryMs = 60_000;
/** More often than their day ends: a worker may live shorter than one. */
const removeOldEveryMs = 60 * 60_000;
/** A worker that has just come back to the database sees everyone's heartbeat as old. */
const steadyBeforeReapingMs = 2000;

/** Starts taking jobs from the queue; resolves when it does. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const id = randomUUID();
  const giveUp = new AbortController();
  const context: GradingContext = { workerId: id, grade: options.grade, signal: giveUp.signal, underWay: new UnderWay() };
  const prover = new Prover(id);
  const heartbeat = new Heartbeat({
    workerId: id, facts: options.facts, maxSilenceMs: options.maxSilenceMs,
    onCancel: (gradingId) => context.underWay.cancel(gradingId),
  });

  // Known before it holds anything: who holds a job and is unknown counts as dead.
  await heartbeat.start();
  await warmUp(id);
  const runner = await startQueueRunner({
    concurrency: options.concurrency,
    onPool: (name) => heartbeat.setPool(name),
    databaseAnswers: () => heartbeat.steadyFor() > 0,
    tasks: {
      [studentTask]: (payload) => gradeNext(studentPayloadSchema.parse(payload).userId, context),
      [proofTask]: (payload) => prover.begin(proofPayloadSchema.parse(payload).proofId),
      [regradeTask]: (payload) => gradeNextAgain(regradePayloadSchema.parse(payload).exerciseId, context),
    },
  });
  const reaper = every(reapEveryMs, async () => {
    if (heartbeat.steadyFor() < steadyBeforeReapingMs) return;
    await freeForgotten(id, context.underWay.ids());
    await reap();
  });
  const ending = new AbortController();
  const others = [
    every(sweepEveryMs, sweep),
    every(mailEveryMs, () => mailNotifications(ending.signal)),
    every(mailEveryMs, () => mailDeskDigests(ending.signal)),
    every(inviteEveryMs, () => mailInvitations(ending.signal)),
    every(removeOldEveryMs, () => removeOldNotifications()),
    every(examsEveryMs, () => awardAfterExams()),
    every(examsEveryMs, () => openMilestonesAfterExams()),
  ];

  return {
    id,
    async stop(graceMs) {
      const timer = setTimeout(() => giveUp.abort(), graceMs);
      try {
        await runner.stop();
        // The last verdicts are stored behind the queue's back.
        await Promise.all([context.underWay.idle(), prover.end()]);
      } finally {
        clearTimeout(timer);
        ending.abort();
        for (const recurring of [reaper, ...others]) recurring.stop();
        await Promise.all([reaper, ...others].map((recurring) => recurring.idle()));
        await heartbeat.stop();
      }
    },
  };
}

/**
 * Asks for the job of nobody and stores a verdict for none: the database client takes a third of a second
 * to make its first connection and statements, and the first student should not wait for it.
 */
async function warmUp(workerId: string): Promise<void> {
  const [nobody, none] = [randomUUID(), randomUUID()];
  const job = { id: none, mode: "submit", userId: nobody, exerciseId: none, submissionId: null, attempt: 0, workerId } as const;
  try {
    await takeNext(nobody, workerId);
    await db().$transaction((tx) => recordVerdict(tx, job, cancelledVerdict({ exerciseSlug: "none", seed: 0 })));
  } catch (error) {
    logger.warn({ err: error }, "the database went away as the worker started; it goes on when it is back");
  }
}

/** Does the work again and again, never twice at once; an error is logged and the next time comes. */
function every(ms: number, work: () => Promise<unknown>) {
  let under: Promise<void> | null = null;
  const timer = setInterval(() => {
    under ??= work().then(() => undefined, (error: unknown) => logger.warn({ err: error }, "a recurring task of the worker failed"))
      .finally(() => { under = null; });
  }, ms);
  return { stop: () => clearInterval(timer), idle: async () => { await under; } };
}
