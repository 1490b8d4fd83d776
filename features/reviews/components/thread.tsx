"use client";

import { useT } from "#i18n";
import type { CommentView } from "../view.ts";
import { AnswerForm } from "./answer-form.tsx";
import { commentOn, lineLabel } from "./line-words.ts";
import { Said } from "./said.tsx";
import { Suggestion } from "./suggestion.tsx";

interface ThreadProps {
  comment: CommentView;
  roundId: string;
  /** Of the exercise. */
  slug: string;
  timeZone: string;
  /** The reader is the student, who can take a suggestion over. */
  takes: boolean;
}

/** A comment under its lines, its suggestion, and what was answered. */
export function Thread({ comment, roundId, slug, timeZone, takes }: ThreadProps) {
  const t = useT();
  const { id, lines, suggestion, answers } = comment;
  return (
    <article id={`comment-${id}`} tabIndex={-1} className="scroll-mt-6 space-y-3 px-4 py-3 target:bg-accent-soft" aria-label={lines ? commentOn(lines, t) : undefined}>
      <div>
        {lines && lines.from !== lines.to && <p className="text-xs text-ink-soft tabular-nums">{lineLabel(lines, t)}</p>}
        <Said comment={comment} timeZone={timeZone} />
      </div>
      {suggestion && <Suggestion commentId={id} suggestion={suggestion} applied={comment.appliedAt !== null} slug={slug} takes={takes} />}
      {answers.length > 0 && <ol className="space-y-3 border-l border-line pl-4">{answers.map((answer) => <li key={answer.id} id={`comment-${answer.id}`}><Said comment={answer} timeZone={timeZone} /></li>)}</ol>}
      <AnswerForm roundId={roundId} parentId={id} />
    </article>
  );
}
