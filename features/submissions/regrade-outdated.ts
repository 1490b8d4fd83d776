import "server-only";
import { z } from "zod";
import type { Transaction } from "#lib/db.ts";

const outdatedSchema = z.tuple([z.object({ outdated: z.boolean() })]);

/**
 * Whether a preview was judged by an exercise that is another one by now: published anew since it was asked for, or while
 * it was under way. Its verdicts would be those of an older version.
 */
export async function isOutdated(tx: Pick<Transaction, "$queryRaw">, batchId: string): Promise<boolean> {
  const [{ outdated }] = outdatedSchema.parse(await tx.$queryRaw`
    select exists (
      select 1 from "RegradeBatch" as batch join "ChallengeVersion" as version on version."challengeId" = batch."exerciseId" and version."publishedAt" > batch."createdAt"
      where batch.id = ${batchId}::uuid
    ) or (select count(distinct job.result->>'exerciseVersion') > 1 from "GradingJob" as job where job."batchId" = ${batchId}::uuid) as outdated`);
  return outdated;
}
