import "server-only";
import { z } from "zod";
import type { AwardFacts } from "#domain/award-rules.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import type { Transaction } from "#lib/db.ts";

/** The facts that rules look at; which evidence is approved is known per achievement. */
export interface PersonFacts extends Omit<AwardFacts, "evidenceApproved"> {
  approved: ReadonlySet<string>;
}

const timesSchema = z.array(z.object({ at: z.date() }));

/** "2026-11-22" where the person lives; an unknown time zone counts as UTC. */
function dayFormat(timeZone: string): (at: Date) => string {
  const format = (zone: string) => new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = format(timeZone);
  } catch {
    formatter = format("UTC");
  }
  return (at) => formatter.format(at);
}

/** Reads what the rules look at, inside the transaction that may just have changed it. */
export async function loadFacts(tx: Transaction, userId: string): Promise<PersonFacts> {
  // One after the other: a transaction is one connection.
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { timeZone: true } });
  const accepted = await tx.exerciseProgress.findMany({ where: { userId, acceptedAt: { not: null } }, select: { exerciseId: true } });
  // Every border between two days, in every time zone, is at a multiple of fifteen minutes.
  const times = timesSchema.parse(await tx.$queryRaw`
    select distinct date_bin('15 minutes', submission."createdAt", timestamptz '2000-01-01') as at
    from "Submission" as submission
    where submission."userId" = ${userId}::uuid
      and exists (select 1 from "Verdict" as verdict where verdict."submissionId" = submission.id and verdict.kind <> 'system_error')`);
  const approved = await tx.evidence.findMany({ where: { userId, decision: "approved" }, select: { achievement: true }, distinct: ["achievement"] });
  const judged = await tx.evidence.findMany({ where: { decidedById: userId, userId: { not: userId } }, select: { userId: true }, distinct: ["userId"] });
  const dayOf = dayFormat(user.timeZone);
  return {
    accepted: accepted.flatMap(({ exerciseId }) => {
      const exercise = exerciseById(exerciseId);
      return exercise ? [{ slug: exercise.slug, covers: exercise.covers, kind: exercise.kind }] : [];
    }),
    activeDays: [...new Set(times.map(({ at }) => dayOf(at)))],
    approved: new Set(approved.map(({ achievement }) => achievement)),
    mentored: judged.length,
  };
}
