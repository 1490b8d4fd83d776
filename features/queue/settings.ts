import "server-only";
import { changedFields } from "#domain/audit-difference.ts";
import { NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { mentoredBy, selectMentoredCohort } from "#features/desk/access.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { ReviewSettingsInput } from "./schema.ts";
import type { Viewer } from "./waiting.ts";

/**
 * Changes within how many hours a cohort answers, and which exercises it reviews without being asked.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor, and for an exercise that is not there
 */
export async function changeReviewSettings(viewer: Viewer & { name: string }, { cohortId, targetHours, exercises }: ReviewSettingsInput): Promise<void> {
  await selectMentoredCohort(viewer, cohortId);
  await db().$transaction(async (tx) => {
    // Two mentors who save at once take turns, so that the audit tells what each of them changed.
    await tx.$executeRaw`select 1 from "Cohort" where id = ${cohortId}::uuid for no key update`;
    const cohort = await tx.cohort.findFirst({ where: { id: cohortId, ...mentoredBy(viewer) }, select: { name: true, reviewTargetHours: true, reviewedExercises: true } });
    if (!cohort) throw new NotFoundError("There is no such cohort among yours.");
    // One that was chosen and has left the course since may stay, so that its absence does not keep the form from being saved.
    const unknown = exercises.find((slug) => !selectOptionalExercise(slug) && !cohort.reviewedExercises.includes(slug));
    if (unknown !== undefined) throw new NotFoundError("There is no exercise “{slug}”: reload the page.", { slug: unknown });
    const chosen = [...new Set(exercises)].sort();
    const told = (hours: number, slugs: readonly string[]) => ({ reviewTargetHours: hours, reviewedExercises: slugs.join(", ") });
    const change = changedFields(told(cohort.reviewTargetHours, cohort.reviewedExercises.toSorted()), told(targetHours, chosen));
    if (change === null) return;
    await tx.cohort.update({ where: { id: cohortId }, data: { reviewTargetHours: targetHours, reviewedExercises: chosen }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "reviews.changed", subject: cohort.name, subjectId: cohortId, ...change });
  });
}
