import "server-only";
import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { allParameterNames, type ParameterNames } from "#domain/parameters.ts";
import { verdictKindSchema, type VerdictKind } from "#domain/verdict.ts";
import { selectAttempt, type AttemptDetail } from "#features/submissions/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { selectMentoredCohort, type MentoredCohort } from "./access.ts";
import { demandOther } from "./timeline-queries.ts";
import type { Viewer } from "./viewer.ts";

interface Neighbour { id: string; createdAt: Date }

export interface DeskAttemptView {
  cohort: MentoredCohort;
  attempt: AttemptDetail;
  title: string;
  parameters: ParameterNames;
  /** The student's attempt at the same exercise before this one. */
  before: (Neighbour & { source: string; verdict: VerdictKind | null }) | null;
  after: Neighbour | null;
}

const neighbourSchema = z.array(z.object({ id: z.uuid(), createdAt: z.date(), source: z.string(), verdict: verdictKindSchema.nullable(), earlier: z.boolean() }));

/** The attempts before and after one of a student's. */
const selectNeighbours = (userId: string, submissionId: string) => db().$queryRaw`
  select other.id, other."createdAt", other.source, other.earlier, (select kind from "Verdict" where "submissionId" = other.id order by "createdAt" desc limit 1) as verdict
  from "Submission" as this cross join lateral (
    (select *, true as earlier from "Submission" where "userId" = this."userId" and "exerciseId" = this."exerciseId" and ("createdAt", id) < (this."createdAt", this.id) order by "createdAt" desc, id desc limit 1)
    union all
    (select *, false from "Submission" where "userId" = this."userId" and "exerciseId" = this."exerciseId" and ("createdAt", id) > (this."createdAt", this.id) order by "createdAt", id limit 1)
  ) as other
  where this.id = ${submissionId}::uuid and this."userId" = ${userId}::uuid`;

/**
 * One attempt of a student of a cohort that the viewer mentors, with what was changed since the one before.
 * @throws {NotFoundError} for another cohort's, for somebody else's attempt, and for oneself
 */
export async function selectDeskAttempt(viewer: Viewer, cohortId: string, userId: string, submissionId: string): Promise<DeskAttemptView> {
  demandOther(viewer, userId);
  const [cohort, enrolment, attempt, neighbours] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    db().enrolment.findFirst({ where: { cohortId, userId, role: "student" }, select: { id: true } }),
    selectAttempt(viewer, submissionId),
    selectNeighbours(userId, submissionId),
  ]);
  if (!enrolment || attempt.author.id !== userId) throw new NotFoundError("There is no such attempt of this student.");
  const exercise = exerciseById(attempt.exerciseId);
  const found = neighbourSchema.parse(neighbours);
  return {
    cohort, attempt, title: exercise?.title ?? attempt.exerciseSlug,
    parameters: exercise ? allParameterNames(exercise.starter, exercise.entry) : allParameterNames("", []),
    before: found.find(({ earlier }) => earlier) ?? null,
    after: found.find(({ earlier }) => !earlier) ?? null,
  };
}
