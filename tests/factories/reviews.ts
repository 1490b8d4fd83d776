import { randomUUID } from "node:crypto";
import { listNotifications } from "#features/notifications/queries.ts";
import { selectReview } from "#features/reviews/queries.ts";
import { askForReview } from "#features/reviews/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "./people.ts";
import { makeSubmission } from "./submissions.ts";

/** What is reviewed: the exercise and its three lines, … */
export const exercise = selectExercise("matmul");
export const source = "const a = 1;\nconst b = 2;\nexport const c = a + b;\n";
/** … and what is said of it. */
export const marks = { correct: 2, clear: 1, tensors: 1, edges: 0 };
export const summary = "Right, and easy to follow.";

interface Scene { ada: Person; mentor: Person; cohortId: string; submissionId: string }

/** A student with an accepted submission, in a cohort with a mentor. */
export async function scene(): Promise<Scene> {
  const [ada, mentor] = [await makePerson("student", "Ada"), await makePerson("student", "Grace")];
  const { id: cohortId } = await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }]);
  return { ada, mentor, cohortId, submissionId: (await makeSubmission(ada, exercise, source, "accepted", 600)).id };
}

/** The same with a review that waits. */
export async function waiting(): Promise<Scene & { reviewId: string; roundId: string }> {
  const it = await scene();
  const { id: reviewId } = await askForReview(it.ada, { submissionId: it.submissionId, question: "Is $a$ clear?" });
  return { ...it, reviewId, roundId: (await selectReview(it.mentor, reviewId)).round.id };
}

/** A peer reviewer who has solved the exercise. */
export async function peerOf({ cohortId }: Pick<Scene, "cohortId">): Promise<Person> {
  const peer = await makePerson("student", "Kenji");
  await db().enrolment.create({ data: { userId: peer.id, cohortId, peerInvitedAt: new Date(), peerAcceptedAt: new Date() } });
  await makeSubmission(peer, exercise, source);
  return peer;
}

/** A draft of a comment, as the page sends it. */
export const comment = (roundId: string, more: { suggestion?: string | null; text?: string; from?: number; to?: number } = {}) =>
  ({ id: randomUUID(), roundId, lines: { from: more.from ?? 2, to: more.to ?? 2 }, text: more.text ?? "Call it **two**.", suggestion: more.suggestion ?? null });

/** What somebody is told of, the newest first. */
export const kindsOf = async (person: Person) => (await listNotifications(person, { unreadOnly: false, page: 1 })).lines.map(({ told }) => told.kind);
