"use client";

// The text comes with an answer, not with the page: its formulas need their style sheet all the same.
import "katex/dist/katex.min.css";
import { useT } from "#i18n";
import { problemInWords, type FactProblem } from "#domain/fact-problem.ts";
import type { LessonPreview } from "../preview.tsx";

interface LessonPreviewPaneProps {
  preview: LessonPreview;
  last: LessonPreview | null;
  late: boolean;
  onGo(line: number): void;
}

/** The lesson as students will see it, and what keeps it from being published. */
export function LessonPreviewPane({ preview, last, late, onGo }: LessonPreviewPaneProps) {
  const t = useT();
  const old = !preview.drawn && last !== null;
  return (
    <div className="px-5 py-4">
      {late && <p role="status" className="pb-2 text-xs text-warning">{t("This preview is older than your text: the site cannot be reached just now.")}</p>}
      <LessonProblems
        problems={preview.problems} onGo={onGo}
        heading={t("{count, plural, one {One thing to mend. It does not stop the draft from being saved.} other {# things to mend. They do not stop the draft from being saved.}}", { count: preview.problems.length })}
      />
      {old && <p className="mb-4 text-xs text-ink-soft">{t("Below is the last text that could be drawn.")}</p>}
      {(old ? last : preview).drawing}
    </div>
  );
}

/** What keeps a text from being published; a line leads to its place in the editor. */
export function LessonProblems({ problems, heading, onGo }: { problems: readonly FactProblem[]; heading: string; onGo?(line: number): void }) {
  const t = useT();
  if (problems.length === 0) return null;
  return (
    <section aria-label={t("To mend")} className="mb-6 border-l-3 border-failed pl-3 text-sm">
      <p className="font-medium">{heading}</p>
      <ul className="mt-1 space-y-1">
        {problems.map(({ line, ...problem }, i) => (
          <li key={i}>
            {line !== null && (onGo ? <button type="button" className="link min-h-6 text-xs tabular-nums" onClick={() => onGo(line)}>{t("Line {line}", { line })}</button> : <span className="text-xs text-ink-soft tabular-nums">{t("Line {line}", { line })}</span>)}
            {" "}<span className="break-words whitespace-pre-line">{problemInWords(problem, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
