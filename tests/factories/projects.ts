import { isHanded, type HandedMilestone } from "#domain/project.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { listProjects, type Project } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "./people.ts";

/** A project of the portfolio, and its milestones that are handed in. */
export function portfolioProject(): { project: Project; handed: HandedMilestone[] } {
  const [project] = listProjects().filter(({ portfolio }) => portfolio !== null);
  return { project, handed: project.milestones.filter(isHanded) };
}

/** A student with a mentor and a fellow student in one cohort, and somebody who teaches elsewhere. */
export async function classroom(): Promise<Record<"ada" | "eve" | "mentor" | "stranger", Person>> {
  const [ada, eve, mentor, stranger] = [await makePerson("student", "Ada"), await makePerson("student", "Eve"), await makePerson("student", "Moses"), await makePerson("mentor", "Stranger")];
  await makeCohort([{ person: ada, role: "student" }, { person: eve, role: "student" }, { person: mentor, role: "mentor" }]);
  await makeCohort([{ person: stranger, role: "mentor" }]);
  return { ada, eve, mentor, stranger };
}

/** The person has solved every exercise among the project's milestones. */
export async function solveExercises(person: Person, { milestones }: Project): Promise<void> {
  for (const milestone of milestones) {
    if (isHanded(milestone)) continue;
    const { id: exerciseId } = selectExercise(milestone.exercise);
    await db().exerciseProgress.create({ data: { userId: person.id, exerciseId, attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: new Date(), acceptedAt: new Date() } });
  }
}

/** A report of the person on the project that was accepted. */
export async function acceptedReport(person: Person, { slug }: Pick<Project, "slug">): Promise<void> {
  await db().projectReport.create({ data: { userId: person.id, project: slug, text: "All of it.", decision: "accepted", decidedAt: new Date(), answer: "Well done, all of it." } });
}
