import "server-only";
import { z } from "zod";
import { cellState, parseTries } from "#domain/cohort-map.ts";
import { csvLine } from "#domain/csv.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { deadlineOf, selectCohortYear, type CohortYear } from "./cohort-terms.ts";
import { courseTable, standingsOf, triesOf } from "./standing.ts";
import type { Viewer } from "./viewer.ts";

const batch = 100;
const rowsSchema = z.array(z.object({ id: z.uuid(), name: z.string(), done: z.int(), doneAsked: z.int(), lastAt: z.date().nullable(), tries: z.string().transform(parseTries) }));

/** A batch of students by their ids, from the one after `after` on. */
export const exportStatement = ({ cohort, exercises }: Pick<CohortYear, "cohort" | "exercises">, after: string, now: Date): Prisma.Sql => Prisma.sql`
  with course as materialized (${courseTable(exercises)}),
  next as (
    select "userId" as id from "Enrolment" where "cohortId" = ${cohort.id}::uuid and role = 'student' and "userId" > ${after}::uuid order by "userId" limit ${batch}::int
  ),
  standing as (${standingsOf(cohort.id, now, Prisma.sql`enrolment."userId" in (select id from next)`)}),
  tried as (${triesOf(Prisma.sql`next`)})
  select id, name, done, "doneAsked", "lastAt", coalesce(tries, '') as tries from standing left join tried using (id) order by id`;

/**
 * The map of a cohort as a table for spreadsheets: a line for each student, the year's exercises beside each other.
 * @throws {NotFoundError} for a cohort that is not the viewer's
 */
export async function exportProgress(viewer: Viewer, cohortId: string, now = new Date()): Promise<{ pieces: AsyncGenerator<string> }> {
  const year = await selectCohortYear(viewer, cohortId, null, now);
  return { pieces: table(year, now) };
}

async function* table(year: CohortYear, now: Date): AsyncGenerator<string> {
  const { exercises } = year;
  const asked = String(exercises.filter((exercise) => exercise.asked).length);
  const heads = exercises.flatMap(({ slug }) => [slug, `${slug} attempts`, `${slug} accepted at`]);
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvLine(["student", "student id", "done", "done of what is asked", "asked by today", "last attempt at", ...heads])}`;
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const rows = rowsSchema.parse(await db().$queryRaw(exportStatement(year, after, now)));
    const lines = rows.map(({ id, name, done, doneAsked, lastAt, tries }) => csvLine([
      name, id, String(done), String(doneAsked), asked, lastAt?.toISOString() ?? "",
      ...exercises.flatMap((exercise, number) => {
        const own = tries.get(number);
        return [cellState(own, deadlineOf(year, exercise, id)), String(own?.attempts ?? 0), own?.acceptedAt?.toISOString() ?? ""];
      }),
    ]));
    if (lines.length > 0) yield lines.join("");
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = last.id;
  }
}
