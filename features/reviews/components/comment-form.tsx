"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { keptText } from "#components/ui/kept-text-area.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { asWritten, fillIn, firstName, leftOver, linesInWords } from "#domain/canned-comment.ts";
import { textOfLines, type LineRange } from "#domain/review-lines.ts";
import { SourceDifference } from "#features/exercises/components/source-difference.tsx";
import { useT } from "#i18n";
import { countUseAction, discardDraftCommentAction, saveDraftCommentAction } from "../actions.ts";
import type { CannedView } from "../canned-queries.ts";
import { CannedMenu } from "./canned-menu.tsx";
import { KeptStatus } from "./kept-status.tsx";
import { commentOn } from "./line-words.ts";
import { MarkdownTabs } from "./markdown-tabs.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";

/** What a comment is written with. */
export interface CommentFacts {
  roundId: string;
  viewerId: string;
  source: string;
  student: string;
  exercise: string;
  mistake: string | null;
  canned: readonly CannedView[];
}

/** What is in the form. */
export interface Typed { text: string; suggestion: string | null }

interface CommentFormProps {
  id: string;
  lines: LineRange;
  facts: CommentFacts;
  /** What there is already. */
  text?: string;
  suggestion?: string | null;
  /** What there is was typed for other lines, with which the form was open. */
  carried?: boolean;
  onChange?(typed: Typed): void;
  onClose(): void;
}

/** A comment on lines, saved as it is typed; with a suggested edit where one is wanted. */
export function CommentForm({ id, lines, facts: { roundId, viewerId, source, student, exercise, mistake, canned }, text: textBefore = "", suggestion: suggestionBefore = null, carried = false, onChange, onClose }: CommentFormProps) {
  const t = useT();
  const router = useRouter();
  const keptAs = `${viewerId}:review:${roundId}:${lines.from}-${lines.to}`;
  const original = textOfLines(source, lines);
  const [text, setText] = useState(() => textBefore === "" ? keptText(keptAs) ?? "" : textBefore);
  const [suggestion, setSuggestion] = useState(suggestionBefore);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const counted = useRef(textBefore !== "" && !carried);
  const kept = useKeptDraft<{ text: string; suggestion: string | null; lines: LineRange }>(keptAs, async (value) => {
    const result = await saveDraftCommentAction({ id, roundId, ...value });
    // From its first save on it goes along with the review: what is said beside the code and at the end counts it.
    if (result.ok && !counted.current) router.refresh();
    counted.current ||= result.ok;
    return result;
  }, router.refresh);
  const words = linesInWords(lines.from, lines.to);
  const { touch } = kept;

  function change(next: { text?: string; suggestion?: string | null }) {
    const value = { text, suggestion, ...next, lines };
    setText(value.text);
    setSuggestion(value.suggestion);
    onChange?.({ text: value.text, suggestion: value.suggestion });
    touch(value);
  }

  // Moved here from other lines with what is typed in it: the server is told where it stands now.
  const moved = useEffectEvent(() => { if (carried && (textBefore !== "" || suggestionBefore !== null)) touch({ text, suggestion, lines }); });
  useEffect(() => moved(), []);

  const insert = (comment: CannedView) => {
    void countUseAction({ id: comment.id }).catch(() => null);
    const filled = fillIn(comment.text, { student: firstName(student), exercise, line: words, mistake });
    change({ text: text === "" ? filled : `${text.trimEnd()}\n\n${filled}` });
  };

  /** Emptied, there is nothing to keep. */
  const isEmpty = text.trim() === "" && suggestion === null;

  const close = () => isEmpty ? discard() : start(async () => {
    // Also what only the browser had kept, and nobody has changed since.
    touch({ text, suggestion, lines });
    if (!await kept.flush()) return;
    router.refresh();
    onClose();
  });

  const discard = () => start(async () => {
    kept.drop();
    // A save that is under way would bring it back.
    await kept.flush();
    const result = await discardDraftCommentAction({ commentId: id }).catch(() => null);
    if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. What you wrote is still here; try again in a moment."));
    router.refresh();
    onClose();
  });

  return (
    <div className="max-w-3xl space-y-3" role="group" aria-label={commentOn(lines, t)} onKeyDown={(event) => { if (event.key === "Escape" && !event.defaultPrevented) close(); }}>
      <MarkdownTabs label={commentOn(lines, t)} value={text} onChange={(value) => change({ text: value })} autoFocus />
      {leftOver(text).length > 0 && <p role="status" className="text-sm text-warning">{t("Not known here, so write it yourself: {names}", { names: leftOver(text).map(asWritten).join(", ") })}</p>}
      {suggestion !== null && (
        <div className="space-y-2">
          <TextArea label={t("The lines as you suggest them")} hint={t("Empty: the lines go.")} optional rows={Math.min(16, Math.max(3, original.split("\n").length + 1))} value={suggestion} onChange={(event) => change({ suggestion: event.target.value })} className="font-mono text-sm" spellCheck={false} />
          <SourceDifference before={original} after={suggestion} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" className="max-sm:min-h-11" onClick={() => change({ suggestion: suggestion === null ? original : null })}>{suggestion === null ? t("Suggest an edit") : t("Without a suggested edit")}</Button>
        {canned.length > 0 && <CannedMenu comments={canned} onChoose={insert} />}
      </div>
      <KeptStatus state={kept.state} />
      {problem && <p role="alert" className="text-sm text-failed">{problem}</p>}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" className="max-sm:min-h-11" disabled={pending || isEmpty} onClick={close}>{t("Add to the review")}</Button>
        <Button size="sm" variant="quiet" className="max-sm:min-h-11" disabled={pending} onClick={discard}>{t("Discard")}</Button>
      </div>
    </div>
  );
}
