import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import pg from "pg";
import { linesStatement } from "#features/desk/cohort-lines.ts";
import { selectCohortYear, type CohortYear } from "#features/desk/cohort-terms.ts";
import { exportStatement } from "#features/desk/export-progress.ts";
import { attemptsStatement, mapStatement, weekStatement } from "#features/desk/map-queries.ts";
import { mapFilterSchema } from "#features/desk/map-schema.ts";
import { timelineFilterSchema } from "#features/desk/timeline-schema.ts";
import { timelineStatement } from "#features/desk/timeline-statement.ts";
import { progressStatement } from "#features/grades/attempts.ts";
import { recordsStatement } from "#features/grades/records.ts";
import { askedSoFar } from "#features/risk/calendar.ts";
import { activityOf, awaitingOf, failingOf, sameMistakeOf } from "#features/risk/statements.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import { fillDeskCohort } from "#tests/bench/desk-seed.ts";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const now = new Date();
const filter = mapFilterSchema.parse({});
const first = "00000000-0000-0000-0000-000000000000";
const viewer = { id: "", role: "student" as const };
let year: CohortYear;
let userId = "";

/** A site with a large cohort, of which a small one is looked at: who is looked at must be all that is read. */
before(async () => {
  await client.connect();
  const catalogue = listExercises().map(({ id, slug }) => ({ id, slug }));
  await fillDeskCohort(client, catalogue, { students: 1500, exercises: catalogue.length, submissions: 180_000, verdicts: 8000 });
  const small = await fillDeskCohort(client, catalogue, { students: 3, exercises: catalogue.length, submissions: 600, verdicts: 300 });
  viewer.id = small.mentorId;
  year = await selectCohortYear(viewer, small.cohortId, null, now);
  ({ userId } = await db().enrolment.findFirstOrThrow({ where: { cohortId: small.cohortId, role: "student" }, select: { userId: true } }));
});
after(async () => {
  await client.end();
  await db().$disconnect();
});

const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const asked = () => ({ ...year.cohort, ...year.terms });

async function read(statement: Prisma.Sql): Promise<string[]> {
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${statement.text}`, statement.values);
  return rows.map((row) => row["QUERY PLAN"]).filter((line) => /Seq Scan on "(?:Submission|Verdict|ExerciseProgress)"/.test(line));
}

describe("no list of the desk reads a large table through", () => {
  const statements: Record<string, () => Prisma.Sql> = {
    "the list of cohorts": () => linesStatement(viewer, now),
    "the map": () => mapStatement(year, filter, now),
    "the map by name": () => mapStatement(year, { ...filter, sort: "name", q: "student" }, now),
    "the week": () => weekStatement(year, now),
    "the attempts": () => attemptsStatement(year),
    "who is at risk: activity": () => activityOf(year.cohort.id, askedSoFar(asked(), now), { from: ago(7), before: ago(14) }),
    "who is at risk: failing": () => failingOf(year.cohort.id, 3, ago(7)),
    "who is at risk: the same mistake": () => sameMistakeOf(year.cohort.id, 2, ago(14)),
    "who is at risk: awaiting": () => awaitingOf(year.cohort.id, ago(5)),
    "the gradebook's progress": () => progressStatement([userId], year.exercises.map(({ id }) => id)),
    "the gradebook's attempts": () => recordsStatement(year.exercises.flatMap(({ id }) => [
      { userId, exerciseId: id, version: "1", until: null, acceptedAt: null }, { userId, exerciseId: id, version: "1", until: ago(9).getTime(), acceptedAt: ago(7).getTime() },
    ])),
    "the table": () => exportStatement(year, first, now),
    "a timeline": () => timelineStatement({ cohortId: year.cohort.id, userId, filter: timelineFilterSchema.parse({}), exerciseId: null }),
    "a timeline of attempts": () => timelineStatement({ cohortId: year.cohort.id, userId, filter: timelineFilterSchema.parse({ kind: "attempt", exercise: "matmul" }), exerciseId: year.exercises[0].id }),
  };
  for (const [name, statement] of Object.entries(statements)) it(name, async () => assert.deepEqual(await read(statement()), []));
});
