"use client";

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import type { EditorSettings } from "#domain/editor-settings.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { CodeEditor } from "#components/editor/code-editor.tsx";
import type { SandboxTypes } from "#components/editor/editor-props.ts";
import { useSafeRefresh } from "#components/ui/safe-refresh.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { useCodingTime } from "#features/habits/components/use-coding-time.ts";
import { AskForReview } from "#features/reviews/components/ask-for-review.tsx";
import { ExamLine, type OpenExam } from "#features/schedule/components/exam-line.tsx";
import { cancelGradingAction, runSolutionAction, submitSolutionAction } from "#features/submissions/actions.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { ServerDraft } from "./draft-keeper.ts";
import { EditorBar } from "./editor-bar.tsx";
import { EditorContext } from "./editor-context.ts";
import { marksOf } from "./marks.ts";
import { OwnInput, ownInputProblem } from "./own-input.tsx";
import type { PaneLayout } from "./pane-layout.ts";
import { Panes } from "./panes.tsx";
import { ResultsPane } from "./results-pane.tsx";
import { useDraft } from "./use-draft.ts";
import { useGradingKeys } from "./use-grading-keys.ts";
import { useGrading, type GradingMode, type OpenGrading, type StartOutcome } from "./use-grading.ts";
import { useRequestId } from "./use-request-id.ts";
import { useSave } from "./use-save.ts";

interface WorkspaceProps {
  userId: string;
  exercise: { id: string; slug: string; title: string; starter: string; parameters: ParameterNames };
  stored: ServerDraft | null;
  types: SandboxTypes;
  editorSettings: EditorSettings;
  awardTitles: Readonly<Record<string, string>>;
  layout: PaneLayout;
  /** What is still being graded: a page that was reloaded watches on. */
  openGrading: OpenGrading | null;
  /** Whom to ask for a review of what was accepted; null where nobody can be asked. */
  review: { cohort: string; openId: string | null } | null;
  timeZone: string;
  /** The exam that the exercise is part of, or was. */
  exam: OpenExam | null;
  /** What was just put into the editor from another page, in words. */
  restored: string | null;
  /** Rendered on the server. */
  statement: ReactNode;
}

const kbd = (text: ReactNode) => <kbd>{text}</kbd>;

