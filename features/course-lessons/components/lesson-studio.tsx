"use client";

import Link from "next/link";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useT } from "#i18n";
import { readLessonText } from "#domain/course-lesson.ts";
import type { EditorSettings } from "#domain/editor-settings.ts";
import { problemInWords } from "#domain/fact-problem.ts";
import { CodeEditor } from "#components/editor/code-editor.tsx";
import type { EditorInsertion, SandboxTypes } from "#components/editor/editor-props.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DraftLine } from "#features/exercises/components/draft-line.tsx";
import { useSavedLink } from "#features/exercises/components/use-saved-link.ts";
import type { InsertChoices } from "../queries.ts";
import type { LessonPreview } from "../preview.tsx";
import { InsertDialog } from "./insert-dialog.tsx";
import { LessonMergeDialog } from "./lesson-merge-dialog.tsx";
import { LessonPreviewPane } from "./lesson-preview-pane.tsx";
import { LessonTools } from "./lesson-tools.tsx";
import { useLesson } from "./use-lesson.ts";
import { useLessonPreview } from "./use-lesson-preview.ts";

interface LessonStudioProps {
  viewer: { id: string; timeZone: string };
  lesson: { id: string; slug: string; title: string; text: string; version: number; updatedAt: Date; archivedAt: Date | null; course: { id: string; title: string } };
  /** The saved text, drawn. */
  first: LessonPreview;
  choices: InsertChoices;
  editor: EditorSettings;
}

/** A lesson is no program: the editor needs no types. */
const noTypes: SandboxTypes = { globals: "", libraries: [], given: [] };

/** A lesson's text, and beside it what students will see. */
export function LessonStudio({ viewer, lesson, first, choices, editor }: LessonStudioProps) {
  const t = useT();
  const { text, reload, status, saved, otherBy, change, resolve, saveNow } = useLesson(viewer.id, lesson);
  const { preview, last, late } = useLessonPreview(lesson.id, text, first);
  const [jump, setJump] = useState<{ line: number } | null>(null);
  const [inserting, setInserting] = useState(false);
  const [insertion, setInsertion] = useState<EditorInsertion | null>(null);
  const marks = useMemo(() => preview.problems.flatMap(({ line, ...problem }) => line === null ? [] : [{ message: problemInWords(problem, t), line, column: 1 }]), [preview, t]);
  const base = `/teach/courses/${lesson.course.id}/lessons/${lesson.id}`;

  const follow = useSavedLink(saveNow);
  const save = useEffectEvent(() => void saveNow());
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      save();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div className="flex flex-col lg:h-dvh">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2">
        <div className="min-w-0">
          <p className="text-xs text-ink-soft"><Link href={`/teach/courses/${lesson.course.id}/lessons`} className="link">{t("Lessons of {course}", { course: lesson.course.title })}</Link> · <span className="font-mono">{lesson.slug}</span></p>
          <h1 className="truncate text-base font-semibold">{preview.title ?? lesson.title}</h1>
        </div>
        <DraftLine status={status} />
        <div className="ml-auto flex flex-wrap items-center gap-1 sm:gap-2">
          <LessonTools base={base} courseId={lesson.course.id} lessonId={lesson.id} saved={status.kind === "saved"} onReplace={(next) => change(next, true)} />
          <Button size="sm" className="max-sm:min-h-11" onClick={() => setInserting(true)}>{t("Insert …")}</Button>
          <LinkButton size="sm" variant="primary" className="max-sm:min-h-11" href={`${base}/versions`} onClick={follow}>{t("Publish …")}</LinkButton>
        </div>
      </header>
      {lesson.archivedAt !== null && <Notice tone="warning" className="m-4">{t("This lesson is put away: what you type is not saved until it is taken back on the page of the course’s lessons.")}</Notice>}
      {status.kind === "conflict" && <LessonMergeDialog key={status.theirs.version} base={status.theirs.version > saved.version ? saved.text : null} mine={text} theirs={status.theirs} by={otherBy} timeZone={viewer.timeZone} onResolve={resolve} />}
      <InsertDialog
        open={inserting} text={text} choices={choices} onClose={() => setInserting(false)}
        onInsert={(chosen) => setInsertion({ ...chosen, afterLine: readLessonText(text).bodyLine - 1 })}
        onReplace={(next) => change(next, true)}
      />
      <div className="grid min-h-0 flex-1 lg:grid-cols-2">
        <section aria-label={t("Text")} className="flex h-[60dvh] min-w-0 flex-col border-line max-lg:border-b lg:h-auto lg:min-h-0">
          <CodeEditor
            file={{ path: `lesson/${lesson.id}.md`, language: "markdown" }} value={text} revision={reload} marks={marks} jump={jump} insertion={insertion}
            types={noTypes} settings={editor} label={t("Editor for the lesson")} describedBy="lesson-keys"
            onChange={(next) => { if (next !== text) change(next); }} onRun={() => void saveNow()} onSubmit={() => void saveNow()}
          />
          <p id="lesson-keys" className="hidden border-t border-line px-3 py-1 text-xs text-ink-soft lg:block">
            {t.rich("<kbd>Ctrl</kbd>+<kbd>S</kbd> saves now (<kbd>Cmd</kbd> on a Mac); every pause saves too. <kbd>Ctrl</kbd>+<kbd>M</kbd> gives the Tab key back to the page.", { kbd: (words) => <kbd>{words}</kbd> })}
          </p>
        </section>
        <section aria-label={t("Preview")} tabIndex={0} className="relative min-w-0 border-line -outline-offset-2 lg:overflow-y-auto lg:border-l">
          <LessonPreviewPane preview={preview} last={last} late={late} onGo={(line) => setJump({ line })} />
        </section>
      </div>
    </div>
  );
}
