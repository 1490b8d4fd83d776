import { randomUUID } from "node:crypto";
import { but, only, runsA, signedIn, staffOfA } from "./callers.ts";
import { mine } from "./actions-learn.ts";
import { last, type ActionEntry } from "./entries.ts";
import type { World } from "./world.ts";

const reviewersOfA = [...staffOfA, "peer"] as const;
const judgesOfA = but(only(staffOfA), { owner: "forbidden" });
const newComment = randomUUID();

const judging: ActionEntry[] = [
  last({ action: "features/achievements/actions.ts#decideEvidenceAction", input: ({ evidence }) => ({ evidenceId: evidence, decision: "declined", answer: "It does not answer." }), expect: judgesOfA }),
  last({ action: "features/projects/actions.ts#judgeAction", input: ({ report }) => ({ reportId: report, decision: "changes", marks: {}, answer: "Say how you measured it, and how often." }), expect: judgesOfA }),
];

const queueAction = (name: string, input: ActionEntry["input"], expect: ActionEntry["expect"]): ActionEntry => ({ action: `features/queue/actions.ts#${name}`, input, expect });
const queue: ActionEntry[] = [
  queueAction("claimAction", ({ evidence }) => ({ kind: "evidence", id: evidence }), only(staffOfA)),
  queueAction("claimAction", ({ review }) => ({ kind: "review", id: review }), only(reviewersOfA)),
  queueAction("giveBackAction", ({ report }) => ({ kind: "report", id: report }), but(signedIn(), { mentorA: "allowed" })),
  // To them nothing waits there.
  queueAction("takeNextAction", ({ cohort }) => ({ kind: "evidence", cohortId: cohort, mine: false, peer: false }), only(staffOfA, "conflict")),
  queueAction("takeNextAction", ({ cohort }) => ({ kind: "review", cohortId: cohort, mine: false, peer: true }), only(["peer"], "conflict")),
  queueAction("reviewSettingsAction", ({ cohort }) => ({ cohortId: cohort, targetHours: 24, exercises: [] }), only(staffOfA)),
  queueAction("invitePeerAction", ({ cohort, people }) => ({ cohortId: cohort, userId: people.owner }), only(staffOfA)),
  queueAction("invitePeerAction", ({ cohortB, people }) => ({ cohortId: cohortB, userId: people.owner }), only([])),
  last(queueAction("withdrawPeerAction", ({ cohort, people }) => ({ cohortId: cohort, userId: people.peer }), only(staffOfA))),
  queueAction("answerPeerAction", ({ cohort }) => ({ cohortId: cohort, accept: true }), only(["peer"])),
];

