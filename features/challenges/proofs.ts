import "server-only";
import { z } from "zod";
import { ConflictError } from "#domain/errors.ts";
import { findingSchema } from "#domain/finding.ts";
import { said } from "#domain/said.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { subscribeToProof } from "#lib/queue/events.ts";
import { enqueueProof } from "#lib/queue/proofs.ts";
import { uuid7 } from "#lib/uuid7.ts";
import { filesHash } from "./files-hash.ts";
import type { ProveInput } from "./schema.ts";
import { lockChallenge, noSuchChallenge, type Viewer } from "./service.ts";

const findingsSchema = z.array(findingSchema);
const noReport = said("This report cannot be read any more. Prove the challenge again to see what was checked.");
const unreadable: z.infer<typeof findingsSchema> = [{ level: "warning", text: noReport.text, said: noReport }];

/** A proof as the page tells of it. */
export interface ProofReport {
  id: string;
  filesHash: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** 0 to 1. */
  progress: number;
  passed: boolean | null;
  findings: z.infer<typeof findingsSchema>;
}

export const proofColumns = { id: true, filesHash: true, createdAt: true, startedAt: true, finishedAt: true, progress: true, passed: true, findings: true } as const;

/** @param row a proof's columns, as `proofColumns` names them */
export const toReport = <T extends { findings: unknown }>({ findings, ...row }: T) => ({ ...row, findings: findingsSchema.catch(unreadable).parse(findings ?? []) });

/**
 * Has the draft proved as it is saved; pressed twice, the second answer is the first one's.
 * @throws {ConflictError} while an older state of it is being proved, or when it was saved anew in the meantime
 */
export async function startProof(viewer: Viewer, { challengeId, version }: ProveInput): Promise<{ proofId: string }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId);
    if (challenge.version !== version) throw new ConflictError("The challenge was saved anew in the meantime: press Prove again.");
    const hash = filesHash(challenge);
    const running = await tx.challengeProof.findFirst({ where: { challengeId, finishedAt: null }, select: { id: true, filesHash: true } });
    if (running?.filesHash === hash) return { proofId: running.id };
    if (running) throw new ConflictError("An earlier state of this challenge is still being proved, and one is proved at a time. Wait for its report, then press Prove again.");
    const proofId = uuid7();
    await tx.challengeProof.create({ data: { id: proofId, challengeId, filesHash: hash, files: challenge.files, askedById: viewer.id }, select: { id: true } });
    await enqueueProof(tx, proofId);
    return { proofId };
  });
}

async function selectProof(proofId: string): Promise<ProofReport> {
  const row = await db().challengeProof.findUnique({ where: { id: proofId }, select: proofColumns });
  if (row === null) throw noSuchChallenge();
  return toReport(row);
}

const lookEveryMs = 2000;

/**
 * A proof's report whenever it has changed, up to the last one. The row is looked at every two seconds too, so that
 * the end arrives even when its notice was lost.
 * @throws {NotFoundError} at once, for who teaches nothing and for a proof that is not there
 */
export async function proofReports(viewer: Viewer, proofId: string, signal: AbortSignal): Promise<AsyncGenerator<ProofReport>> {
  await requireInstructor(viewer);
  let wake: () => void = () => undefined;
  let heard = false;
  const look = () => {
    heard = true;
    wake();
  };
  // First listen, then look: nothing falls between the two.
  const unsubscribe = await subscribeToProof(proofId, look);
  const timer = setInterval(look, lookEveryMs);
  signal.addEventListener("abort", look);
  const end = () => {
    clearInterval(timer);
    unsubscribe();
    signal.removeEventListener("abort", look);
  };
  const first = await selectProof(proofId).catch((error: unknown) => {
    end();
    throw error;
  });
  async function* follow() {
    let report: ProofReport | null = first;
    let said = "";
    try {
      while (!signal.aborted) {
        if (report !== null && JSON.stringify(report) !== said) {
          said = JSON.stringify(report);
          yield report;
        }
        if (report?.finishedAt) return;
        if (!heard) await new Promise<void>((resolve) => { wake = resolve; });
        heard = false;
        // While the database does not answer, the next look may be better.
        report = await selectProof(proofId).catch(() => null);
      }
    } finally {
      end();
    }
  }
  return follow();
}
