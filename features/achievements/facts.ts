import "server-only";
import { z } from "zod";
import type { AwardFacts } from "#domain/award-rules.ts";
import { dayAt } from "#domain/day.ts";
import { unfinished } from "#domain/project-standing.ts";
import { examsSchema } from "#features/enrolments/queries.ts";
import { examsOf, silenceOf } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import type { Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

/** The facts that rules look at; evidence is approved per achievement. */
export interface PersonFacts extends Omit<AwardFacts, "evidenceApproved"> {
  approved: ReadonlySet<string>;
  /** Achievements that were given already. */
  awarded: ReadonlySet<string>;
}

const rowSchema = z.tuple([z.object({
  timeZone: z.string(),
  awarded: z.array(z.string()),
  accepted: z.array(z.object({ exerciseId: z.uuid(), acceptedAt: z.coerce.date() })),
  exams: examsSchema,
  /** Seconds since 1970. */
  times: z.array(z.number()),
  approved: z.array(z.string()),
  /** Projects whose report was accepted. */
  reported: z.array(z.string()),
  /** Milestones of projects whose work was handed in and accepted: "style-transfer ten-styles". */
  milestones: z.array(z.string()),
  mentored: z.int(),
  thanked: z.int(),
})]);

/**
 * Reads what the rules look at, inside the transaction that may just have changed it: one statement,
 * since every verdict asks. What an exam keeps for its end is as if it were not: an award would tell of it.
 */
export async function loadFacts(tx: Transaction, userId: string, now = new Date()): Promise<PersonFacts> {
  // Every border between two days, in every time zone, is at a multiple of fifteen minutes.
  const [row] = rowSchema.parse(await tx.$queryRaw`
    select person."timeZone",
      array(select achievement from "Award" where "userId" = person.id) as awarded,
      coalesce((
        select json_agg(json_build_object('exerciseId', "exerciseId", 'acceptedAt', "acceptedAt")) from "ExerciseProgress" where "userId" = person.id and "acceptedAt" is not null
      ), '[]') as accepted,
      ${examsOf(Prisma.sql`person.id`, now)} as exams,
      array(
        select distinct extract(epoch from date_bin('15 minutes', submission."createdAt", timestamptz '2000-01-01'))::float8
        from "Submission" as submission
        where submission."userId" = person.id
          and exists (select 1 from "Verdict" as verdict where verdict."submissionId" = submission.id and verdict.kind not in ('system_error', 'cancelled'))
      ) as times,
      array(select distinct achievement from "Evidence" where "userId" = person.id and decision = 'approved') as approved,
      array(select distinct project from "ProjectReport" where "userId" = person.id and decision = 'accepted' and milestone is null) as reported,
      array(select distinct project || ' ' || milestone from "ProjectReport" where "userId" = person.id and decision = 'accepted' and milestone is not null) as milestones,
      (
        select count(*)::int from (
          select "userId" from "Evidence" where "decidedById" = person.id and "userId" <> person.id
          union
          select "userId" from "ProjectReport" where "decidedById" = person.id and "userId" <> person.id
          union
          select review."studentId" from "ReviewRound" as round join "Review" as review on review.id = round."reviewId"
          where round."decidedById" = person.id and review."studentId" <> person.id
        ) as helped
      ) as mentored,
      (select count(*)::int from "Review" where "reviewerId" = person.id and "studentId" <> person.id and "thankedAt" is not null) as thanked
    from "User" as person where person.id = ${userId}::uuid`);
  const silence = silenceOf(row.exams, now);
  const accepted = row.accepted.flatMap((progress) => {
    const exercise = silence.accepted(progress) ? exerciseById(progress.exerciseId) : null;
    return exercise ? [{ slug: exercise.slug, covers: exercise.covers, kind: exercise.kind }] : [];
  });
  const solved = new Set(accepted.map(({ slug }) => slug));
  const projects = row.reported.filter((slug) => {
    const project = selectOptionalProject(slug);
    const accepted = new Set(row.milestones.flatMap((each) => each.startsWith(`${slug} `) ? [each.slice(slug.length + 1)] : []));
    return project !== null && unfinished(project.milestones, solved, accepted).length === 0;
  });
  return {
    accepted,
    projects: projects.length,
    activeDays: [...new Set(row.times.map((seconds) => dayAt(new Date(seconds * 1000), row.timeZone)))],
    approved: new Set(row.approved),
    awarded: new Set(row.awarded),
    mentored: row.mentored,
    thanked: row.thanked,
  };
}
