import "server-only";
import type { Role } from "#domain/accounts.ts";
import { itemId, type Weights } from "#domain/gradebook.ts";
import type { ScheduledKind } from "#domain/schedule.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { db } from "#lib/db.ts";
import type { SaveWeights, WeightRow } from "./schema.ts";

export interface GradeViewer { id: string; role: Role }
export interface NamedViewer extends GradeViewer { name: string }

const rowId = ({ kind, key }: { kind: ScheduledKind; key: string }): string => `${kind} ${key}`;
const isSet = ({ weight }: WeightRow): boolean => weight !== 1;
const asMap = (rows: readonly WeightRow[]) => new Map(rows.filter(isSet).map((row) => [rowId(row), row.weight]));

/** Rows as the means take them. */
export const weightsOf = (rows: readonly WeightRow[]): Weights => ({
  months: new Map(rows.flatMap(({ kind, key, weight }) => kind === "month" ? [[Number(key), weight]] : [])),
  items: new Map(rows.flatMap(({ kind, key, weight }) => kind === "month" ? [] : [[itemId({ kind, key }), weight]])),
});

/** What is set; everything else weighs 1. */
export const selectWeightRows = (cohortId: string): Promise<WeightRow[]> =>
  db().gradeWeight.findMany({ where: { cohortId }, orderBy: [{ kind: "asc" }, { key: "asc" }], select: { kind: true, key: true, weight: true } });

/** Whether the viewer may change them: as an instructor of the cohort, or an administrator. */
export const mayWeigh = async (viewer: GradeViewer, cohortId: string): Promise<boolean> =>
  viewer.role === "admin" || await db().enrolment.findFirst({ where: { userId: viewer.id, cohortId, role: "instructor" }, select: { id: true } }) !== null;

/** @throws {NotFoundError} for a cohort that the viewer does not run */
export async function demandWeighing(viewer: GradeViewer, cohortId: string): Promise<void> {
  if (!await mayWeigh(viewer, cohortId)) throw new NotFoundError("There is no such cohort among yours.");
}

/**
 * Sets how much months, exercises and projects of a cohort weigh, all of them at once: what is not named weighs 1.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 * @throws {ConflictError} when somebody changed them since the change began
 */
export async function saveWeights(viewer: NamedViewer, { cohortId, weights, was }: SaveWeights): Promise<void> {
  await demandWeighing(viewer, cohortId);
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Cohort" where id = ${cohortId}::uuid for no key update`;
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { name: true } });
    // An administrator may name any.
    if (!cohort) throw new NotFoundError("There is no such cohort among yours.");
    const stored = asMap(await tx.gradeWeight.findMany({ where: { cohortId }, select: { kind: true, key: true, weight: true } }));
    const [begun, wanted] = [asMap(was), asMap(weights)];
    const differs = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id));
    const changed = differs(stored, wanted);
    // A double click: the second finds what the first has set.
    if (changed.length === 0) return;
    if (differs(stored, begun).length > 0) throw new ConflictError("The weights were changed in the meantime, perhaps in another tab. Note what you typed, then reload the page.");
    await tx.gradeWeight.deleteMany({ where: { cohortId } });
    const rows = new Map(weights.filter(isSet).map((row) => [rowId(row), row]));
    await tx.gradeWeight.createMany({ data: [...rows.values()].map(({ kind, key, weight }) => ({ cohortId, kind, key, weight })) });
    const of = (map: ReadonlyMap<string, number>) => Object.fromEntries(changed.map((id) => [id, map.get(id) ?? 1]));
    await recordChange(tx, { actor: viewer, action: "grade.weights", subject: cohort.name, subjectId: cohortId, before: of(stored), after: of(wanted) });
  });
}