const reviewAction = (name: string, input: ActionEntry["input"], expect: ActionEntry["expect"]): ActionEntry => ({ action: `features/reviews/actions.ts#${name}`, input, expect });
const canned = { title: "A name of it", text: "Words", shared: false };
const reviews: ActionEntry[] = [
  reviewAction("askForReviewAction", ({ submission }) => ({ submissionId: submission, question: "" }), only(["owner"])),
  ...mine("reviews", "askForAcceptedAction"),
  reviewAction("handInAgainAction", ({ review, submission }) => ({ reviewId: review, submissionId: submission, note: "" }), only(["owner"])),
  last(reviewAction("withdrawReviewAction", ({ review }) => ({ reviewId: review }), only(["owner"]))),
  reviewAction("thankReviewerAction", ({ review }) => ({ reviewId: review }), only(["owner"])),
  reviewAction("claimReviewAction", ({ review }) => ({ reviewId: review }), only(reviewersOfA)),
  reviewAction("seeReviewAction", ({ review }) => ({ reviewId: review, upTo: new Date().toISOString() }), only(["owner", ...reviewersOfA])),
  reviewAction("saveDraftCommentAction", ({ round }) => ({ id: newComment, roundId: round, lines: { from: 1, to: 1 }, text: "Words", suggestion: null }), only(reviewersOfA)),
  // What another is writing.
  reviewAction("saveDraftCommentAction", ({ round, draftComment }) => ({ id: draftComment, roundId: round, lines: { from: 1, to: 1 }, text: "Words", suggestion: null }), only(["mentorA"])),
  reviewAction("discardDraftCommentAction", ({ draftComment }) => ({ commentId: draftComment }), but(signedIn(), { mentorA: "allowed" })),
  reviewAction("sendReviewAction", ({ round }) => ({ roundId: round, summary: "It is well made.", marks: { correct: 2, clear: 2, tensors: 2, edges: 2 }, decision: "approved" }), only(reviewersOfA)),
  reviewAction("sendCommentsAction", ({ round }) => ({ roundId: round }), only(reviewersOfA)),
  reviewAction("answerReviewAction", ({ round, comment }) => ({ roundId: round, parentId: comment, text: "Words" }), only(["owner", ...reviewersOfA])),
  reviewAction("applyToDraftAction", ({ comment }) => ({ commentId: comment }), only(["owner"])),
  reviewAction("saveCannedAction", (world) => ({ id: world.canned, ...canned }), only(["mentorA"])),
  reviewAction("deleteCannedAction", (world) => ({ id: world.canned }), but(signedIn(), { mentorA: "allowed" })),
  reviewAction("countUseAction", (world) => ({ id: world.canned }), but(signedIn(), { mentorA: "allowed" })),
  reviewAction("countUseAction", ({ cannedShared }) => ({ id: cannedShared }), but(signedIn(), { mentorA: "allowed", instructorA: "allowed", admin: "allowed", peer: "allowed" })),
];

const usualThresholds = { failing: {}, same_mistake: {}, idle: {}, late: {}, behind: {}, awaiting: {} };
const snoozed = ({ people }: World, cohortId: string) => ({ cohortId, userId: people.owner, rule: "idle" });
const risk: ActionEntry[] = [
  { action: "features/risk/actions.ts#saveThresholdsAction", input: ({ cohort }) => ({ cohortId: cohort, thresholds: usualThresholds }), expect: only(staffOfA) },
  { action: "features/risk/actions.ts#snoozeAction", input: (world) => ({ ...snoozed(world, world.cohort), until: world.day, note: "Spoken to." }), expect: only(staffOfA) },
  { action: "features/risk/actions.ts#snoozeAction", input: (world) => ({ ...snoozed(world, world.cohortB), until: world.day, note: "Spoken to." }), expect: only([]) },
  { action: "features/risk/actions.ts#endSnoozeAction", input: (world) => snoozed(world, world.cohort), expect: only(staffOfA) },
  ...mine("risk", "saveDigestChoiceAction"),
];

const cell = ({ people }: World, cohortId: string) => ({ cohortId, userId: people.owner, kind: "exercise", key: "matmul" });
const given = { score: "50", unit: "percent", reason: "Spoken about it." };
const gradeAction = (name: string, input: ActionEntry["input"], expect: ActionEntry["expect"], reads = false): ActionEntry => ({ action: `features/grades/actions.ts#${name}`, input, expect, reads });
const grades: ActionEntry[] = [
  gradeAction("showCellAction", (world) => cell(world, world.cohort), only(staffOfA), true),
  gradeAction("showCellAction", (world) => cell(world, world.cohortB), only([]), true),
  gradeAction("giveOverrideAction", (world) => ({ ...cell(world, world.cohort), ...given }), only(staffOfA)),
  gradeAction("giveOverrideAction", (world) => ({ ...cell(world, world.cohortB), ...given }), only([])),
  gradeAction("endOverrideAction", (world) => cell(world, world.cohort), only(staffOfA)),
  gradeAction("previewWeightsAction", ({ cohort }) => ({ cohortId: cohort, weights: [{ kind: "month", key: "1", weight: 2 }] }), only(runsA), true),
  gradeAction("saveWeightsAction", ({ cohort }) => ({ cohortId: cohort, weights: [{ kind: "month", key: "1", weight: 2 }], was: [] }), only(runsA)),
];

export const deskActions: Record<"judging" | "queue" | "reviews" | "risk" | "grades", ActionEntry[]> = { judging, queue, reviews, risk, grades };
