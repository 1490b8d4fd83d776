import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { countQueue, listQueue } from "#features/queue/queries.ts";
import { queueFilterSchema } from "#features/queue/schema.ts";
import { takeNext } from "#features/queue/service.ts";
import { queuePerPage, queueStatement } from "#features/queue/statement.ts";
import { waitingForMentor, waitingForPeer } from "#features/queue/waiting.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

const [students, waiting, decided] = [1000, 5000, 60_000];
const all = queueFilterSchema.parse({});
let mentor: Person;
let admin: Person;
let peer: Person;

/** A school of four cohorts: far more has been answered than waits. */
before(async () => {
  [mentor, admin, peer] = [await makePerson("student", "Mia"), await makePerson("admin"), await makePerson("student", "Bob")];
  const cohorts = [];
  for (let i = 0; i < 4; i++) cohorts.push((await makeCohort([{ person: mentor, role: "mentor" }, { person: peer, role: "student" }])).id);
  await db().enrolment.updateMany({ where: { userId: peer.id }, data: { peerInvitedAt: new Date(), peerAcceptedAt: new Date() } });
  const exercises = listExercises().slice(0, 60).map(({ id }) => id);
  await db().exerciseProgress.createMany({ data: exercises.map((exerciseId) => ({ userId: peer.id, exerciseId, attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: new Date(), acceptedAt: new Date() })) });
  const [{ slug }] = listProjects();
  await db().$executeRaw`insert into "User" (id, name) select gen_random_uuid(), 'student ' || n from generate_series(1, ${students}::int) as n`;
  const people = Prisma.sql`(select id, row_number() over (order by id) as at from "User" where name like 'student %')`;
  await db().$executeRaw`
    insert into "Enrolment" (id, "userId", "cohortId") select gen_random_uuid(), person.id, (${cohorts}::uuid[])[1 + person.at % 4] from ${people} as person`;
  // Of each five things three are code, one a report, one evidence; what waits is the newest.
  const made = Prisma.sql`(
    select n, person.id, (${cohorts}::uuid[])[1 + person.at % 4] as cohort, now() - (n || ' seconds')::interval as at, n > ${waiting}::int as done
    from generate_series(1, ${waiting + decided}::int) as n join ${people} as person on person.at = 1 + (n * 7919) % ${students}::int
  )`;
  await db().$executeRaw`
    insert into "Review" (id, "studentId", "exerciseId", "cohortId", origin, state, "createdAt", "waitingSince", "decidedAt", "reviewerId")
    select gen_random_uuid(), made.id, case when done then (${exercises}::uuid[])[1 + n % 60] else gen_random_uuid() end, cohort, 'request', (case when done then 'approved' else 'waiting' end)::"ReviewState", at, at, case when done then at end, case when done then ${mentor.id}::uuid end
    from ${made} as made where n % 5 < 3`;
  await db().$executeRaw`
    insert into "ProjectReport" (id, "userId", project, text, "createdAt", decision, "decidedAt")
    select gen_random_uuid(), made.id, ${slug}, 'Done.', at, (case when done then 'accepted' end)::"ReportDecision", case when done then at end from ${made} as made where n % 5 = 3`;
  await db().$executeRaw`
    insert into "Evidence" (id, "userId", achievement, text, "createdAt", decision, "decidedAt")
    select gen_random_uuid(), made.id, 'ach.specialist.deploy', 'It answers.', at, (case when done then 'approved' end)::"EvidenceDecision", case when done then at end from ${made} as made where n % 5 = 4`;
  for (const table of ["User", "Enrolment", "Review", "ProjectReport", "Evidence", "QueueClaim", "ExerciseProgress"]) await db().$executeRawUnsafe(`analyze "${table}"`);
});
after(() => db().$disconnect());

const planOf = async (statement: Prisma.Sql): Promise<string> =>
  (await db().$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`explain ${statement}`)).map((line) => line["QUERY PLAN"]).join("\n");

interface PlanNode { "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; "Rows Removed by Filter"?: number; Plans?: PlanNode[] }

/** How many rows of a table the statement looked at, whether or not it took them. */
async function looked(statement: Prisma.Sql, table: string): Promise<number> {
  const [{ "QUERY PLAN": [{ Plan }] }] = await db().$queryRaw<[{ "QUERY PLAN": [{ Plan: PlanNode }] }]>(Prisma.sql`explain (analyze, format json) ${statement}`);
  const sum = (node: PlanNode): number => {
    const own = node["Relation Name"] === table ? (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"] : 0;
    return (node.Plans ?? []).reduce((total, child) => total + sum(child), own);
  };
  return sum(Plan);
}

describe("the queue of a school with five thousand things that wait", () => {
  it("reads what waits by its indexes, and nothing that was answered", async () => {
    for (const viewer of [mentor, admin]) {
      const plan = await planOf(queueStatement(viewer, waitingForMentor(viewer, {}), all, new Date()));
      for (const table of ["Review", "ProjectReport", "Evidence"]) assert.doesNotMatch(plan, new RegExp(`Seq Scan on "${table}"`), plan);
      assert.match(plan, /"Review_\w*state\w*_idx"/);
      assert.match(plan, /"ProjectReport_decidedAt_createdAt_idx"/);
      assert.match(plan, /"Evidence_decidedAt_createdAt_idx"/);
    }
    const peers = await planOf(queueStatement(peer, await waitingForPeer(peer, {}, new Date()), { ...all, kind: "review" }, new Date()));
    assert.match(peers, /"Review_\w*state\w*_idx"/);
    assert.doesNotMatch(peers, /Seq Scan on "Review"/);
  });

  it("looks at each thing that waits once, on the first page as on the last; of what was answered, at what a line's own names need", async () => {
    assert.equal((await listQueue(mentor, all)).total, waiting);
    assert.equal((await countQueue(mentor)).waiting, waiting);
    // For each line of a page: what its student had handed in before.
    const [perKind, forNames] = [waiting / 5, queuePerPage * (decided / 5 / students + 2)];
    for (const viewer of [mentor, admin]) {
      for (const part of [all, { ...all, page: 100 }, { ...all, kind: "review" as const }]) {
        const statement = queueStatement(viewer, waitingForMentor(viewer, {}), part, new Date());
        assert.ok(await looked(statement, "Review") <= perKind * 3);
        for (const table of ["ProjectReport", "Evidence"]) assert.ok(await looked(statement, table) <= perKind + forNames);
      }
    }
  });

  it("gives the oldest first to who takes the next", async () => {
    const [first] = (await listQueue(mentor, all)).lines;
    assert.equal((await takeNext(mentor, { kind: null, cohortId: null, mine: false, peer: false })).href, first.href);
  });

  it("pages are of fifty, none twice and none left out", async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= 5; page++) for (const { id } of (await listQueue(mentor, { ...all, page })).lines) seen.add(id);
    assert.equal(seen.size, 250);
    const beyond = await listQueue(mentor, { ...all, page: 101 });
    assert.deepEqual([beyond.lines.length, beyond.total], [0, waiting]);
  });
});