/** Statement, editor and results of one exercise; what is typed is kept, what is graded streams in. */
export function Workspace({ userId, exercise, stored, types, editorSettings, awardTitles, layout, openGrading, review, timeZone, exam, restored, statement }: WorkspaceProps) {
  const t = useT();
  const refresh = useSafeRefresh();
  const [ownInput, setOwnInput] = useState("");
  const [tab, setTab] = useState("results");
  const [jump, setJump] = useState<{ line: number } | null>(null);
  const [edited, setEdited] = useState(false);
  const [asked, setAsked] = useState(0);
  const [said, setSaid] = useState(restored);
  const editorPane = useRef<HTMLElement>(null);

  const { save, keepState } = useSave(exercise.slug);
  const { keeper, ...draft } = useDraft({ userId, exerciseId: exercise.id, starter: exercise.starter, stored, save, onGivenUp: keepState });
  useCodingTime(keeper.current, asked);

  const { requestId, arrived } = useRequestId();
  const start = useCallback(async (mode: GradingMode): Promise<StartOutcome> => {
    const source = keeper.current();
    if (mode === "submit") {
      const result = await submitSolutionAction({ exerciseSlug: exercise.slug, source, requestId: requestId(source) });
      if (!result.ok) return { ok: false, message: result.error.message };
      arrived();
      keepState(source);
      return { ok: true, gradingId: result.value.gradingId };
    }
    const problem = ownInputProblem(ownInput, exercise.parameters, t);
    if (problem) return { ok: false, message: problem };
    const result = await runSolutionAction({ exerciseSlug: exercise.slug, source, ownInput: ownInput.trim() === "" ? null : ownInput });
    return result.ok ? { ok: true, gradingId: result.value.gradingId } : { ok: false, message: result.error.message };
  }, [keeper, keepState, requestId, arrived, exercise.slug, exercise.parameters, ownInput, t]);

  const onDone = useCallback(({ mode }: { mode: GradingMode }) => {
    // The list of attempts and the mark at the title are the server's.
    if (mode === "submit") void refresh(true);
  }, [refresh]);
  const stop = useCallback(async (gradingId: string): Promise<string | null> => {
    const result = await cancelGradingAction({ gradingId });
    return result.ok ? null : result.error.message;
  }, []);
  const { state, grade, cancel, hearAgain } = useGrading({ start, cancel: stop, onDone }, openGrading);

  // A result that was kept for the end of the exam takes the place of the sentence that said so.
  const atTheEnd = useEffectEvent(() => { if (state.verdict?.verdict === "withheld") hearAgain(); });
  useEffect(() => { if (exam?.state === "closed") atTheEnd(); }, [exam?.state]);

  const begin = useCallback((mode: GradingMode) => {
    setTab("results");
    setAsked((times) => times + 1);
    setEdited(false);
    void grade(mode);
  }, [grade]);

  const restore = useCallback((source: string, words: string) => {
    setSaid(source === keeper.current() ? t("The editor holds this very text already.") : words);
    keeper.replace(source);
    setEdited(true);
    editorPane.current?.scrollIntoView({ block: "nearest" });
  }, [keeper, t]);
  const resolve = (choice: "mine" | "theirs", theirs: ServerDraft) => {
    keeper.resolve(choice, theirs);
    // The dialog goes without being closed, and would leave the focus nowhere.
    setTimeout(() => editorPane.current?.querySelector<HTMLElement>("[data-testid=code-editor] [role=textbox], [data-testid=code-editor] textarea")?.focus());
  };
  const editorAccess = useMemo(() => ({ restore }), [restore]);

  // Said once: a reload does not say it again.
  useEffect(() => { if (restored !== null) window.history.replaceState(null, "", window.location.pathname + window.location.hash); }, [restored]);

  function onChange(source: string) {
    // A restore is a change of the editor too, but not the person's.
    if (source !== keeper.current()) setSaid(null);
    setEdited(true);
    keeper.change(source);
  }

  const working = state.phase === "sending" || state.phase === "queued" || state.phase === "grading";

  useGradingKeys({ working, begin, cancel: () => void cancel() });

  // An error's line is only true for the text that was graded.
  const marks = useMemo(() => marksOf(edited ? null : state.verdict), [edited, state.verdict]);

  const editor = (
    <section ref={editorPane} aria-label={t("Your code")} className="flex min-h-0 flex-1 flex-col">
      <EditorBar
        slug={exercise.slug} timeZone={timeZone} status={draft.status} working={working} current={keeper.current}
        onRestore={restore} onReset={() => restore(exercise.starter, t("This is the starter again; the text before it is in the history."))} onBegin={begin}
      />
      {exam && <ExamLine exam={exam} />}
      <p role="status" className={said === null ? "sr-only" : "border-b border-line bg-sunken px-3 py-1.5 text-sm"}>{said}</p>
      {draft.status.kind === "conflict" && <ConflictDialog mine={keeper.current()} theirs={draft.status.theirs} onResolve={resolve} />}
      <div className="min-h-0 flex-1">
        <CodeEditor
          value={draft.source} revision={draft.revision} marks={marks} jump={jump} types={types} settings={editorSettings}
          label={t("Code editor for {title}", { title: exercise.title })} describedBy="editor-keys"
          onChange={onChange}
          onRun={() => begin("run")} onSubmit={() => begin("submit")}
        />
      </div>
      <p id="editor-keys" className="hidden border-t border-line px-3 py-1 text-xs text-ink-soft lg:block">
        {editorSettings.vim
          ? t.rich("<kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs, <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Enter</kbd> submits (<kbd>Cmd</kbd> on a Mac), <kbd>Esc</kbd> is Vim’s here and cancels elsewhere. <kbd>Ctrl</kbd>+<kbd>M</kbd> gives the Tab key back to the page.", { kbd })
          : t.rich("<kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs, <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Enter</kbd> submits (<kbd>Cmd</kbd> on a Mac), <kbd>Esc</kbd> cancels. <kbd>Ctrl</kbd>+<kbd>M</kbd> gives the Tab key back to the page.", { kbd })}
      </p>
    </section>
  );

  const results = (
    <section aria-label={t("Results")}>
      <Tabs
        label={t("Results and input")} chosen={tab} onChoose={setTab} className="px-1"
        tabs={[
          { id: "results", label: t("Results"), panel: <ResultsPane state={state} parameters={exercise.parameters} awardTitles={awardTitles} timeZone={timeZone} onJump={(line) => setJump({ line })} onCancel={() => void cancel()} accepted={review && <AskForReview of={{ exerciseSlug: exercise.slug }} cohort={review.cohort} openId={review.openId} />} /> },
          { id: "input", label: t("Your input"), panel: <div className="p-4"><OwnInput value={ownInput} parameters={exercise.parameters} onChange={setOwnInput} /></div> },
        ]}
      />
    </section>
  );

  return (
    <EditorContext value={editorAccess}>
      <Panes layout={layout} statement={statement} editor={editor} results={results} asked={asked} />
    </EditorContext>
  );
}
