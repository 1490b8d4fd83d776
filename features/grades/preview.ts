import "server-only";
import { gradesOf, itemId, shownPercent } from "#domain/gradebook.ts";
import { selectMentoredCohort } from "#features/desk/access.ts";
import { gradedMonths } from "./items.ts";
import { gradesInBatches } from "./queries.ts";
import type { WeightRow } from "./schema.ts";
import { demandWeighing, selectWeightRows, weightsOf, type GradeViewer } from "./weights.ts";

export interface Shift { name: string; before: number; after: number }

export interface WeightsPreview {
  /** The mean of those who have a grade before and after; null while nobody has. */
  mean: { before: number; after: number } | null;
  up: number;
  down: number;
  same: number;
  /** Those who move most. */
  most: Shift[];
}

const mostShown = 5;

/**
 * How overall grades would move with other weights; nothing is stored.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function previewWeights(viewer: GradeViewer, { cohortId, weights }: { cohortId: string; weights: readonly WeightRow[] }, now = new Date()): Promise<WeightsPreview> {
  const [, cohort, stored] = await Promise.all([demandWeighing(viewer, cohortId), selectMentoredCohort(viewer, cohortId), selectWeightRows(cohortId)]);
  const months = gradedMonths(cohort.courseId);
  const [items, wanted] = [months.flatMap((month) => month.items), weightsOf(weights)];
  const shifts: Shift[] = [];
  for await (const batch of gradesInBatches({ cohort, months, weights: weightsOf(stored), now })) {
    for (const { name, overall: before, scores } of batch) {
      const { overall: after } = gradesOf(items.map((item) => ({ ...item, value: scores.get(itemId(item))?.value ?? null })), wanted);
      if (before !== null && after !== null) shifts.push({ name, before, after });
    }
  }
  const moved = (shift: Shift) => shownPercent(shift.after) - shownPercent(shift.before);
  const mean = (field: "before" | "after") => shifts.reduce((sum, shift) => sum + shift[field], 0) / shifts.length;
  return {
    mean: shifts.length === 0 ? null : { before: mean("before"), after: mean("after") },
    up: shifts.filter((shift) => moved(shift) > 0).length, down: shifts.filter((shift) => moved(shift) < 0).length, same: shifts.filter((shift) => moved(shift) === 0).length,
    most: shifts.filter((shift) => moved(shift) !== 0).sort((a, b) => Math.abs(moved(b)) - Math.abs(moved(a))).slice(0, mostShown),
  };
}
