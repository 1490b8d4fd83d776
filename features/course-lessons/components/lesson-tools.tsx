"use client";

import { useRouter } from "next/navigation";
import { useId, useState, type ChangeEvent } from "react";
import { useT } from "#i18n";
import { lessonTextProblem, maxLessonBytes, readLessonText, tidied } from "#domain/course-lesson.ts";
import { DraftDeed, DraftDialog } from "#components/studio/draft-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { fileClass } from "#components/ui/field.tsx";
import { archiveLessonAction } from "../actions.ts";

interface LessonToolsProps {
  base: string;
  courseId: string;
  lessonId: string;
  /** All that was typed is on the server. */
  saved: boolean;
  onReplace(text: string): void;
}

/** What is done with a draft as a whole: taken along, replaced, put away. */
export function LessonTools({ base, courseId, lessonId, saved, onReplace }: LessonToolsProps) {
  const t = useT();
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  /** The file is read here: the editor saves its text as any other, and its undo brings back what was there. */
  async function replace(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (!file) return;
    if (file.size > 2 * maxLessonBytes) return setProblem(t("“{name}” has {size} kB; at most {most} kB are kept. Nothing was changed.", { name: file.name, size: Math.ceil(file.size / 1000), most: maxLessonBytes / 1000 }));
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setProblem(t("“{name}” could not be read. Choose it again.", { name: file.name }));
    const text = decoded(bytes);
    if (text === null) return setProblem(t("“{name}” is no text in UTF-8. Save it as Markdown in UTF-8 and choose it again. Nothing was changed.", { name: file.name }));
    const wrong = lessonTextProblem(text);
    if (wrong !== null) return setProblem(t(wrong.text, wrong.values));
    if (!text.startsWith("---\n") || readLessonText(text).body === text) return setProblem(t("“{name}” does not begin with a lesson’s front matter: a line ---, the facts, a line ---. Nothing was changed.", { name: file.name }));
    setOpen(false);
    onReplace(text);
  }

  async function archive() {
    setWorking(true);
    const result = await archiveLessonAction({ lessonId, archived: true }).catch(() => null);
    setWorking(false);
    if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
    router.push(`/teach/courses/${courseId}/lessons`);
  }

  return (
    <DraftDialog label={t("File, put away …")} problem={problem} open={open} onOpen={() => { setProblem(null); setOpen(true); }} onClose={() => setOpen(false)}>
      <DraftDeed title={t("Take it along")} hint={t("The saved draft as a Markdown file, as it works under content/months/.")}>
        <a href={`${base}/file`} download className="link mt-1 inline-flex min-h-8 items-center">{t("Download the .md file")}</a>
      </DraftDeed>
      <DraftDeed title={t("Replace the text")} hintId={`${id}-hint`} hint={t("By a Markdown file of yours. Undo in the editor brings back what was there.")}>
        <label htmlFor={id} className="sr-only">{t("Markdown file")}</label>
        <input id={id} type="file" accept=".md,.markdown,text/markdown" aria-describedby={`${id}-hint`} onChange={(event) => void replace(event)} className={`${fileClass} mt-2`} />
      </DraftDeed>
      <DraftDeed title={t("Put it away")} hint={t("A lesson that is put away stands apart in the list and cannot be changed, until somebody takes it back.")}>
        <Button className="mt-3" disabled={working || !saved} onClick={() => void archive()}>{t("Put the lesson away")}</Button>
      </DraftDeed>
    </DraftDialog>
  );
}

/** Null for bytes that are no UTF-8. */
function decoded(bytes: ArrayBuffer): string | null {
  try {
    return tidied(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
