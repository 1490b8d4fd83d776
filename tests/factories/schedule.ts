import { randomUUID } from "node:crypto";
import type { VerdictKind } from "#domain/verdict.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "./people.ts";

export const hour = 3_600_000;
export const soon = (ms: number) => new Date(Date.now() + ms);

/** The first day of the cohorts here, a hundred days ago: the same for a whole run, also over midnight. */
export const firstDay = soon(-100 * 24 * hour).toISOString().slice(0, 10);

/** Somebody by name, on a clock that shows UTC. */
export async function someone(name = "Ada", role: Person["role"] = "student") {
  return { ...await makePerson(role, name), name, timeZone: "UTC" };
}

/** A cohort that began a hundred days ago, with its instructor and two students. */
export async function scheduledCohort() {
  const [teacher, ada, bob] = await Promise.all([someone("Ingrid"), someone("Ada"), someone("Bob")]);
  const { id } = await makeCohort([{ person: teacher, role: "instructor" }, { person: ada, role: "student" }, { person: bob, role: "student" }], { startsOn: firstDay });
  return { id, teacher, ada, bob };
}

export interface ExamFacts { exercises: string[]; from: number; to: number; showVerdicts?: boolean }

/** An exam from and to so many milliseconds from now. */
export const makeExam = (cohortId: string, { exercises, from, to, showVerdicts = false }: ExamFacts) => db().exam.create({
  data: { cohortId, title: "Midterm", exercises, opensAt: soon(from), closesAt: soon(to), showVerdicts }, select: { id: true },
});

export const mistake = { slug: "no-bias", message: "The bias is forgotten here." };

/** A submission with a verdict that has everything in it, and the progress that came of it. */
export async function graded(person: Person, slug: string, kind: VerdictKind = "accepted", at = new Date(), score = kind === "accepted" ? 10 : 4) {
  const exercise = selectExercise(slug);
  const names = { userId: person.id, exerciseId: exercise.id, exerciseSlug: slug };
  const submission = await db().submission.create({ data: { ...names, requestId: randomUUID(), source: "export {};", createdAt: at }, select: { id: true } });
  const job = await db().gradingJob.create({ data: { ...names, mode: "submit", submissionId: submission.id, seed: 1, createdAt: at, finishedAt: at }, select: { id: true } });
  const test = { name: "the telling case", hidden: false, task: 1, weight: 1, status: kind === "accepted" ? "passed" : "failed", message: null, mistake: kind === "accepted" ? null : mistake, durationMs: 1 };
  const detail = {
    exercise: slug, verdict: kind, score, maxScore: 10, durationMs: 5, summary: "The telling summary.", tests: [test], output: "", plots: [], compileErrors: [], error: null,
    mistake: kind === "accepted" ? null : mistake, seed: 1,
  };
  await db().verdict.create({ data: { gradingJobId: job.id, submissionId: submission.id, kind, score, maxScore: 10, durationMs: 5, detail, createdAt: at } });
  const key = { userId: person.id, exerciseId: exercise.id };
  const facts = { bestScore: score, lastVerdict: kind, lastAttemptAt: at };
  await db().exerciseProgress.upsert({
    where: { userId_exerciseId: key }, create: { ...key, ...facts, attempts: 1, acceptedAt: kind === "accepted" ? at : null },
    update: { ...facts, attempts: { increment: 1 }, ...kind === "accepted" ? { acceptedAt: at } : {} },
  });
  return { submissionId: submission.id, gradingId: job.id };
}
