"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import type { ParameterNames } from "#domain/parameters.ts";
import type { Verdict } from "#domain/verdict.ts";
import { CodeEditor } from "#components/editor/code-editor.tsx";
import type { EditorMark, SandboxTypes } from "#components/editor/editor-props.ts";
import { Button } from "#components/ui/button.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { saveDraftAction } from "#features/drafts/actions.ts";
import { cancelGradingAction, runSolutionAction, submitSolutionAction } from "#features/submissions/actions.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { SaveOutcome, ServerDraft } from "./draft-keeper.ts";
import { DraftLine } from "./draft-line.tsx";
import { OwnInput, ownInputProblem } from "./own-input.tsx";
import type { PaneLayout } from "./pane-layout.ts";
import { Panes } from "./panes.tsx";
import { ResetButton } from "./reset-button.tsx";
import { ResultsPane } from "./results-pane.tsx";
import { useDraft } from "./use-draft.ts";
import { useGrading, type GradingMode, type OpenGrading, type StartOutcome } from "./use-grading.ts";

interface WorkspaceProps {
  userId: string;
  exercise: { id: string; slug: string; title: string; starter: string; parameters: ParameterNames };
  stored: ServerDraft | null;
  types: SandboxTypes;
  awardTitles: Readonly<Record<string, string>>;
  layout: PaneLayout;
  /** What is still being graded: a page that was reloaded watches on. */
  openGrading: OpenGrading | null;
  /** Rendered on the server. */
  statement: ReactNode;
}

const noMarks: EditorMark[] = [];

function marksOf(verdict: Verdict | null): EditorMark[] {
  if (!verdict) return noMarks;
  const errors = verdict.error ? [...verdict.compileErrors, verdict.error] : verdict.compileErrors;
  return errors.flatMap((error) => error.line === null ? [] : [{ message: error.message, line: error.line, column: error.column ?? 1 }]);
}

/** Statement, editor and results of one exercise; what is typed is kept, what is graded streams in. */
export function Workspace({ userId, exercise, stored, types, awardTitles, layout, openGrading, statement }: WorkspaceProps) {
  const router = useRouter();
  const [ownInput, setOwnInput] = useState("");
  const [tab, setTab] = useState("results");
  const [jump, setJump] = useState<{ line: number } | null>(null);
  const [edited, setEdited] = useState(false);
  const [asked, setAsked] = useState(0);

  const save = useCallback(async (source: string, baseVersion: number): Promise<SaveOutcome> => {
    const result = await saveDraftAction({ exerciseSlug: exercise.slug, source, baseVersion });
    if (result.ok) {
      const answer = result.value;
      if (answer.saved) return { kind: "saved", version: answer.version };
      return { kind: "conflict", theirs: { ...answer.other, updatedAt: answer.other.updatedAt.toISOString() } };
    }
    return { kind: "refused", message: result.error.message, signedOut: result.error.code === "NotSignedInError" };
  }, [exercise.slug]);
  const { keeper, ...draft } = useDraft({ userId, exerciseId: exercise.id, starter: exercise.starter, stored, save });

  const start = useCallback(async (mode: GradingMode): Promise<StartOutcome> => {
    const source = keeper.current();
    if (mode === "submit") {
      const result = await submitSolutionAction({ exerciseSlug: exercise.slug, source, requestId: crypto.randomUUID() });
      return result.ok ? { ok: true, gradingId: result.value.gradingId } : { ok: false, message: result.error.message };
    }
    const problem = ownInputProblem(ownInput, exercise.parameters);
    if (problem) return { ok: false, message: problem };
    const result = await runSolutionAction({ exerciseSlug: exercise.slug, source, ownInput: ownInput.trim() === "" ? null : ownInput });
    return result.ok ? { ok: true, gradingId: result.value.gradingId } : { ok: false, message: result.error.message };
  }, [keeper, exercise.slug, exercise.parameters, ownInput]);

  const onDone = useCallback(({ mode }: { mode: GradingMode }) => {
    // The list of attempts and the mark at the title are the server's.
    if (mode === "submit") router.refresh();
  }, [router]);
  const stop = useCallback(async (gradingId: string): Promise<string | null> => {
    const result = await cancelGradingAction({ gradingId });
    return result.ok ? null : result.error.message;
  }, []);
  const { state, grade, cancel } = useGrading({ start, cancel: stop, onDone }, openGrading);

  const begin = useCallback((mode: GradingMode) => {
    setTab("results");
    setAsked((times) => times + 1);
    setEdited(false);
    void grade(mode);
  }, [grade]);

  const working = state.phase === "sending" || state.phase === "queued" || state.phase === "grading";

  // The keys work on the whole page; in the editor it takes them itself.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Whatever is open, a list of suggestions or a dialog, has the first right to it.
    if (event.key === "Escape" && working && !event.defaultPrevented && !document.querySelector("dialog[open]")) void cancel();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.closest("[data-testid=code-editor]")) return;
    event.preventDefault();
    begin(event.shiftKey ? "submit" : "run");
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  // An error's line is only true for the text that was graded.
  const marks = useMemo(() => edited ? noMarks : marksOf(state.verdict), [edited, state.verdict]);

  const editor = (
    <section aria-label="Your code" className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-12 items-center gap-2 border-b border-line px-3 py-1.5">
        <DraftLine status={draft.status} />
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <ResetButton onReset={() => keeper.replace(exercise.starter)} />
          <Button size="sm" aria-disabled={working} aria-keyshortcuts="Control+Enter Meta+Enter" title="Ctrl or Cmd + Enter" onClick={() => begin("run")}>Run</Button>
          <Button size="sm" variant="primary" aria-disabled={working} aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter" title="Ctrl or Cmd + Shift + Enter" onClick={() => begin("submit")}>Submit</Button>
        </div>
      </div>
      {draft.status.kind === "conflict" && <ConflictDialog mine={keeper.current()} theirs={draft.status.theirs} onResolve={keeper.resolve} />}
      <div className="min-h-0 flex-1">
        <CodeEditor
          value={draft.source} revision={draft.revision} marks={marks} jump={jump} types={types}
          label={`Code editor for ${exercise.title}`} describedBy="editor-keys"
          onChange={(source) => { setEdited(true); keeper.change(source); }}
          onRun={() => begin("run")} onSubmit={() => begin("submit")}
        />
      </div>
      <p id="editor-keys" className="hidden border-t border-line px-3 py-1 text-xs text-ink-soft lg:block">
        <kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs, <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Enter</kbd> submits (<kbd>Cmd</kbd> on a Mac), <kbd>Esc</kbd> cancels. <kbd>Ctrl</kbd>+<kbd>M</kbd> gives the Tab key back to the page.
      </p>
    </section>
  );

  const results = (
    <section aria-label="Results">
      <Tabs
        label="Results and input" chosen={tab} onChoose={setTab} className="px-1"
        tabs={[
          { id: "results", label: "Results", panel: <ResultsPane state={state} parameters={exercise.parameters} awardTitles={awardTitles} onJump={(line) => setJump({ line })} onCancel={() => void cancel()} /> },
          { id: "input", label: "Your input", panel: <div className="p-4"><OwnInput value={ownInput} parameters={exercise.parameters} onChange={setOwnInput} /></div> },
        ]}
      />
    </section>
  );

  return <Panes layout={layout} statement={statement} editor={editor} results={results} asked={asked} />;
}
