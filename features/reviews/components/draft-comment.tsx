"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useT } from "#i18n";
import type { CommentView } from "../view.ts";
import { CommentForm, type CommentFacts } from "./comment-form.tsx";
import { commentOn, lineLabel } from "./line-words.ts";
import { Said } from "./said.tsx";
import { Suggestion } from "./suggestion.tsx";

/** A comment that is not sent yet; its author alone sees it, and changes it. */
export function DraftComment({ comment, facts, timeZone }: { comment: CommentView; facts: CommentFacts; timeZone: string }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { id, lines, text, suggestion } = comment;
  if (lines === null) return null;
  if (editing) return <div className="p-4"><CommentForm id={id} lines={lines} facts={facts} text={text} suggestion={suggestion?.after ?? null} onClose={() => setEditing(false)} /></div>;
  return (
    <article id={`comment-${id}`} className="scroll-mt-6 space-y-3 px-4 py-3" aria-label={t("Draft: {comment}", { comment: commentOn(lines, t) })}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-xs text-ink-soft tabular-nums">{lineLabel(lines, t)} · {t("Draft: only you see it.")}</p>
        <Button size="sm" variant="quiet" className="-mr-3 max-sm:min-h-11" onClick={() => setEditing(true)}>{t("Edit")}</Button>
      </div>
      <Said comment={comment} timeZone={timeZone} />
      {suggestion && <Suggestion commentId={id} suggestion={suggestion} applied={false} slug="" takes={false} />}
    </article>
  );
}
