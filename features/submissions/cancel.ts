import "server-only";
import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { Verdict } from "#domain/verdict.ts";
import { db } from "#lib/db.ts";
import { announceCancel } from "#lib/queue/cancel.ts";
import { verdictNotice } from "#lib/queue/events.ts";
import { recordVerdict } from "./record-verdict.ts";
import type { CancelInput } from "./schema.ts";

/** What a cancelled grading ends with. It is no attempt: neither progress nor awards know of it. */
export const cancelledVerdict = ({ exerciseSlug, seed }: { exerciseSlug: string; seed: number }): Verdict => ({
  exercise: exerciseSlug, verdict: "cancelled", score: 0, maxScore: 0, durationMs: 0,
  summary: msg("You cancelled this grading. It does not count as an attempt."),
  tests: [], output: "", plots: [], compileErrors: [], error: null, mistake: null, seed,
});

/** The grading is over; or its worker has been told and will end it within a second; or it was over before. */
export type CancelOutcome = "cancelled" | "stopping" | "finished";

const notFound = () => new NotFoundError("There is no such grading among yours.");

const heldSchema = z.array(z.object({
  id: z.uuid(), mode: z.enum(["run", "submit"]), userId: z.uuid(), exerciseId: z.uuid(), exerciseSlug: z.string(), submissionId: z.uuid().nullable(),
  seed: z.int(), workerId: z.uuid().nullable(), attempt: z.int(), finished: z.boolean(),
}));

/**
 * Ends one of the viewer's own gradings: one that waits at once, one that is under way by telling its
 * worker. Whoever watches, in whatever tab, gets the verdict "cancelled"; when the grading was
 * quicker, its own verdict stands.
 * @throws {NotFoundError} also when it is somebody else's
 */
export async function cancelGrading(viewer: { id: string }, { gradingId }: CancelInput): Promise<CancelOutcome> {
  if (!z.uuid().safeParse(gradingId).success) throw notFound();
  const outcome = await db().$transaction(async (tx): Promise<CancelOutcome> => {
    const [job] = heldSchema.parse(await tx.$queryRaw`
      select id, mode::text, "userId", "exerciseId", "exerciseSlug", "submissionId", seed, "workerId", attempt, "finishedAt" is not null as finished
      from "GradingJob" where id = ${gradingId}::uuid and "userId" = ${viewer.id}::uuid and mode in ('run', 'submit')
      for no key update`);
    if (!job) throw notFound();
    if (job.finished) return "finished";
    await tx.$executeRaw`update "GradingJob" set "cancelledAt" = coalesce("cancelledAt", now()) where id = ${job.id}::uuid`;
    if (job.workerId !== null) return "stopping";
    const verdict = cancelledVerdict(job);
    await recordVerdict(tx, job, verdict);
    await tx.$queryRaw(verdictNotice(job.id, verdict, []));
    return "cancelled";
  });
  // After the commit, so that a worker that looks at the row sees the mark.
  if (outcome === "stopping") await announceCancel(gradingId);
  return outcome;
}
