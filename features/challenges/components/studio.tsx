"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { useT } from "#i18n";
import { languageOf } from "#domain/challenge-files.ts";
import type { EditorSettings } from "#domain/editor-settings.ts";
import { problemInWords } from "#domain/fact-problem.ts";
import { CodeEditor } from "#components/editor/code-editor.tsx";
import type { SandboxTypes } from "#components/editor/editor-props.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DraftLine } from "#features/exercises/components/draft-line.tsx";
import { useSavedLink } from "#features/exercises/components/use-saved-link.ts";
import { DraftTools } from "./draft-tools.tsx";
import { FileList } from "./file-list.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { PictureList } from "./picture-list.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { ProofReport } from "./proof-report.tsx";
import { UnarchiveButton } from "./unarchive-button.tsx";
import { useChallenge } from "./use-challenge.ts";
import type { Preview } from "../preview.tsx";
import { usePreview } from "./use-preview.ts";
import { useProof, type Report } from "./use-proof.ts";

interface StudioProps {
  viewer: { id: string; timeZone: string };
  challenge: { id: string; slug: string; title: string; month: number; version: number; files: Record<string, string>; hash: string; updatedAt: Date; archivedAt: Date | null; assets: string[]; owner: string | null };
  /** The saved files, drawn. */
  first: Preview;
  proof: Report | null;
  types: SandboxTypes;
  editor: EditorSettings;
}

/** Files, editor, live preview, and the proof's report below. */
export function Studio({ viewer, challenge, first, proof: newest, types, editor }: StudioProps) {
  const t = useT();
  const { files, reload, status, saved, otherBy, change, resolve, saveNow } = useChallenge(viewer.id, challenge);
  const { preview, late } = usePreview(challenge.id, files, challenge.assets, first);
  const proof = useProof(challenge.id, newest);
  const [chosen, setChosen] = useState("instructions.md");
  const [jump, setJump] = useState<{ line: number } | null>(null);
  const path = Object.hasOwn(files, chosen) ? chosen : "instructions.md";
  const problems = useMemo(() => preview.problems, [preview]);
  const marks = useMemo(() => problems.flatMap((problem) => problem.path === path && problem.line !== null ? [{ message: problemInWords(problem, t), line: problem.line, column: 1 }] : []), [problems, path, t]);
  const base = `/teach/challenges/${challenge.id}`;

  const follow = useSavedLink(saveNow);
  const prove = () => proof.start(saveNow);

  function choose(next: string, line: number | null = null) {
    setChosen(next);
    setJump(line === null ? null : { line });
  }

  return (
    <div className="flex flex-col lg:h-dvh">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2">
        <div className="min-w-0">
          <p className="text-xs text-ink-soft"><Link href="/teach" className="link">{t("Teach")}</Link> · {t("Month {month}", { month: challenge.month })} · <span className="font-mono">{challenge.slug}</span>{challenge.owner !== null && <> · {t("by {name}", { name: challenge.owner })}</>}</p>
          <h1 className="truncate text-base font-semibold">{preview.facts?.title ?? challenge.title}</h1>
        </div>
        <DraftLine status={status} />
        <div className="ml-auto flex flex-wrap items-center gap-1 sm:gap-2">
          <DraftTools challengeId={challenge.id} version={saved.version} saved={status.kind === "saved"} />
          <LinkButton size="sm" className="max-sm:min-h-11" href={`${base}/try`} onClick={follow}>{t("Try it")}</LinkButton>
          <LinkButton size="sm" className="max-sm:min-h-11" href={`${base}/versions`} onClick={follow}>{t("Publish …")}</LinkButton>
          <Button size="sm" variant="primary" className="max-sm:min-h-11" aria-disabled={proof.working} aria-keyshortcuts="Control+Enter Meta+Enter" title={t("Ctrl or Cmd + Enter")} onClick={() => void prove()}>{t("Prove")}</Button>
        </div>
      </header>
      {challenge.archivedAt !== null && (
        <Notice tone="warning" className="m-4">
          <p className="mb-2">{t("This challenge is archived: what you type is not saved until it is taken out of the archive.")}</p>
          <UnarchiveButton challengeId={challenge.id} />
        </Notice>
      )}
      {status.kind === "conflict" && <MergeDialog key={status.theirs.version} base={status.theirs.version > saved.version ? saved.files : null} mine={files} theirs={status.theirs} by={otherBy} timeZone={viewer.timeZone} onResolve={(choices, theirs) => resolve(choices, files, theirs)} />}
      <div className="grid min-h-0 flex-1 lg:grid-cols-[12rem_minmax(0,1fr)_minmax(0,0.8fr)]">
        <div className="relative border-line px-2 py-3 max-lg:border-b lg:overflow-y-auto lg:border-r">
          <FileList files={files} chosen={path} problems={problems} onChoose={choose} onChange={(next, then) => { change(next); choose(then); }} />
          <PictureList challengeId={challenge.id} assets={challenge.assets} onUse={(picture) => {
            change({ ...files, "instructions.md": `${files["instructions.md"].trimEnd()}\n\n![${t("What the picture shows")}](${picture})\n` }, true);
            choose("instructions.md");
          }} />
        </div>
        <section aria-label={path} className="flex h-[60dvh] min-w-0 flex-col border-line max-lg:border-b lg:h-auto lg:min-h-0">
          <CodeEditor
            key={path} file={{ path: `challenge/${challenge.id}/${path}`, language: languageOf(path) }} value={files[path]} revision={reload}
            marks={marks} jump={jump} types={types} settings={editor} label={t("Editor for {path}", { path })} describedBy="studio-keys"
            onChange={(text) => { if (text !== files[path]) change({ ...files, [path]: text }); }} onRun={() => void prove()} onSubmit={() => void prove()}
          />
          <p id="studio-keys" className="hidden border-t border-line px-3 py-1 text-xs text-ink-soft lg:block">
            {t.rich("<kbd>Ctrl</kbd>+<kbd>Enter</kbd> proves (<kbd>Cmd</kbd> on a Mac). <kbd>Ctrl</kbd>+<kbd>M</kbd> gives the Tab key back to the page.", { kbd: (text) => <kbd>{text}</kbd> })}
          </p>
        </section>
        <section aria-label={t("Preview")} tabIndex={0} className="relative min-w-0 border-line -outline-offset-2 lg:overflow-y-auto lg:border-l">
          <PreviewPane preview={preview} late={late} onGo={(problem) => choose(problem.path, problem.line)} />
        </section>
      </div>
      <div tabIndex={0} role="group" aria-label={t("Report of the proof")} className="relative border-t border-line -outline-offset-2 lg:max-h-[34dvh] lg:shrink-0 lg:overflow-y-auto">
        <ProofReport report={proof.report} problem={proof.problem} working={proof.working} publishHref={`${base}/versions`} current={proof.report !== null && proof.report.filesHash === saved.hash && status.kind === "saved"} />
      </div>
    </div>
  );
}
