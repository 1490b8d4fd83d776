import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { dueAt, type ReviewState } from "#domain/review.ts";
import { verdictKindSchema, verdictSchema } from "#domain/verdict.ts";
import { selectSilence, type Silence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { reviewerRole } from "./access.ts";
import { cannedFor } from "./canned-queries.ts";
import { selectRound } from "./round-query.ts";
import { cohortForReview } from "./service.ts";
import type { ReviewerFacts, ReviewView } from "./view.ts";

interface Viewer { id: string; role: Role }

const isId = (text: string): boolean => z.uuid().safeParse(text).success;
const missing = () => new NotFoundError("There is no such review among yours.");

/** That a review was opened by itself tells that the exercise was accepted, which an exam may keep for its end. */
const isHidden = (silence: Silence, { origin, exerciseId, createdAt }: { origin: string; exerciseId: string; createdAt: Date }): boolean =>
  origin === "milestone" && silence.until(exerciseId, createdAt) !== null;

/**
 * A review with one of its rounds, for its student and for its reviewers.
 * @param roundNumber null: the newest
 * @throws {NotFoundError} for everybody else
 */
export async function selectReview(viewer: Viewer, id: string, roundNumber: number | null = null): Promise<ReviewView> {
  const readAt = new Date();
  const found = isId(id) ? await db().review.findUnique({
    where: { id },
    select: {
      id: true, studentId: true, cohortId: true, exerciseId: true, state: true, origin: true, createdAt: true, waitingSince: true, thankedAt: true,
      student: { select: { id: true, name: true } }, reviewer: { select: { name: true } },
      cohort: { select: { id: true, name: true, reviewTargetHours: true } },
      rounds: { orderBy: { number: "asc" }, select: { id: true, number: true, decision: true, submissionId: true, submission: { select: { createdAt: true } } } },
    },
  }) : null;
  const exercise = found && exerciseById(found.exerciseId);
  if (!exercise) throw missing();
  const own = found.studentId === viewer.id;
  const [role, silence, learner] = await Promise.all([
    own ? null : reviewerRole(viewer, found), own ? selectSilence(viewer) : null,
    own ? null : db().enrolment.findFirst({ where: { cohortId: found.cohortId, userId: found.studentId, role: "student" }, select: { id: true } }),
  ]);
  if (!own && role === null) throw missing();
  if (silence && isHidden(silence, found)) throw missing();
  const asked = found.rounds.find(({ number }) => number === roundNumber) ?? found.rounds.at(-1);
  if (!asked || (roundNumber !== null && asked.number !== roundNumber)) throw missing();
  const sealedBy = silence?.exam(exercise.id)?.title ?? null;
  const newest = found.rounds[found.rounds.length - 1];
  const [round, reviewing, next] = await Promise.all([
    selectRound(viewer, { roundId: asked.id, rounds: found.rounds, as: role ?? "student", silence, sealed: sealedBy !== null }),
    role === null ? null : reviewerFacts(viewer, { roundId: asked.id, submissionId: asked.submissionId, cohortId: found.cohortId, mentor: role === "mentor" }),
    own && found.state === "changes" ? newerAttempt(viewer, exercise.id, newest.submission.createdAt, silence) : null,
  ]);
  return {
    id, readAt, as: role ?? "student", state: found.state, exercise: { id: exercise.id, slug: exercise.slug, title: exercise.title },
    student: found.student, cohort: { id: found.cohort.id, name: found.cohort.name },
    desk: role === "mentor" && learner ? `/desk/cohorts/${found.cohort.id}/students/${found.student.id}` : null,
    waitingSince: found.waitingSince, dueAt: dueAt(found.waitingSince, found.cohort.reviewTargetHours),
    reviewer: found.reviewer?.name ?? null, thanked: found.thankedAt !== null,
    rounds: found.rounds.map(({ number, decision }) => ({ number, decision: sealedBy === null ? decision : null })),
    sealedBy, round, reviewing, next,
  };
}

async function reviewerFacts(viewer: Viewer, { roundId, submissionId, cohortId, mentor }: { roundId: string; submissionId: string; cohortId: string; mentor: boolean }): Promise<ReviewerFacts> {
  const [summaryDraft, canned, verdict] = await Promise.all([
    db().reviewComment.findFirst({ where: { roundId, authorId: viewer.id, sentAt: null, fromLine: null, parentId: null }, select: { id: true, text: true } }),
    cannedFor(viewer, cohortId),
    mentor ? db().verdict.findFirst({ where: { submissionId }, orderBy: { createdAt: "desc" }, select: { detail: true } }) : null,
  ]);
  return { summaryDraft, canned, mistake: verdictSchema.safeParse(verdict?.detail).data?.mistake?.message ?? null };
}

/** The viewer's newest attempt that was made after that moment; null when there is none. */
async function newerAttempt(viewer: Viewer, exerciseId: string, after: Date, silence: Silence | null): Promise<ReviewView["next"]> {
  const found = await db().submission.findFirst({
    where: { userId: viewer.id, exerciseId, createdAt: { gt: after } }, orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true, verdicts: { orderBy: { createdAt: "desc" }, take: 1, select: { kind: true } } },
  });
  if (!found) return null;
  const told = silence === null || silence.until(exerciseId, found.createdAt) === null;
  return { id: found.id, createdAt: found.createdAt, verdict: found.verdicts[0] && told ? verdictKindSchema.parse(found.verdicts[0].kind) : null };
}

