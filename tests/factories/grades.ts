import assert from "node:assert/strict";
import { itemId } from "#domain/gradebook.ts";
import { selectGradebook } from "#features/grades/queries.ts";
import { gradebookFilterSchema } from "#features/grades/schema.ts";
import { db } from "#lib/db.ts";
import { hour, scheduledCohort, someone } from "./schedule.ts";

/** The exercise that is graded. */
export const slug = "matmul";
export const day = 24 * hour;
export const filter = gradebookFilterSchema.parse({});

/** A cohort with a mentor besides. */
export async function classroom() {
  const cohort = await scheduledCohort();
  const mentor = await someone("Grace");
  await db().enrolment.create({ data: { userId: mentor.id, cohortId: cohort.id, role: "mentor" } });
  return { ...cohort, mentor };
}
export type Room = Awaited<ReturnType<typeof classroom>>;

/** A student's line of the gradebook, as the teacher sees it, … */
export const gradesOf = async ({ id, teacher }: Room, student: { id: string }) => {
  const found = (await selectGradebook(teacher, id, filter)).students.find((each) => each.id === student.id);
  assert.ok(found);
  return found;
};
/** … and one score in it. */
export const scoreOf = async (room: Room, student: { id: string }, key = slug, kind: "exercise" | "project" = "exercise") => (await gradesOf(room, student)).scores.get(itemId({ kind, key }));
export const cell = ({ id }: Room, student: { id: string }, key = slug) => ({ cohortId: id, userId: student.id, kind: "exercise" as const, key });
export const half = { score: 50, unit: "percent" as const, reason: "Explained it well in person." };
