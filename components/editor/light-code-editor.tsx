"use client";

import { javascript } from "@codemirror/lang-javascript";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { useEffect, useEffectEvent, useRef } from "react";
import { fontFamilies, phoneSize } from "#domain/editor-settings.ts";
import type { CodeEditorProps } from "./editor-props.ts";
import { asBlock } from "./insertion.ts";

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--code-comment)" },
  { tag: tags.keyword, color: "var(--code-keyword)" },
  { tag: [tags.string, tags.regexp], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "var(--code-size)" },
  ".cm-scroller": { fontFamily: "var(--code-font)" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--ink-soft)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--surface)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
});

/** CodeMirror for phones, where Monaco cannot be used. */
export default function LightCodeEditor(props: CodeEditorProps) {
  const { value, revision, marks, label, settings } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const shownRevision = useRef(revision);
  const onChange = useEffectEvent((source: string) => props.onChange(source));
  const onRun = useEffectEvent(() => props.onRun());
  const onSubmit = useEffectEvent(() => props.onSubmit());
  const initial = useEffectEvent(() => ({ value, label, code: (props.file?.language ?? "typescript") === "typescript" }));

  useEffect(() => {
    const start = initial();
    const created = new EditorView({
      parent: host.current ?? undefined,
      doc: start.value,
      extensions: [
        keymap.of([
          { key: "Mod-Enter", run: () => { onRun(); return true; } },
          { key: "Mod-Shift-Enter", run: () => { onSubmit(); return true; } },
        ]),
        basicSetup, start.code ? javascript({ typescript: true }) : EditorView.lineWrapping, syntaxHighlighting(colours), look, lintGutter(),
        EditorView.contentAttributes.of({ "aria-label": start.label, autocapitalize: "off", autocorrect: "off", spellcheck: "false" }),
        EditorView.updateListener.of((update) => { if (update.docChanged) onChange(update.state.doc.toString()); }),
      ],
    });
    view.current = created;
    host.current?.setAttribute("data-ready", "true");
    return () => created.destroy();
  }, []);

  useEffect(() => {
    const shown = view.current;
    if (!shown || shownRevision.current === revision) return;
    shownRevision.current = revision;
    shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: value } });
  }, [revision, value]);

  useEffect(() => {
    const shown = view.current;
    if (!shown) return;
    shown.dispatch(setDiagnostics(shown.state, marks.map((mark) => {
      const line = shown.state.doc.line(Math.min(Math.max(1, mark.line), shown.state.doc.lines));
      return { from: Math.min(line.from + mark.column - 1, line.to), to: line.to, severity: "error" as const, message: mark.message };
    })));
  }, [marks]);

  const { jump } = props;
  useEffect(() => {
    const shown = view.current;
    if (!shown || !jump) return;
    const line = shown.state.doc.line(Math.min(Math.max(1, jump.line), shown.state.doc.lines));
    shown.dispatch({ selection: { anchor: line.from }, scrollIntoView: true });
    shown.focus();
  }, [jump]);

  const { insertion } = props;
  useEffect(() => {
    const shown = view.current;
    if (!insertion || !shown) return;
    const { doc, selection } = shown.state;
    const line = doc.lineAt(selection.main.to);
    const place = line.number <= insertion.afterLine ? doc.line(doc.lines) : line;
    const from = insertion.block || place !== line ? place.to : selection.main.to;
    const text = insertion.block ? asBlock(insertion.text, place.text) : insertion.text;
    shown.dispatch({ changes: { from, insert: text }, selection: { anchor: from + text.length }, scrollIntoView: true });
    // A dialog that closes gives the focus back first.
    setTimeout(() => shown.focus());
  }, [insertion]);

  return (
    <div
      ref={host} data-testid="code-editor" aria-describedby={props.describedBy} className="h-full min-h-48 w-full overflow-hidden"
      style={{ "--code-size": `${phoneSize(settings.size)}px`, "--code-font": fontFamilies[settings.font] }}
    />
  );
}
