"use client";

import { useCallback, useEffect, useState, useTransition } from "react";
import { useT } from "#i18n";
import { maxNoteLength, type SubjectKind } from "#domain/notes.ts";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { SaveOutcome, ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { DraftLine } from "#features/exercises/components/draft-line.tsx";
import { useDraft } from "#features/exercises/components/use-draft.ts";
import { previewNoteAction, saveNoteAction } from "../actions.ts";
import { NoteConflict } from "./note-conflict.tsx";

export interface NoteEditorProps {
  userId: string;
  kind: SubjectKind;
  slug: string;
  stored: ServerDraft | null;
}

/** A note that saves itself, and how it reads. It is kept as drafts are: in the browser at once, on the server a moment later. */
export function NoteEditor({ userId, kind, slug, stored }: NoteEditorProps) {
  const t = useT();
  const [preview, setPreview] = useState<{ html: string } | { problem: string } | null>(null);
  const [length, setLength] = useState(stored?.source.length ?? 0);
  const [pending, start] = useTransition();

  const save = useCallback(async (text: string, baseVersion: number): Promise<SaveOutcome> => {
    const result = await saveNoteAction({ kind, slug, text, baseVersion });
    if (!result.ok) return { kind: "refused", message: result.error.message, signedOut: result.error.code === "NotSignedInError" };
    if (result.value.saved) return { kind: "saved", version: result.value.version };
    const { text: source, version, updatedAt } = result.value.other;
    return { kind: "conflict", theirs: { source, version, updatedAt: updatedAt.toISOString() } };
  }, [kind, slug]);
  const { keeper, status, source, revision } = useDraft({ userId, exerciseId: `note:${kind}:${slug}`, starter: "", stored, save, pauseMs: 1000 });
  // Whoever goes on to another page within the second has saved it too.
  useEffect(() => () => { void keeper.flush().then(() => keeper.stop()); }, [keeper]);

  function show() {
    start(async () => {
      const result = await previewNoteAction({ text: keeper.current() }).catch(() => null);
      setPreview(result?.ok ? { html: result.value.html } : { problem: result?.error.message ?? t("The preview cannot be shown: the site cannot be reached. What you typed is kept.") });
    });
  }

  function settle(theirs: ServerDraft, choice: "mine" | "theirs" | "both") {
    const mine = keeper.current();
    keeper.resolve(choice === "mine" ? "mine" : "theirs", theirs);
    if (choice === "both") keeper.replace(`${theirs.source.trimEnd()}\n\n${mine}`);
    setLength(keeper.current().length);
  }

  return (
    <div className="space-y-3">
      <div hidden={preview !== null}>
        <TextArea
          key={revision} label={t("Your note")} required={false} rows={12} defaultValue={source} className="font-mono text-sm max-sm:text-base"
          hint={t("Markdown, formulas ($x^2$) and code work.")}
          error={length > maxNoteLength && t("{length, number} characters, and a note holds {most, number}: shorten it, then it is saved.", { length, most: maxNoteLength })}
          onChange={(event) => { setLength(event.target.value.length); keeper.change(event.target.value); }}
        />
      </div>
      {preview && "html" in preview && (preview.html.trim() === "" ? <p className="text-sm text-ink-soft">{t("There is nothing to read yet.")}</p> : <ProseHtml html={preview.html} className="overflow-x-auto" />)}
      {preview && "problem" in preview && <p role="alert" className="text-sm text-failed">{preview.problem}</p>}
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" aria-disabled={pending} onClick={() => { if (preview) setPreview(null); else if (!pending) show(); }}>
          {preview ? t("Go on writing") : t("Preview")}
        </Button>
        <DraftLine status={status} name="note-status" />
      </div>
      {status.kind === "conflict" && <NoteConflict other={status.theirs.source} onChoose={(choice) => settle(status.theirs, choice)} />}
    </div>
  );
}
