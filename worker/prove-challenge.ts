import { z } from "zod";
import { said } from "#domain/said.ts";
import { storable } from "#domain/storable.ts";
import { failure, type Finding } from "#grader/proof/finding.ts";
import { proveFiles } from "#grader/proof/prove.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { enqueueProof, tellProof } from "#lib/queue/proofs.ts";

export const proofPayloadSchema = z.object({ proofId: z.uuid() });

const seeds = 20;
/** Worker deaths after which a proof is given up. */
const maxAttempts = 3;
const tellEveryMs = 300;
/** After so long without a proof its processes go. */
const idleMs = 60_000;
const againAfterMs = 1000;

const takenSchema = z.array(z.object({ id: z.uuid(), slug: z.string(), month: z.int(), files: z.record(z.string(), z.string()), attempt: z.int() }));
type Taken = z.infer<typeof takenSchema>[number];

/**
 * Proves drafts of challenges beside the gradings, one at a time, in processes of its own: a challenge that is slow
 * or hostile keeps no student waiting for a free one.
 */
export class Prover {
  private readonly workerId: string;
  private readonly stop = new AbortController();
  private under: Promise<void> | null = null;
  private pools: { sandbox: ReturnType<typeof createSandbox>; judge: ReturnType<typeof createSandbox> } | null = null;
  private idleTimer: NodeJS.Timeout | null = null;

  constructor(workerId: string) {
    this.workerId = workerId;
  }

  /** The queue's task: takes the proof and returns, so that the queue's hands are free while it goes on. */
  async begin(proofId: string): Promise<void> {
    if (this.stop.signal.aborted || this.under !== null) return enqueueProof(db(), proofId, againAfterMs);
    const mine = this.prove(proofId);
    this.under = mine;
    mine.catch((error: unknown) => logger.error({ err: error, proof: proofId }, "a proof failed in its worker")).finally(() => { this.under = null; });
  }

  /** Gives back what is under way; a worker that was asked to end is no reason to give it up. */
  async end(): Promise<void> {
    this.stop.abort();
    await this.under?.catch(() => undefined);
    await this.closePools();
  }

  private async prove(proofId: string): Promise<void> {
    const taken = await this.take(proofId);
    if (taken === null) return;
    if (taken.attempt > maxAttempts) return this.finish(taken, [failure(said("The proof ended {times} times with its worker. Does something in the challenge take the machine with it?", { times: maxAttempts }))]);
    try {
      await this.finish(taken, await this.run(taken));
    } catch (error) {
      await this.giveBack(taken);
      if (!this.stop.signal.aborted) throw error;
    }
  }

  private run({ id, slug, month, files }: Taken): Promise<Finding[]> {
    if (this.idleTimer) clearTimeout(this.idleTimer);
    const onTrouble = (message: string) => logger.error({ component: "proof", proof: id }, message);
    this.pools ??= { sandbox: createSandbox({ size: 1, onTrouble }), judge: createSandbox({ size: 1, role: "judge", onTrouble }) };
    let toldAt = 0;
    const proving = proveFiles(new Map(Object.entries(files)), { slug, month: String(month), folder: "" }, {
      ...this.pools, seeds, signal: this.stop.signal,
      onProgress: (share) => {
        if (Date.now() - toldAt < tellEveryMs) return;
        toldAt = Date.now();
        void this.tell(id, share);
      },
    });
    return proving.finally(() => { this.idleTimer = setTimeout(() => void this.closePools(), idleMs).unref(); });
  }

  private async closePools(): Promise<void> {
    if (this.idleTimer) clearTimeout(this.idleTimer);
    const pools = this.pools;
    this.pools = null;
    await Promise.all([pools?.sandbox.close(), pools?.judge.close()]);
  }

  private async take(proofId: string): Promise<Taken | null> {
    return takenSchema.parse(await db().$queryRaw`
      update "ChallengeProof" as proof set "workerId" = ${this.workerId}::uuid, "startedAt" = coalesce(proof."startedAt", now()), attempt = proof.attempt + 1, progress = 0
      from "Challenge" as challenge
      where proof.id = ${proofId}::uuid and challenge.id = proof."challengeId" and proof."finishedAt" is null and proof."workerId" is null
      returning proof.id, challenge.slug, challenge.month, proof.files, proof.attempt`)[0] ?? null;
  }

  /** An old attempt, whose worker was thought dead, says nothing any more. */
  private async tell(id: string, progress: number): Promise<void> {
    await db().$transaction(async (tx) => {
      await tx.challengeProof.updateMany({ where: { id, workerId: this.workerId, finishedAt: null }, data: { progress } });
      await tellProof(tx, id);
    }).catch((error: unknown) => logger.warn({ err: error, proof: id }, "a proof's progress could not be told"));
  }

  private async finish({ id, attempt }: Taken, findings: Finding[]): Promise<void> {
    await db().$transaction(async (tx) => {
      await tx.challengeProof.updateMany({
        where: { id, workerId: this.workerId, attempt, finishedAt: null },
        data: { finishedAt: new Date(), progress: 1, passed: findings.every(({ level }) => level !== "failure"), findings: findings.map(({ level, text, said }) => ({ level, text, ...said === undefined ? {} : { said: storable(said) } })) },
      });
      await tellProof(tx, id);
    });
  }

  private async giveBack({ id, attempt }: Taken): Promise<void> {
    await db().$transaction(async (tx) => {
      const { count } = await tx.challengeProof.updateMany({ where: { id, workerId: this.workerId, attempt, finishedAt: null }, data: { workerId: null, ...this.stop.signal.aborted ? { attempt: { decrement: 1 } } : {} } });
      if (count > 0) await enqueueProof(tx, id, againAfterMs);
    });
  }
}
