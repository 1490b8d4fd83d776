import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { daysAgo } from "#domain/risk.ts";
import { usualThresholds } from "#domain/risk-thresholds.ts";
import { selectFacts } from "#features/risk/facts.ts";
import { askedSoFar, type AskedCohort } from "#features/risk/calendar.ts";
import { activityOf, awaitingOf, failingOf, sameMistakeOf } from "#features/risk/statements.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { cohortOfSize } from "#tests/factories/cohort-of-size.ts";
import { fromDate } from "#domain/day.ts";

// What the planner does with a cohort and its work, after ANALYZE: it may choose as it likes.

const [students, exercises, submissions] = [150, 50, 3];
let cohort: AskedCohort & { id: string };
const now = new Date();

before(async () => {
  const { id } = await cohortOfSize(students, exercises, submissions);
  await db().cohortDate.create({ data: { cohortId: id, kind: "month", key: "1", dueAfter: 30 * 1440 } });
  const row = await db().cohort.findUniqueOrThrow({ where: { id }, select: { courseId: true, startsOn: true, dates: { select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } } } });
  cohort = { ...row, id, startsOn: fromDate(row.startsOn), timeZone: "UTC", paced: false, graceMinutes: 0 };
});
after(() => db().$disconnect());

const ago = (days: number) => daysAgo(days, "UTC", now);
async function plan(statement: Prisma.Sql): Promise<string> {
  const lines = await db().$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`explain ${statement}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

describe("the statements of who is at risk", () => {
  it("read no submission and no verdict but those of what they found before", async () => {
    assert.ok(askedSoFar(cohort, now).overdue.length > 0);
    const statements = [
      activityOf(cohort.id, askedSoFar(cohort, now), { from: ago(7), before: ago(14) }), failingOf(cohort.id, 3, ago(7)), sameMistakeOf(cohort.id, 2, ago(14)), awaitingOf(cohort.id, ago(5)),
    ];
    for (const statement of statements) assert.doesNotMatch(await plan(statement), /Seq Scan on "(Submission|Verdict|GradingJob)"/);
    for (const statement of statements.slice(1, 3)) assert.match(await plan(statement), /Index (Only )?Scan (Backward )?using "Submission_userId_exerciseId_createdAt_id_idx"[\s\S]*"Verdict_submissionId_createdAt_kind_score_maxScore_idx"/);
  });

  it("find everybody who fails, and say it of each", async () => {
    const thresholds = { ...usualThresholds, failing: { on: true, attempts: submissions, days: 7 } };
    const { students: found, week } = await selectFacts(cohort, thresholds, now);
    assert.equal(found.length, students);
    assert.equal(week.students, students);
    for (const { facts } of found) assert.equal(facts.failing.length, Math.floor(exercises / 25));
    assert.ok(found.some(({ facts }) => facts.sameMistake.length > 0 && facts.sameMistake[0].message === "Look again."));
  });
});
