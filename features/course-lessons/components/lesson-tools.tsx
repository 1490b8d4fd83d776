"use client";

import { useRouter } from "next/navigation";
import { useId, useState, type ChangeEvent } from "react";
import { useT } from "#i18n";
import { lessonTextProblem, maxLessonBytes, readLessonText, tidied } from "#domain/course-lesson.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
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
    <>
      <Button size="sm" variant="quiet" className="max-sm:min-h-11" onClick={() => { setProblem(null); setOpen(true); }}>{t("File, put away …")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("The draft as a whole")}>
        <div className="space-y-6">
          <section>
            <h3 className="font-medium">{t("Take it along")}</h3>
            <p className="mt-1 text-ink-soft">{t("The saved draft as a Markdown file, as it works under content/months/.")}</p>
            <a href={`${base}/file`} download className="link mt-1 inline-flex min-h-8 items-center">{t("Download the .md file")}</a>
          </section>
          <section>
            <h3 className="font-medium">{t("Replace the text")}</h3>
            <p id={`${id}-hint`} className="mt-1 text-ink-soft">{t("By a Markdown file of yours. Undo in the editor brings back what was there.")}</p>
            <label htmlFor={id} className="sr-only">{t("Markdown file")}</label>
            <input id={id} type="file" accept=".md,.markdown,text/markdown" aria-describedby={`${id}-hint`} onChange={(event) => void replace(event)} className="mt-2 block w-full text-sm file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-sm file:text-ink" />
          </section>
          <section>
            <h3 className="font-medium">{t("Put it away")}</h3>
            <p className="mt-1 text-ink-soft">{t("A lesson that is put away stands apart in the list and cannot be changed, until somebody takes it back.")}</p>
            <Button size="sm" className="mt-2" disabled={working || !saved} onClick={() => void archive()}>{t("Put the lesson away")}</Button>
          </section>
          {problem !== null && <p role="alert" className="text-failed">{problem}</p>}
        </div>
      </Dialog>
    </>
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
