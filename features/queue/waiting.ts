import "server-only";
import type { Role } from "#domain/accounts.ts";
import type { QueueKind } from "#domain/queue.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

export interface Viewer { id: string; role: Role }

/** What is asked for: of one cohort, or one thing. */
export interface Wanted { cohortId?: string | null; item?: { kind: QueueKind; id: string } }

const only = (column: Prisma.Sql, id: string | null | undefined): Prisma.Sql => id ? Prisma.sql`and ${column} = ${id}::uuid` : Prisma.empty;

/**
 * What waits for a mentor such as the viewer, as tables for a `with`: "mine", their cohorts, and "waiting", of which each
 * branch is an index's range. Of students in several cohorts the newest counts in which they learn. Nobody judges themselves.
 */
export function waitingForMentor(viewer: Viewer, { cohortId, item }: Wanted): Prisma.Sql {
  const me = Prisma.sql`${viewer.id}::uuid`;
  const all = viewer.role === "admin";
  const staffed = all ? Prisma.sql`true` : Prisma.sql`exists (
    select 1 from "Enrolment" as staff where staff."cohortId" = cohort.id and staff."userId" = ${me} and staff.role in ('mentor', 'instructor', 'admin')
  )`;
  // An administrator judges those too who are in no cohort.
  const ofStudent = all && !cohortId ? Prisma.sql`left join` : Prisma.sql`join`;
  const wants = (kind: QueueKind) => item && item.kind !== kind ? Prisma.sql`and false` : Prisma.empty;
  return Prisma.sql`
    mine as materialized (
      select cohort.id, cohort.name, cohort."startsOn", cohort."archivedAt", cohort."reviewTargetHours" as hours
      from "Cohort" as cohort where ${staffed} ${only(Prisma.sql`cohort.id`, cohortId)}
    ), students as materialized (
      select distinct on (enrolment."userId") enrolment."userId", mine.id as "cohortId"
      from mine join "Enrolment" as enrolment on enrolment."cohortId" = mine.id
      order by enrolment."userId", enrolment.role <> 'student', mine."archivedAt" is not null, mine."startsOn" desc, mine.id
    ), waiting as (
      select 'review' as kind, review.id, review."studentId", review."cohortId", review."waitingSince" as since, review."exerciseId"::text as about, null::text as part, review."reviewerId" as "lastId"
      from mine join "Review" as review on review."cohortId" = mine.id
      where review.state = 'waiting' and review."studentId" <> ${me} ${wants("review")} ${only(Prisma.sql`review.id`, item?.id)}
      union all
      select 'report', report.id, report."userId", students."cohortId", report."createdAt", report.project, report.milestone, null::uuid
      from "ProjectReport" as report ${ofStudent} students on students."userId" = report."userId"
      where report."decidedAt" is null and report.decision is null and report."userId" <> ${me}
        and report.project = any(${listProjects().map(({ slug }) => slug)}::text[]) ${wants("report")} ${only(Prisma.sql`report.id`, item?.id)}
      union all
      select 'evidence', evidence.id, evidence."userId", students."cohortId", evidence."createdAt", evidence.achievement, null, null::uuid
      from "Evidence" as evidence ${ofStudent} students on students."userId" = evidence."userId"
      where evidence."decidedAt" is null and evidence.decision is null and evidence."userId" <> ${me} ${wants("evidence")} ${only(Prisma.sql`evidence.id`, item?.id)}
    )`;
}

/**
 * The same for a peer reviewer: code of their cohorts alone, not their own, of exercises that they have solved. While an
 * exam covers an exercise, nobody of it sees another's solution.
 */
export async function waitingForPeer(viewer: Viewer, { cohortId, item }: Wanted, now: Date): Promise<Prisma.Sql> {
  const me = Prisma.sql`${viewer.id}::uuid`;
  const silence = await selectSilence(viewer, now);
  const examined = listExercises().flatMap(({ id }) => silence.exam(id) === null ? [] : [id]);
  return Prisma.sql`
    mine as materialized (
      select cohort.id, cohort.name, cohort."reviewTargetHours" as hours
      from "Enrolment" as peer join "Cohort" as cohort on cohort.id = peer."cohortId"
      where peer."userId" = ${me} and peer.role = 'student' and peer."peerAcceptedAt" is not null and cohort."archivedAt" is null ${only(Prisma.sql`cohort.id`, cohortId)}
    ), waiting as (
      select 'review' as kind, review.id, review."studentId", review."cohortId", review."waitingSince" as since, review."exerciseId"::text as about, null::text as part, review."reviewerId" as "lastId"
      from mine join "Review" as review on review."cohortId" = mine.id
      where review.state = 'waiting' and review."studentId" <> ${me} and review."exerciseId" <> all(${examined}::uuid[])
        ${item && item.kind !== "review" ? Prisma.sql`and false` : Prisma.empty} ${only(Prisma.sql`review.id`, item?.id)}
        and exists (select 1 from "ExerciseProgress" as solved where solved."userId" = ${me} and solved."exerciseId" = review."exerciseId" and solved."acceptedAt" is not null)
    )`;
}
