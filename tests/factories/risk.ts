import { addDays, dayAt } from "#domain/day.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort } from "./people.ts";
import { someone } from "./schedule.ts";

const dayMs = 86_400_000;
export const ago = (days: number, now = new Date()): Date => new Date(now.getTime() - days * dayMs);

/** A cohort that began so many days ago, with its mentor and three students who were all there just now. @param now by the test's own clock */
export async function riskyCohort(beganDaysAgo = 2, now = new Date()) {
  const [mentor, ada, bob, eve] = await Promise.all([someone("Moses"), someone("Ada"), someone("Bob"), someone("Eve")]);
  const { id } = await makeCohort(
    [{ person: mentor, role: "mentor" }, ...[ada, bob, eve].map((person) => ({ person, role: "student" as const }))],
    { startsOn: addDays(dayAt(now, "UTC"), -beganDaysAgo) },
  );
  await db().enrolment.updateMany({ where: { cohortId: id }, data: { createdAt: ago(beganDaysAgo, now) } });
  await db().lessonProgress.createMany({ data: [ada, bob, eve].map(({ id: userId }) => ({ userId, lesson: "vectors", furthest: 0.1, readAt: now })) });
  return { id, mentor, ada, bob, eve };
}

/** What is accepted of these exercises, without a submission. */
export const solved = (person: { id: string }, slugs: readonly string[], at = new Date()) => db().exerciseProgress.createMany({
  data: slugs.map((slug) => ({ userId: person.id, exerciseId: selectExercise(slug).id, attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: at, acceptedAt: at })),
});
