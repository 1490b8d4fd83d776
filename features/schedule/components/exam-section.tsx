"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { clockLabel } from "#domain/moment-words.ts";
import { msg } from "#domain/i18n/translate.ts";
import { listWords } from "#domain/i18n/in-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { deleteExamAction } from "../actions.ts";
import type { ExamLine } from "../page-queries.ts";
import type { MonthChoice } from "./choices.ts";
import { ExamExtensions } from "./exam-extensions.tsx";
import { ExamForm } from "./exam-form.tsx";
import type { StudentChoice } from "./student-field.tsx";

const states = { before: msg("to come"), open: msg("under way"), closed: msg("over") };

/** The cohort's exams, each to be changed or deleted, and a form for a new one. */
export function ExamSection({ cohortId, exams, choices, students }: { cohortId: string; exams: readonly ExamLine[]; choices: readonly MonthChoice[]; students: readonly StudentChoice[] }) {
  const t = useT();
  /** An exam's id, "new", or null. */
  const [edited, setEdited] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<ExamLine | null>(null);
  const { change, error, setError, pending } = useChange();
  const close = () => setEdited(null);
  return (
    <>
      {exams.length > 0 && (
        <ul className="mb-6 divide-y divide-line border-y border-line" aria-label={t("Exams")}>
          {exams.map((exam) => (
            <li key={exam.id} className="py-4 text-sm">
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <div className="min-w-0">
                  <h3 className="text-base font-medium wrap-anywhere">{exam.title} <span className="text-sm font-normal text-ink-soft">{t(states[exam.state])}</span></h3>
                  <p className="text-ink-soft tabular-nums">{t("From {opens} to {closes}", { opens: clockLabel(exam.opens, t), closes: clockLabel(exam.closes, t) })}</p>
                  <p className="text-ink-soft">{listWords(exam.exercises.map(({ title }) => title), t)}</p>
                  <p className="text-ink-soft">{exam.showVerdicts ? t("Verdicts are told at once.") : t("Verdicts are told at the end.")}</p>
                </div>
                <div className="flex gap-2">
                  <Button size="sm" className="max-sm:min-h-11" aria-expanded={edited === exam.id} aria-label={t("Change: {name}", { name: exam.title })} onClick={() => setEdited(edited === exam.id ? null : exam.id)}>{t("Change")}</Button>
                  <Button size="sm" className="max-sm:min-h-11" aria-label={t("Delete: {name}", { name: exam.title })} onClick={() => { setError(null); setDeleted(exam); }}>{t("Delete")}</Button>
                </div>
              </div>
              {students.length > 0 && <ExamExtensions cohortId={cohortId} exam={exam} students={students} />}
              {edited === exam.id && <div className="mt-5"><ExamForm cohortId={cohortId} exam={exam} choices={choices} onDone={close} /></div>}
            </li>
          ))}
        </ul>
      )}
      {edited === "new"
        ? <ExamForm cohortId={cohortId} exam={null} choices={choices} onDone={close} />
        : exams.length === 0
          ? <EmptyState title={t("No exam yet")} action={<Button onClick={() => setEdited("new")} className="min-h-11 sm:min-h-10">{t("Plan an exam")}</Button>}>{t("An exam takes exercises of the course, such as those of a quarter, and a window of an hour or two.")}</EmptyState>
          : <Button onClick={() => setEdited("new")} className="min-h-11 sm:min-h-10">{t("Plan an exam")}</Button>}
      <Dialog
        open={deleted !== null} onClose={() => setDeleted(null)} title={t("Delete this exam?")}
        actions={<>
          <Button onClick={() => setDeleted(null)}>{t("Keep it")}</Button>
          <Button variant="danger" disabled={pending} onClick={() => change(() => deleteExamAction({ cohortId, examId: deleted?.id }), () => setDeleted(null))}>{t("Delete the exam")}</Button>
        </>}
      >
        <p>{t("Its exercises are then like all others: open with their month, with hints and solutions. What was handed in stays.")}</p>
        {error && <Notice tone="failed" role="alert" className="mt-3">{error.message}</Notice>}
      </Dialog>
    </>
  );
}
