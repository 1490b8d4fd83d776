import { z } from "zod";
import { msg } from "./i18n/translate.ts";

export const reviewStates = ["waiting", "changes", "approved", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewDecisions = ["approved", "changes"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What each state is called; who reads it knows whose turn it is. */
export const stateWords: Record<ReviewState, string> = {
  waiting: msg("Waits for a reviewer"),
  changes: msg("Changes asked for"),
  approved: msg("Approved"),
  withdrawn: msg("Withdrawn"),
};

export const maxCommentLength = 10_000;
/** Comments of one reviewer on one round: more is a rewrite, and better said in a talk. */
export const maxComments = 100;

/** What every review looks at, the same for each exercise, so that a student can compare over the months. */
export const criteria = [
  { id: "correct", title: msg("Correct"), met: msg("It does what the exercise asks, for every input that the exercise allows.") },
  { id: "clear", title: msg("Easy to follow"), met: msg("Names, shapes and steps can be followed without running it; comments say why.") },
  { id: "tensors", title: msg("Thinks in tensors"), met: msg("Whole arrays at once where that is clearer or faster; no needless loops or copies.") },
  { id: "edges", title: msg("Edges thought of"), met: msg("Empty, single, large and repeated inputs were considered.") },
] as const;
export type CriterionId = (typeof criteria)[number]["id"];

const markSchema = z.int().min(0).max(2);
/** How well each criterion is met: 0, 1 or 2. */
export const reviewMarksSchema = z.strictObject({ correct: markSchema, clear: markSchema, tensors: markSchema, edges: markSchema });
export type ReviewMarks = z.infer<typeof reviewMarksSchema>;

/** The criteria that are not marked yet. */
export const unmarked = (marks: Readonly<Partial<Record<CriterionId, number>>>): (typeof criteria)[number][] => criteria.filter(({ id }) => marks[id] === undefined);

/** Whether the review waits for the student, or for a reviewer, or nothing is left to do. */
export const isOpen = (state: ReviewState): boolean => state === "waiting" || state === "changes";

/** When the reviewer's answer is to be there. @param targetHours of the cohort */
export const dueAt = (waitingSince: Date, targetHours: number): Date => new Date(waitingSince.getTime() + targetHours * 3_600_000);
