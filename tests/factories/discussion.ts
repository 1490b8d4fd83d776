import assert from "node:assert/strict";
import { selectQuestionList } from "#features/discussion/queries.ts";
import { selectOptionalQuestion, type OpenQuestion } from "#features/discussion/view.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson } from "./people.ts";

export const exercise = { kind: "exercise", slug: "matmul" } as const;
export const lesson = { kind: "lesson", slug: "backpropagation" } as const;

/** A person with the name by which others see them. */
export async function someone(name = "Ada", role: "student" | "mentor" | "admin" = "student") {
  return { ...await makePerson(role, name), name, timeZone: "Europe/Berlin" };
}
export type Someone = Awaited<ReturnType<typeof someone>>;

/** A title that no other test has. */
export const unique = (title: string) => `${title} ${crypto.randomUUID().slice(0, 8)}`;
export const question = (facts: Partial<{ kind: "lesson" | "exercise"; slug: string; title: string; text: string; spoiler: boolean }> = {}) =>
  ({ ...exercise, title: unique("Why is my product transposed"), text: "I get `[[1, 3]]`.", spoiler: false, ...facts });

export const solve = (person: Someone, slug: string = exercise.slug) => db().exerciseProgress.create({
  data: { userId: person.id, exerciseId: selectExercise(slug).id, attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: new Date(), acceptedAt: new Date() },
});
export const told = async (person: Someone) => (await db().notification.findMany({ where: { userId: person.id }, orderBy: { createdAt: "asc" } })).map(({ kind, href, facts }) => ({ kind, href, facts }));
export const listed = async (viewer: Someone, show: "all" | "unanswered" | "mine" | "followed" = "all", subject: { kind: "lesson" | "exercise"; slug: string } | null = null) =>
  (await selectQuestionList(viewer, { show, subject, page: 1 })).lines;

/** The question as the viewer sees it, who must see it whole. */
export async function open(viewer: Someone, id: string): Promise<OpenQuestion> {
  const view = await selectOptionalQuestion(viewer, id);
  assert.equal(view?.state, "open");
  return view?.state === "open" ? view : assert.fail();
}

/** A student with their mentor, and a fellow student. */
export async function cohort(): Promise<{ ada: Someone; bob: Someone; mentor: Someone }> {
  const [ada, bob, mentor] = [await someone("Ada"), await someone("Bob"), await someone("Moses")];
  await makeCohort([{ person: ada, role: "student" }, { person: bob, role: "student" }, { person: mentor, role: "mentor" }]);
  return { ada, bob, mentor };
}
