import type { ReviewDecision, ReviewMarks, ReviewState } from "#domain/review.ts";
import type { LineRange } from "#domain/review-lines.ts";
import type { VerdictKind } from "#domain/verdict.ts";
import type { CannedView } from "./canned-queries.ts";

/** What somebody wrote under a line, or about the whole. */
export interface CommentView {
  id: string;
  /** Null when the account is gone. */
  author: string | null;
  mine: boolean;
  /** Null: about the whole. */
  lines: LineRange | null;
  /** As it was written, for who wrote it and for the list beside the code. */
  text: string;
  /** The same as safe HTML. */
  html: string;
  /** What the lines were, and what they are to become. */
  suggestion: { before: string; after: string } | null;
  appliedAt: Date | null;
  createdAt: Date;
  /** Null while it is being written. */
  sentAt: Date | null;
  answers: CommentView[];
}

/** A comment of an earlier round, and where its lines are now. */
export interface EarlierComment extends Pick<CommentView, "id" | "author" | "text" | "appliedAt"> {
  round: number;
  lines: LineRange;
  /** Null: they were changed since. */
  now: LineRange | null;
}

export interface RoundView {
  id: string;
  number: number;
  createdAt: Date;
  submission: { id: string; source: string; createdAt: Date };
  /** How it was graded; null while it is not, or not to be told to this viewer. */
  verdict: VerdictKind | null;
  /** The program, coloured, as HTML line by line. */
  code: string[];
  /** Lines that the round before has not. */
  newLines: number[];
  /** The source of the round before; null for the first. */
  sourceBefore: string | null;
  /** As safe HTML; null when nothing was asked. */
  question: string | null;
  summary: string | null;
  marks: ReviewMarks | null;
  decision: ReviewDecision | null;
  decidedAt: Date | null;
  /** Null when the account is gone. */
  decidedBy: string | null;
  comments: CommentView[];
  /** What was said about the whole. */
  talk: CommentView[];
  earlier: EarlierComment[];
}

/** What only a reviewer is shown. */
export interface ReviewerFacts {
  /** What is being written about the whole. */
  summaryDraft: { id: string; text: string } | null;
  canned: CannedView[];
  /** The known mistake in the attempt, for a placeholder. */
  mistake: string | null;
}

export interface ReviewView {
  id: string;
  /** When it was read: what was said later is not in it. */
  readAt: Date;
  as: "student" | "mentor" | "peer";
  state: ReviewState;
  exercise: { id: string; slug: string; title: string };
  student: { id: string; name: string };
  cohort: { id: string; name: string };
  /** Where the desk has the student, for mentors; null for others, and for who is no student of the cohort any more. */
  desk: string | null;
  waitingSince: Date;
  /** When it is to be answered. */
  dueAt: Date;
  /** Who answered last; null when nobody has. */
  reviewer: string | null;
  thanked: boolean;
  rounds: { number: number; decision: ReviewDecision | null }[];
  /** The exam that keeps what reviewers said from the student; null when nothing does. */
  sealedBy: string | null;
  round: RoundView;
  reviewing: ReviewerFacts | null;
  /** The student's newest attempt since the round, to be handed in again. */
  next: { id: string; createdAt: Date; verdict: VerdictKind | null } | null;
}
