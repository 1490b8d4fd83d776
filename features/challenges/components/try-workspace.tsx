"use client";

import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import type { EditorSettings } from "#domain/editor-settings.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { CodeEditor } from "#components/editor/code-editor.tsx";
import type { SandboxTypes } from "#components/editor/editor-props.ts";
import { Button } from "#components/ui/button.tsx";
import { keptText, keepText } from "#components/ui/kept-text-area.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { marksOf } from "#features/exercises/components/marks.ts";
import { OwnInput, ownInputProblem } from "#features/exercises/components/own-input.tsx";
import type { PaneLayout } from "#features/exercises/components/pane-layout.ts";
import { Panes } from "#features/exercises/components/panes.tsx";
import { ResultsPane } from "#features/exercises/components/results-pane.tsx";
import { useGrading, type GradingMode, type StartOutcome } from "#features/exercises/components/use-grading.ts";
import { cancelGradingAction } from "#features/submissions/actions.ts";
import { tryDraftAction } from "../actions.ts";

interface TryWorkspaceProps {
  viewer: { id: string; timeZone: string };
  challenge: { id: string; title: string };
  starter: string;
  /** For who wants to see it accepted. */
  solution: string;
  parameters: ParameterNames;
  types: SandboxTypes;
  editor: EditorSettings;
  layout: PaneLayout;
  statement: ReactNode;
}

const noAwards = {};
const nothingMore = () => undefined;

/** The student's panes for who writes the exercise: Run and Submit are of the draft, and nothing is recorded. */
export function TryWorkspace({ viewer, challenge, starter, solution, parameters, types, editor, layout, statement }: TryWorkspaceProps) {
  const t = useT();
  const keptAs = `${viewer.id}:try:${challenge.id}`;
  const [program, setProgram] = useState({ text: starter, revision: 0 });
  const [ownInput, setOwnInput] = useState("");
  const [tab, setTab] = useState("results");
  const [jump, setJump] = useState<{ line: number } | null>(null);
  const [edited, setEdited] = useState(false);
  const [asked, setAsked] = useState(0);

  const put = useCallback((text: string) => {
    keepText(keptAs, text);
    setEdited(true);
    setProgram((before) => ({ text, revision: before.revision + 1 }));
  }, [keptAs]);

  // After hydration: the server cannot know what this browser keeps.
  useEffect(() => {
    const kept = keptText(keptAs);
    if (kept !== null) queueMicrotask(() => put(kept));
  }, [keptAs, put]);

  const challengeId = challenge.id;
  const start = useCallback(async (mode: GradingMode): Promise<StartOutcome> => {
    const problem = mode === "run" ? ownInputProblem(ownInput, parameters, t) : null;
    if (problem) return { ok: false, message: problem };
    const result = await tryDraftAction({ challengeId, mode, source: program.text, ownInput: mode === "submit" || ownInput.trim() === "" ? null : ownInput });
    return result.ok ? { ok: true, gradingId: result.value.gradingId } : { ok: false, message: result.error.message };
  }, [challengeId, ownInput, parameters, program.text, t]);
  const stop = useCallback(async (gradingId: string): Promise<string | null> => {
    const result = await cancelGradingAction({ gradingId });
    return result.ok ? null : result.error.message;
  }, []);
  const { state, grade, cancel } = useGrading({ start, cancel: stop, onDone: nothingMore }, null);

  function begin(mode: GradingMode) {
    setTab("results");
    setAsked(asked + 1);
    setEdited(false);
    void grade(mode);
  }

  const marks = useMemo(() => marksOf(edited ? null : state.verdict), [edited, state.verdict]);
  const working = state.phase === "sending" || state.phase === "queued" || state.phase === "grading";

  const code = (
    <section aria-label={t("Your code")} className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1.5">
        <Button variant="quiet" size="sm" onClick={() => put(starter)}>{t("Starter")}</Button>
        <Button variant="quiet" size="sm" onClick={() => put(solution)}>{t("Solution")}</Button>
        <span className="ml-auto flex gap-2">
          <Button size="sm" aria-disabled={working} title={t("Ctrl or Cmd + Enter")} onClick={() => begin("run")}>{t("Run")}</Button>
          <Button size="sm" variant="primary" aria-disabled={working} title={t("Ctrl or Cmd + Shift + Enter")} onClick={() => begin("submit")}>{t("Submit")}</Button>
        </span>
      </div>
      <div className="min-h-0 flex-1">
        <CodeEditor
          value={program.text} revision={program.revision} marks={marks} jump={jump} types={types} settings={editor} label={t("Code editor for {title}", { title: challenge.title })}
          onChange={(text) => {
            if (text === program.text) return;
            keepText(keptAs, text);
            setEdited(true);
            setProgram({ ...program, text });
          }}
          onRun={() => begin("run")} onSubmit={() => begin("submit")}
        />
      </div>
    </section>
  );
  const results = (
    <section aria-label={t("Results")}>
      <Tabs
        label={t("Results and input")} chosen={tab} onChoose={setTab} className="px-1"
        tabs={[
          { id: "results", label: t("Results"), panel: <ResultsPane trial state={state} timeZone={viewer.timeZone} parameters={parameters} awardTitles={noAwards} onJump={(line) => setJump({ line })} onCancel={() => void cancel()} /> },
          { id: "input", label: t("Your input"), panel: <div className="p-4"><OwnInput value={ownInput} parameters={parameters} onChange={setOwnInput} /></div> },
        ]}
      />
    </section>
  );
  return <Panes layout={layout} statement={statement} editor={code} results={results} asked={asked} />;
}
