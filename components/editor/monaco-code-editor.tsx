"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { editor as MonacoEditor } from "monaco-editor/editor";
import { useT } from "#i18n";
import { fontFamilies, lineHeightOf, type EditorSettings } from "#domain/editor-settings.ts";
import type { CodeEditorProps, EditorMark } from "./editor-props.ts";
import { asBlock } from "./insertion.ts";
import { declareTypes, setUpMonaco } from "./monaco-setup.ts";
import { type ThemeName, useThemeName } from "./use-theme-name.ts";
import { startVim } from "./vim-mode.ts";

const themes: Record<ThemeName, string> = { light: "descent-light", dark: "descent-dark", contrast: "hc-light" };

/** Vim writes its line itself; its own colours are for one theme alone. */
const vimLineClass = "min-h-6 shrink-0 border-t border-line px-3 py-0.5 font-mono text-xs text-ink-soft [&_span]:text-ink-soft! [&>span:first-child]:mr-3 [&_input]:border-b [&_input]:border-accent [&_input]:bg-transparent [&_input]:text-ink [&_input]:outline-none";

const lettersOf = ({ font, size }: EditorSettings) => ({ fontFamily: fontFamilies[font], fontSize: size, lineHeight: lineHeightOf(size) });

function toMarkers(monaco: ReturnType<typeof setUpMonaco>, model: MonacoEditor.ITextModel, marks: EditorMark[]): MonacoEditor.IMarkerData[] {
  return marks.map((mark) => {
    const line = Math.min(Math.max(1, mark.line), model.getLineCount());
    return {
      severity: monaco.MarkerSeverity.Error, message: mark.message, source: "grader",
      startLineNumber: line, startColumn: mark.column, endLineNumber: line, endColumn: Math.max(mark.column + 1, model.getLineMaxColumn(line)),
    };
  });
}

/** Monaco with the TypeScript service, with Vim's keys for who wants them. Ctrl+M gives the Tab key back to the page. */
export default function MonacoCodeEditor(props: CodeEditorProps) {
  const { value, revision, marks, types, label, settings } = props;
  const t = useT();
  const host = useRef<HTMLDivElement>(null);
  const vimLine = useRef<HTMLDivElement>(null);
  const editor = useRef<MonacoEditor.IStandaloneCodeEditor>(null);
  const shownRevision = useRef(revision);
  const theme = useThemeName();
  const onChange = useEffectEvent((source: string) => props.onChange(source));
  const onRun = useEffectEvent(() => props.onRun());
  const onSubmit = useEffectEvent(() => props.onSubmit());
  const initial = useEffectEvent(() => ({ value, theme, label, settings, file: props.file }));
  const commandLabel = useEffectEvent(() => t("Vim command"));

  useEffect(() => {
    const monaco = setUpMonaco();
    const start = initial();
    const uri = monaco.Uri.parse(`file:///${start.file?.path ?? "solution.ts"}`);
    const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(start.value, start.file?.language ?? "typescript", uri);
    if (model.getValue() !== start.value) model.setValue(start.value);
    const created = monaco.editor.create(host.current ?? document.body, {
      model, theme: themes[start.theme], ariaLabel: start.label,
      automaticLayout: true, ...lettersOf(start.settings), fontLigatures: false,
      minimap: { enabled: false }, wordWrap: start.file?.language === "markdown" ? "on" : "off", unicodeHighlight: { ambiguousCharacters: !start.file }, scrollBeyondLastLine: false, tabSize: 2, padding: { top: 12, bottom: 12 },
      renderLineHighlight: "line", overviewRulerBorder: false, stickyScroll: { enabled: false }, fixedOverflowWidgets: true,
      bracketPairColorization: { enabled: false }, smoothScrolling: false, cursorBlinking: "solid", scrollbar: { alwaysConsumeMouseWheel: false },
    });
    editor.current = created;
    created.onDidChangeModelContent(() => onChange(model.getValue()));
    created.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => onRun());
    created.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter, () => onSubmit());
    created.addCommand(monaco.KeyMod.WinCtrl | monaco.KeyCode.KeyM, () => { created.trigger("keyboard", "editor.action.toggleTabFocusMode", null); });
    if (!start.settings.vim) host.current?.setAttribute("data-ready", "true");
    return () => {
      created.dispose();
      if (!start.file) model.dispose();
    };
  }, []);

  const { font, size, vim } = settings;
  useEffect(() => { editor.current?.updateOptions(lettersOf({ font, size, vim: false })); }, [font, size]);

  useEffect(() => {
    if (!vim || !editor.current || !vimLine.current) return;
    const stop = new AbortController();
    // Where Vim's script cannot be had, the editor takes the ordinary keys rather than none.
    void startVim(editor.current, vimLine.current, { commandLabel: commandLabel() }, stop.signal)
      .catch(() => undefined).then(() => host.current?.setAttribute("data-ready", "true"));
    return () => stop.abort();
  }, [vim]);

  useEffect(() => {
    const left = new AbortController();
    void declareTypes(types, left.signal);
    return () => left.abort();
  }, [types]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model || shownRevision.current === revision) return;
    shownRevision.current = revision;
    // One edit, so that undo brings back what was there.
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
  }, [revision, value]);

  useEffect(() => { setUpMonaco().editor.setTheme(themes[theme]); }, [theme]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model) return;
    const monaco = setUpMonaco();
    monaco.editor.setModelMarkers(model, "grader", toMarkers(monaco, model, marks));
  }, [marks]);

  const { jump } = props;
  useEffect(() => {
    if (!jump) return;
    editor.current?.setPosition({ lineNumber: jump.line, column: 1 });
    editor.current?.revealLineInCenter(jump.line);
    editor.current?.focus();
  }, [jump]);

  const { insertion } = props;
  useEffect(() => {
    const [shown, model, selection] = [editor.current, editor.current?.getModel(), editor.current?.getSelection()];
    if (!insertion || !shown || !model || !selection) return;
    const end = model.getFullModelRange().getEndPosition();
    const line = selection.endLineNumber <= insertion.afterLine ? end.lineNumber : selection.endLineNumber;
    const at = { lineNumber: line, column: insertion.block || line !== selection.endLineNumber ? model.getLineMaxColumn(line) : selection.endColumn };
    const text = insertion.block ? asBlock(insertion.text, model.getLineContent(line)) : insertion.text;
    shown.pushUndoStop();
    shown.executeEdits("insertion", [{ range: { startLineNumber: at.lineNumber, startColumn: at.column, endLineNumber: at.lineNumber, endColumn: at.column }, text, forceMoveMarkers: true }]);
    shown.pushUndoStop();
    const after = model.getPositionAt(model.getOffsetAt(at) + text.length);
    shown.setPosition(after);
    shown.revealPositionInCenter(after);
    // A dialog that closes gives the focus back first.
    setTimeout(() => shown.focus());
  }, [insertion]);

  return (
    <div className="flex h-full min-h-48 w-full flex-col">
      <div ref={host} className="min-h-0 flex-1" data-testid="code-editor" aria-describedby={props.describedBy} />
      {vim && <div ref={vimLine} data-testid="vim-line" className={vimLineClass} />}
    </div>
  );
}
