import "server-only";
import type { Transaction } from "#lib/db.ts";

/** The queue's task that proves a challenge's draft. */
export const proofTask = "prove-challenge";

/** Behind everything that a student waits for, before what is graded again. */
const priority = 50;

/** Puts a proof into the queue, in the transaction that stores it. */
export async function enqueueProof(tx: Transaction, proofId: string, delayMs = 0): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${proofTask}::text, json_build_object('proofId', ${proofId}::text), job_key := 'proof:' || ${proofId}::text, priority := ${priority}::int,
      run_at := now() + make_interval(secs => ${delayMs}::int / 1000.0)
    )`;
}

/** What listens to it hears the id of a proof that has gone a step further, or has ended. */
export const proofChannel = "challenge_proof";

/** Tells whoever watches a proof that it has gone a step further; heard when the transaction is committed. */
export async function tellProof(tx: Transaction, proofId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${proofChannel}::text, ${proofId}::text)`;
}
