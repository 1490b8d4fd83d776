import "server-only";
import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { selectMentoredCohort, type MentoredCohort } from "#features/desk/access.ts";
import { exercisesOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import type { Viewer } from "./waiting.ts";

/** Somebody who reviews in a cohort: staff, or a student who was asked to. */
export interface Reviewer {
  id: string;
  name: string;
  /** A student's; null for staff. */
  peer: { invitedAt: Date; acceptedAt: Date | null } | null;
  /** Rounds that they have answered there, and how many reviews they were thanked for. */
  given: number;
  thanked: number;
}

export interface ReviewSettings {
  cohort: MentoredCohort;
  /** Those of the cohort's course, in its order. */
  exercises: { slug: string; title: string; month: number }[];
  reviewers: Reviewer[];
  /** Students who were not asked yet, by name. */
  students: { id: string; name: string }[];
}

const peopleSchema = z.array(z.object({
  id: z.uuid(), name: z.string(), student: z.boolean(), invitedAt: z.date().nullable(), acceptedAt: z.date().nullable(), given: z.int(), thanked: z.int(),
}));

/**
 * How code is reviewed in a cohort of the viewer, and by whom.
 * @throws {NotFoundError} for any other cohort
 */
export async function selectReviewSettings(viewer: Viewer, cohortId: string): Promise<ReviewSettings> {
  const [cohort, rows] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    db().$queryRaw`
      with given as (
        select round."decidedById" as id, count(*)::int as count
        from "Review" as review join "ReviewRound" as round on round."reviewId" = review.id
        where review."cohortId" = ${cohortId}::uuid and round."decidedById" is not null group by round."decidedById"
      ), thanked as (
        select "reviewerId" as id, count(*)::int as count from "Review" where "cohortId" = ${cohortId}::uuid and "thankedAt" is not null group by "reviewerId"
      )
      select person.id, person.name, enrolment.role = 'student' as student, enrolment."peerInvitedAt" as "invitedAt", enrolment."peerAcceptedAt" as "acceptedAt",
        coalesce(given.count, 0) as given, coalesce(thanked.count, 0) as thanked
      from "Enrolment" as enrolment join "User" as person on person.id = enrolment."userId"
        left join given on given.id = person.id left join thanked on thanked.id = person.id
      where enrolment."cohortId" = ${cohortId}::uuid
      order by enrolment.role <> 'student', person.name, person.id`,
  ]);
  const people = peopleSchema.parse(rows);
  return {
    cohort,
    exercises: exercisesOf(cohort.courseId).map(({ slug, title, month }) => ({ slug, title, month })),
    reviewers: people.filter(({ student, invitedAt }) => !student || invitedAt !== null).map(({ id, name, invitedAt, acceptedAt, student, given, thanked }) => ({
      id, name, given, thanked, peer: student && invitedAt !== null ? { invitedAt, acceptedAt } : null,
    })),
    students: people.filter(({ student, invitedAt }) => student && invitedAt === null).map(({ id, name }) => ({ id, name })),
  };
}

/** A cohort in which the viewer was asked to review others' code. */
export interface PeerStanding { cohortId: string; cohort: string; accepted: boolean }

/**
 * Where the viewer reviews others' code, or was asked to.
 * @throws {NotFoundError} for who was asked nowhere
 */
export async function listPeerStandings(viewer: Viewer): Promise<PeerStanding[]> {
  const enrolments = await db().enrolment.findMany({
    where: { userId: viewer.id, role: "student", peerInvitedAt: { not: null }, cohort: { archivedAt: null } },
    orderBy: { peerInvitedAt: "desc" },
    select: { cohortId: true, peerAcceptedAt: true, cohort: { select: { name: true } } },
  });
  if (enrolments.length === 0) throw new NotFoundError("There is no such page.");
  return enrolments.map(({ cohortId, peerAcceptedAt, cohort }) => ({ cohortId, cohort: cohort.name, accepted: peerAcceptedAt !== null }));
}
