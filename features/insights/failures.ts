import "server-only";
import { z } from "zod";
import { caseName, gaveUpAfterDays, shares, type Share } from "#domain/insights.ts";
import { verdictKindSchema } from "#domain/verdict.ts";
import { wireSchema } from "#domain/wire-schema.ts";
import { clusterResults, type Cluster } from "#domain/wrong-results.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { isLearner } from "./statements.ts";

/** The newest submissions that were not accepted; older ones are of other students, perhaps of another statement. */
const mostFailures = 2000;
const mostClusters = 12;
const mostGivenUp = 500;

const casesSchema = z.array(z.object({ name: z.string(), got: wireSchema.optional() }));

/** Of "Verdict" as verdict: the cases that it fails, with what was given where that can tell mistakes apart. */
const failingCases = Prisma.sql`coalesce((
  select jsonb_agg(case when verdict.mistake is null and jsonb_exists(test, 'got') then jsonb_build_object('name', test->'name', 'got', test->'got') else jsonb_build_object('name', test->'name') end)
  from jsonb_array_elements(case jsonb_typeof(verdict.detail->'tests') when 'array' then verdict.detail->'tests' else '[]' end) as test
  where test->>'status' in ('failed', 'errored')), '[]')`;

export interface MatchedMistake { slug: string; message: string; submissions: number; students: number }

export interface ShownCluster extends Cluster {
  sources: { submissionId: string; source: string }[];
}

export interface Failures {
  /** Submissions looked at. */
  total: number;
  kinds: Share[];
  cases: Share[];
  mistakes: MatchedMistake[];
  /** Wrong results that no mistake explains: those that more than one student had. */
  clusters: ShownCluster[];
  /** Students with a result that nobody else had. */
  single: number;
}

const failureSchema = z.array(z.object({
  submissionId: z.uuid(), userId: z.uuid(), kind: verdictKindSchema, mistake: z.string().nullable(), message: z.string().nullable(), results: casesSchema,
}));
type FailureRow = z.infer<typeof failureSchema>[number];

function mistakesOf(rows: readonly FailureRow[]): MatchedMistake[] {
  const matched = Map.groupBy(rows.filter(({ mistake }) => mistake !== null), ({ mistake }) => mistake ?? "");
  return [...matched].map(([slug, same]) => ({ slug, message: same[0].message ?? "", submissions: same.length, students: new Set(same.map(({ userId }) => userId)).size }))
    .sort((a, b) => b.students - a.students || b.submissions - a.submissions);
}

/** How submissions to the exercise fail: by the newest verdict of each of the newest `mostFailures`. */
export async function listFailures(exerciseId: string): Promise<Failures> {
  const rows = failureSchema.parse(await db().$queryRaw`
    select submission.id as "submissionId", submission."userId", verdict.kind, verdict.mistake, verdict.detail->'mistake'->>'message' as message, ${failingCases} as results
    from "Submission" as submission
    join "User" as person on person.id = submission."userId"
    join lateral (select kind, mistake, detail from "Verdict" where "submissionId" = submission.id order by "createdAt" desc limit 1) as verdict on true
    where submission."exerciseId" = ${exerciseId}::uuid and verdict.kind not in ('accepted', 'system_error', 'cancelled') and ${isLearner}
    order by submission."createdAt" desc limit ${mostFailures}`);
  const unexplained = rows.filter(({ kind, mistake }) => kind === "wrong_answer" && mistake === null);
  const clusters = clusterResults(unexplained.map(({ results, ...row }) => ({ ...row, results, failing: [...new Set(results.map(({ name }) => caseName(name)))] })));
  const shown = clusters.filter(({ students }) => students > 1).slice(0, mostClusters);
  const sources = await db().submission.findMany({ where: { id: { in: shown.flatMap(({ samples }) => samples) } }, select: { id: true, source: true } });
  const byId = new Map(sources.map(({ id, source }) => [id, source]));
  return {
    total: rows.length,
    kinds: shares(rows.map(({ kind }) => [kind])),
    cases: shares(rows.map(({ results }) => results.map(({ name }) => caseName(name)))),
    mistakes: mistakesOf(rows),
    clusters: shown.map((cluster) => ({ ...cluster, sources: cluster.samples.map((submissionId) => ({ submissionId, source: byId.get(submissionId) ?? "" })) })),
    single: clusters.filter(({ students }) => students === 1).length,
  };
}

export interface GivenUp {
  students: number;
  kinds: Share[];
  cases: Share[];
}

const givenUpSchema = z.array(z.object({ kind: verdictKindSchema, results: casesSchema }));

/** What the last verdict said to those who tried and have not come back. */
export async function listGivenUp(exerciseId: string, now: Date): Promise<GivenUp> {
  const rows = givenUpSchema.parse(await db().$queryRaw`
    select coalesce(verdict.kind, progress."lastVerdict") as kind, ${failingCases} as results
    from "ExerciseProgress" as progress
    join "User" as person on person.id = progress."userId"
    left join lateral (
      select judged.kind, judged.detail, 'none' as mistake from "Submission" as submission join "Verdict" as judged on judged."submissionId" = submission.id
      where submission."userId" = progress."userId" and submission."exerciseId" = progress."exerciseId" and judged.kind not in ('system_error', 'cancelled')
      order by submission."createdAt" desc, judged."createdAt" desc limit 1
    ) as verdict on true
    where progress."exerciseId" = ${exerciseId}::uuid and progress."acceptedAt" is null
      and progress."lastAttemptAt" < ${now}::timestamptz - make_interval(days => ${gaveUpAfterDays}::int) and ${isLearner}
    order by progress."lastAttemptAt" desc limit ${mostGivenUp}`);
  return { students: rows.length, kinds: shares(rows.map(({ kind }) => [kind])), cases: shares(rows.map(({ results }) => results.map(({ name }) => caseName(name)))) };
}
