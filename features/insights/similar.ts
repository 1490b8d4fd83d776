import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { compareAll, fingerprints, gramsOf, type Comparison } from "#domain/similarity.ts";
import { tokensOf, type Tokens } from "#domain/source-tokens.ts";
import type { Exercise } from "#lib/catalog/exercises.ts";
import { referenceSolution } from "#lib/catalog/reference-solution.ts";
import { db } from "#lib/db.ts";
import { isLearner } from "./statements.ts";

/** One student's newest accepted source. */
export interface AcceptedSource {
  submissionId: string;
  createdAt: Date;
  source: string;
  name: string;
  /** Whether the viewer teaches a cohort that the student is in. */
  taught: boolean;
}

const mostSources = 1000;
const sourcesSchema = z.array(z.object({ submissionId: z.uuid(), createdAt: z.coerce.date(), source: z.string(), name: z.string(), taught: z.boolean() }));

/** The newest accepted source of each student, of the newest `mostSources` students. */
export async function listAccepted(viewer: { id: string; role: Role }, exerciseId: string): Promise<AcceptedSource[]> {
  return sourcesSchema.parse(await db().$queryRaw`
    select newest.id as "submissionId", newest."createdAt", newest.source, person.name,
      ${viewer.role === "admin"} or exists (
        select 1 from "Enrolment" as theirs join "Enrolment" as mine on mine."cohortId" = theirs."cohortId"
        where theirs."userId" = person.id and mine."userId" = ${viewer.id}::uuid and mine.role in ('mentor', 'instructor', 'admin')) as taught
    from (
      select "userId" from "ExerciseProgress" where "exerciseId" = ${exerciseId}::uuid and "acceptedAt" is not null order by "acceptedAt" desc limit ${mostSources}
    ) as progress
    join "User" as person on person.id = progress."userId"
    join lateral (
      select submission.id, submission."createdAt", submission.source from "Submission" as submission
      where submission."userId" = person.id and submission."exerciseId" = ${exerciseId}::uuid
        and exists (select 1 from "Verdict" as verdict where verdict."submissionId" = submission.id and verdict.kind = 'accepted')
      order by submission."createdAt" desc limit 1
    ) as newest on true
    where ${isLearner} order by newest.id`);
}

export interface Analysis extends Comparison {
  tokens: readonly Tokens[];
  /** Grams of the starter and the solution, and what most have: they mark nothing. */
  ignored: ReadonlySet<number>;
}

/** A comparison of all takes a second of a large course: it is kept until somebody hands in, for the pairs that are looked at next. */
const kept = new Map<string, Promise<Analysis>>();
const mostKept = 8;
/** So many sources are read before others' requests have their turn. */
const atOnce = 20;

async function compute(exercise: Exercise, sources: readonly AcceptedSource[]): Promise<Analysis> {
  const given = [exercise.starter, referenceSolution(exercise)].flatMap((source) => gramsOf(tokensOf(source)));
  const tokens: Tokens[] = [];
  const prints: Set<number>[] = [];
  for (const { source } of sources) {
    tokens.push(tokensOf(source));
    prints.push(fingerprints(tokens[tokens.length - 1]));
    if (tokens.length % atOnce === 0) await setImmediate();
  }
  const comparison = compareAll(prints, new Set(given));
  return { ...comparison, tokens, ignored: new Set([...given, ...comparison.common]) };
}

/** Which of these sources are more alike than chance. */
export function analyse(exercise: Exercise, sources: readonly AcceptedSource[]): Promise<Analysis> {
  const hash = createHash("sha256").update(`${exercise.id}\n${exercise.starter}`);
  for (const { submissionId } of sources) hash.update(submissionId);
  const key = hash.digest("base64url");
  const known = kept.get(key);
  if (known) return known;
  const made = compute(exercise, sources);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old);
  return made;
}