export interface ReviewLine {
  id: string;
  exercise: string;
  /** Null while an exam keeps it. */
  state: ReviewState | null;
  rounds: number;
  waitingSince: Date;
  dueAt: Date;
  decidedAt: Date | null;
  reviewer: string | null;
}

export interface ReviewList {
  reviews: ReviewLine[];
  /** Whether more than the newest hundred were asked for. */
  more: boolean;
  /** Whether the viewer reviews others' code too. */
  peer: boolean;
}

const mostListed = 100;

/** The viewer's own reviews, the newest first. */
export async function listReviews(viewer: Viewer): Promise<ReviewList> {
  const [rows, silence, peer] = await Promise.all([
    db().review.findMany({
      where: { studentId: viewer.id }, orderBy: { createdAt: "desc" }, take: mostListed + 1,
      select: {
        id: true, exerciseId: true, origin: true, createdAt: true, state: true, waitingSince: true, decidedAt: true,
        reviewer: { select: { name: true } }, cohort: { select: { reviewTargetHours: true } }, _count: { select: { rounds: true } },
      },
    }),
    selectSilence(viewer),
    db().enrolment.findFirst({ where: { userId: viewer.id, role: "student", peerAcceptedAt: { not: null }, cohort: { archivedAt: null } }, select: { id: true } }),
  ]);
  const reviews = rows.slice(0, mostListed).flatMap(({ exerciseId, ...row }): ReviewLine[] => {
    const exercise = exerciseById(exerciseId);
    if (!exercise || isHidden(silence, { exerciseId, ...row })) return [];
    const sealed = silence.exam(exerciseId) !== null;
    return [{
      id: row.id, exercise: exercise.title, state: sealed ? null : row.state, rounds: row._count.rounds, waitingSince: row.waitingSince,
      dueAt: dueAt(row.waitingSince, row.cohort.reviewTargetHours), decidedAt: row.decidedAt, reviewer: row.reviewer?.name ?? null,
    }];
  });
  return { reviews, more: rows.length > mostListed, peer: peer !== null };
}

/** What an attempt's page says about reviews. */
export interface ReviewAnswer {
  id: string;
  exercise: string;
  approved: boolean;
  /** What was said to the whole, as Markdown. */
  summary: string;
  by: string | null;
  at: Date;
}

/** The viewer's own reviews that were answered since, and wait for no reviewer now; the newest first, a few. */
export async function listReviewAnswers(viewer: Viewer, since: Date, most: number): Promise<ReviewAnswer[]> {
  const [rows, silence] = await Promise.all([
    db().review.findMany({
      where: { studentId: viewer.id, state: { in: ["approved", "changes"] }, decidedAt: { gte: since } }, orderBy: { decidedAt: "desc" }, take: most,
      select: {
        id: true, exerciseId: true, origin: true, createdAt: true, state: true, decidedAt: true, reviewer: { select: { name: true } },
        rounds: { where: { decidedAt: { not: null } }, orderBy: { number: "desc" }, take: 1, select: { summary: true } },
      },
    }),
    selectSilence(viewer),
  ]);
  return rows.flatMap(({ id, decidedAt, reviewer, rounds, ...row }): ReviewAnswer[] => {
    const exercise = exerciseById(row.exerciseId);
    if (!exercise || decidedAt === null || isHidden(silence, row) || silence.exam(row.exerciseId) !== null) return [];
    return [{ id, exercise: exercise.title, approved: row.state === "approved", summary: rounds[0]?.summary ?? "", by: reviewer?.name ?? null, at: decidedAt }];
  });
}

export interface Asking {
  /** The cohort whose mentors would be asked. */
  cohort: string;
  /** The review of the exercise that is open already. */
  openId: string | null;
}

/** Whom the viewer could ask for a review of this exercise; null in no cohort. Whether an exam forbids it is for the caller to have asked. */
export async function selectAsking(viewer: { id: string }, exerciseId: string): Promise<Asking | null> {
  const [cohort, open] = await Promise.all([
    cohortForReview(viewer),
    db().review.findFirst({ where: { studentId: viewer.id, exerciseId, state: { in: ["waiting", "changes"] } }, select: { id: true } }),
  ]);
  return cohort && { cohort: cohort.name, openId: open?.id ?? null };
}

