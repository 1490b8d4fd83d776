"use client";

import Link from "next/link";
import { useEffect, useState, type ComponentType } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import type { SubjectKind } from "#domain/notes.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { loadNoteAction } from "../actions.ts";
import type { NoteEditorProps } from "./note-editor.tsx";
import { ShareNoteBox } from "./share-note-box.tsx";

interface NotePanelProps {
  userId: string;
  kind: SubjectKind;
  slug: string;
}

type Loaded = { stored: ServerDraft | null; shared: boolean; Editor: ComponentType<NoteEditorProps> } | { problem: string };

/** The note, and the script that edits it: of all who read a lesson few write one. */
async function load(kind: SubjectKind, slug: string): Promise<Loaded> {
  const [result, editor] = await Promise.all([loadNoteAction({ kind, slug }).catch(() => null), import("./note-editor.tsx").catch(() => null)]);
  if (!result?.ok || editor === null) return { problem: (result?.ok === false && result.error.message) || msg("The site cannot be reached, so your note cannot be shown. Try again when the connection is back.") };
  const note = result.value;
  return { Editor: editor.NoteEditor, shared: (note?.sharedAt ?? null) !== null, stored: note && { source: note.text, version: note.version, updatedAt: note.updatedAt.toISOString() } };
}

/** One's own note on a lesson or an exercise: asked for when the panel is drawn. */
export function NotePanel({ userId, kind, slug }: NotePanelProps) {
  const t = useT();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let left = false;
    void load(kind, slug).then((answer) => { if (!left) setLoaded(answer); });
    return () => { left = true; };
  }, [kind, slug, tries]);

  if (loaded === null) return <p role="status" className="text-sm text-ink-soft">{t("Your note is loading …")}</p>;
  if ("problem" in loaded) {
    return (
      <Notice tone="failed" role="alert">
        <p>{t.asIs(loaded.problem)}</p>
        <Button size="sm" className="mt-2" onClick={() => { setLoaded(null); setTries(tries + 1); }}>{t("Try again")}</Button>
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      <loaded.Editor userId={userId} kind={kind} slug={slug} stored={loaded.stored} />
      <ShareNoteBox kind={kind} slug={slug} shared={loaded.shared} />
      <p className="text-sm"><Link href="/notes" className="link">{t("All your notes and bookmarks")}</Link></p>
    </div>
  );
}
