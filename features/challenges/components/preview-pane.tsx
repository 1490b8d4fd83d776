"use client";

// The statement comes with an answer, not with the page: its formulas need their style sheet all the same.
import "katex/dist/katex.min.css";
import { useT } from "#i18n";
import type { FileProblem } from "#domain/exercise-yaml.ts";
import { problemInWords } from "#domain/fact-problem.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Preview } from "../preview.tsx";

interface PreviewPaneProps {
  preview: Preview;
  /** The last one is shown, since the site cannot be asked just now. */
  late: boolean;
  onGo(problem: FileProblem): void;
}

/** The statement as students will see it, and what keeps it from being shown. */
export function PreviewPane({ preview, late, onGo }: PreviewPaneProps) {
  const t = useT();
  return (
    <div className="px-4 py-3">
      {late && <p role="status" className="pb-2 text-xs text-warning">{t("This preview is older than your text: the site cannot be reached just now.")}</p>}
      {preview.problems.length > 0 && <Problems problems={preview.problems} onGo={onGo} />}
      {preview.facts && (
        <>
          <h2 className="text-lg font-semibold">{preview.facts.title}</h2>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums">
            <span>{t("about {minutes} min", { minutes: preview.facts.minutes })}</span>
            <span>{t("{points, plural, one {# point} other {# points}}", { points: preview.facts.points })}</span>
          </p>
        </>
      )}
      <Tabs
        label={t("Preview")} className="mt-2" panelClassName="pt-4"
        tabs={[
          { id: "statement", label: t("Statement"), panel: preview.statement ?? <p className="text-sm text-ink-soft">{t("The statement cannot be drawn yet.")}</p> },
          { id: "hints", label: t("Hints ({count})", { count: preview.hints.length }), panel: <div className="space-y-6">{preview.hints.map(({ number, title, body }) => <section key={number}><h3 className="mb-1 font-medium">{number}. {title}</h3>{body}</section>)}</div> },
        ]}
      />
    </div>
  );
}

function Problems({ problems, onGo }: { problems: readonly FileProblem[]; onGo(problem: FileProblem): void }) {
  const t = useT();
  return (
    <section aria-label={t("To mend")} className="mb-4 border-l-3 border-failed pl-3 text-sm">
      <p className="font-medium">{t("{count, plural, one {One thing to mend. It does not stop the draft from being saved.} other {# things to mend. They do not stop the draft from being saved.}}", { count: problems.length })}</p>
      <ul className="mt-1 space-y-1">
        {problems.map((problem, i) => (
          <li key={i}>
            <button type="button" className="link min-h-6 font-mono text-xs" onClick={() => onGo(problem)}>{problem.line === null ? problem.path : t("{path}, line {line}", { path: problem.path, line: problem.line })}</button>
            {" "}<span className="break-words">{problemInWords(problem, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
