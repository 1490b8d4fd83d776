import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { mapLines, newLines, rangeNow, textOfLines, type LineRange } from "#domain/review-lines.ts";
import { reviewMarksSchema } from "#domain/review.ts";
import { verdictKindSchema } from "#domain/verdict.ts";
import type { Silence } from "#features/schedule/queries.ts";
import { db } from "#lib/db.ts";
import { codeLinesToHtml } from "#lib/markdown/code-lines.ts";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import type { CommentView, EarlierComment, ReviewView, RoundView } from "./view.ts";

const commentFacts = {
  id: true, authorId: true, parentId: true, fromLine: true, toLine: true, text: true, suggestion: true, appliedAt: true, createdAt: true, sentAt: true, author: { select: { name: true } },
} as const;

interface CommentRow {
  id: string; authorId: string | null; parentId: string | null; fromLine: number | null; toLine: number | null; text: string; suggestion: string | null;
  appliedAt: Date | null; createdAt: Date; sentAt: Date | null; author: { name: string } | null;
}

const rangeOf = ({ fromLine, toLine }: Pick<CommentRow, "fromLine" | "toLine">): LineRange | null => fromLine === null || toLine === null ? null : { from: fromLine, to: toLine };

/** The comments as threads, in the order in which they were begun. */
function threadsOf(viewer: { id: string }, source: string, rows: readonly CommentRow[]): CommentView[] {
  const answers = Map.groupBy(rows.filter(({ parentId }) => parentId !== null), ({ parentId }) => parentId);
  const viewOf = (row: CommentRow): CommentView => {
    const lines = rangeOf(row);
    return {
      id: row.id, author: row.author?.name ?? null, mine: row.authorId === viewer.id, lines, text: row.text, html: markdownToHtml(row.text, `${row.id}-`),
      suggestion: row.suggestion !== null && lines ? { before: textOfLines(source, lines), after: row.suggestion } : null,
      appliedAt: row.appliedAt, createdAt: row.createdAt, sentAt: row.sentAt, answers: (answers.get(row.id) ?? []).map(viewOf),
    };
  };
  return rows.filter(({ parentId }) => parentId === null).map(viewOf);
}

interface Asked {
  roundId: string;
  /** All of the review, from the first. */
  rounds: readonly { id: string; number: number }[];
  as: ReviewView["as"];
  /** Of the student who looks; null for reviewers. */
  silence: Silence | null;
  /** Whether an exam keeps from the student what reviewers said. */
  sealed: boolean;
}

/** One round; who may see the review has been asked. What others have not sent is left out. */
export async function selectRound(viewer: { id: string }, { roundId, rounds, as, silence, sealed }: Asked): Promise<RoundView> {
  const at = rounds.findIndex(({ id }) => id === roundId);
  const [found, before] = await Promise.all([
    db().reviewRound.findUnique({
      where: { id: roundId },
      select: {
        id: true, number: true, createdAt: true, question: true, summary: true, marks: true, decision: true, decidedAt: true, decidedBy: { select: { name: true } },
        submission: { select: { id: true, exerciseId: true, source: true, createdAt: true, verdicts: { orderBy: { createdAt: "desc" }, take: 1, select: { kind: true } } } },
        comments: { where: { OR: [{ sentAt: { not: null } }, { authorId: viewer.id }] }, orderBy: { createdAt: "asc" }, select: commentFacts },
      },
    }),
    db().reviewRound.findMany({
      where: { id: { in: rounds.slice(0, at).map(({ id }) => id) } }, orderBy: { number: "desc" },
      select: {
        number: true, submission: { select: { source: true } },
        comments: { where: { sentAt: { not: null }, parentId: null, fromLine: { not: null } }, orderBy: { fromLine: "asc" }, select: commentFacts },
      },
    }),
  ]);
  if (!found) throw new NotFoundError("There is no such review among yours.");
  const { submission, comments, ...round } = found;
  const { exerciseId, verdicts: [verdict], ...shown } = submission;
  const toldVerdict = as === "mentor" || (as === "student" && silence?.until(exerciseId, shown.createdAt) === null);
  const threads = sealed ? [] : threadsOf(viewer, shown.source, comments);
  const sourceBefore = before[0]?.submission.source ?? null;
  return {
    id: round.id, number: round.number, createdAt: round.createdAt, submission: shown,
    verdict: verdict && toldVerdict ? verdictKindSchema.parse(verdict.kind) : null,
    code: codeLinesToHtml(shown.source),
    newLines: sourceBefore === null ? [] : newLines(sourceBefore, shown.source), sourceBefore,
    question: round.question === "" ? null : markdownToHtml(round.question, `${round.id}-question-`),
    summary: sealed || round.decision === null ? null : markdownToHtml(round.summary, `${round.id}-summary-`),
    marks: sealed || round.decision === null ? null : reviewMarksSchema.safeParse(round.marks).data ?? null,
    decision: sealed ? null : round.decision, decidedAt: sealed ? null : round.decidedAt, decidedBy: sealed ? null : round.decidedBy?.name ?? null,
    comments: threads.filter(({ lines }) => lines !== null),
    talk: threads.filter(({ lines, sentAt }) => lines === null && sentAt !== null),
    earlier: sealed ? [] : before.flatMap(({ number, submission: { source }, comments: said }) => {
      const map = mapLines(source, shown.source);
      return said.flatMap((row): EarlierComment[] => {
        const lines = rangeOf(row);
        return lines ? [{ id: row.id, author: row.author?.name ?? null, text: row.text, appliedAt: row.appliedAt, round: number, lines, now: rangeNow(map, lines) }] : [];
      });
    }),
  };
}
