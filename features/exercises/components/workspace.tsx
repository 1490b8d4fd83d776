"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import type { EditorSettings } from "#domain/editor-settings.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { CodeEditor } from "#components/editor/code-editor.tsx";
import type { SandboxTypes } from "#components/editor/editor-props.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { useCodingTime } from "#features/habits/components/use-coding-time.ts";
import { AskForReview } from "#features/reviews/components/ask-for-review.tsx";
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
import { useGrading, type GradingMode, type OpenGrading, type StartOutcome } from "./use-grading.ts";
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
  /** What was just put into the editor from another page, in words. */
  restored: string | null;
  /** Rendered on the server. */
  statement: ReactNode;
}

const kbd = (text: ReactNode) => <kbd>{text}</kbd>;

/** Statement, editor and results of one exercise; what is typed is kept, what is graded streams in. */
export function Workspace({ userId, exercise, stored, types, editorSettings, awardTitles, layout, openGrading, review, timeZone, restored, statement }: WorkspaceProps) {
  const t = useT();
  const router = useRouter();
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

  const start = useCallback(async (mode: GradingMode): Promise<StartOutcome> => {
    const source = keeper.current();
    if (mode === "submit") {
      const result = await submitSolutionAction({ exerciseSlug: exercise.slug, source, requestId: crypto.randomUUID() });
      if (!result.ok) return { ok: false, message: result.error.message };
      keepState(source);
      return { ok: true, gradingId: result.value.gradingId };
    }
    const problem = ownInputProblem(ownInput, exercise.parameters, t);
    if (problem) return { ok: false, message: problem };
    const result = await runSolutionAction({ exerciseSlug: exercise.slug, source, ownInput: ownInput.trim() === "" ? null : ownInput });
    return result.ok ? { ok: true, gradingId: result.value.gradingId } : { ok: false, message: result.error.message };
  }, [keeper, keepState, exercise.slug, exercise.parameters, ownInput, t]);

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

  const restore = useCallback((source: string, words: string) => {
    setSaid(source === keeper.current() ? t("The editor holds this very text already.") : words);
    keeper.replace(source);
    setEdited(true);
    editorPane.current?.scrollIntoView({ block: "nearest" });
  }, [keeper, t]);
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
  const marks = useMemo(() => marksOf(edited ? null : state.verdict), [edited, state.verdict]);

  const editor = (
    <section ref={editorPane} aria-label={t("Your code")} className="flex min-h-0 flex-1 flex-col">
      <EditorBar
        slug={exercise.slug} timeZone={timeZone} status={draft.status} working={working} current={keeper.current}
        onRestore={restore} onReset={() => restore(exercise.starter, t("This is the starter again; the text before it is in the history."))} onBegin={begin}
      />
      <p role="status" className={said === null ? "sr-only" : "border-b border-line bg-sunken px-3 py-1.5 text-sm"}>{said}</p>
      {draft.status.kind === "conflict" && <ConflictDialog mine={keeper.current()} theirs={draft.status.theirs} onResolve={keeper.resolve} />}
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
